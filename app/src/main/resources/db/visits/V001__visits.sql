grant usage on schema visits to pendopo_app;

-- Rules of a mall, as data. Every column has an effect that a test sees.
create table visits.rules (
  region_id             int not null,
  mall_id               uuid not null,
  maximum_wait_minutes  int not null default 60 check (maximum_wait_minutes between 5 and 480),
  priority_turns        int not null default 1  check (priority_turns between 1 and 10),
  other_turns           int not null default 1  check (other_turns between 1 and 10),
  recall_limit          int not null default 3  check (recall_limit between 1 and 10),
  target_wait_minutes   int not null default 15 check (target_wait_minutes between 1 and 240),
  late_minutes          int not null default 20 check (late_minutes between 5 and 120),
  way_seconds           int not null default 40 check (way_seconds between 0 and 900),
  forgotten_factor      int not null default 4  check (forgotten_factor between 2 and 20),
  forgotten_minutes     int not null default 30 check (forgotten_minutes between 5 and 240),
  absent_grace_minutes  int not null default 120 check (absent_grace_minutes between 0 and 480),
  absent_delay_minutes  int not null default 10 check (absent_delay_minutes between 0 and 120),
  walk_in_minutes       int not null default 5  check (walk_in_minutes between 1 and 60),
  early_minutes         int not null default 30 check (early_minutes between 0 and 240),
  retention_days        int not null default 90 check (retention_days between 1 and 3650),
  closing_needs_approval boolean not null default false,
  primary key (region_id, mall_id)
);
select platform.wall('visits.rules');

-- A queue: the stops that wait for the same group of counters.
create table visits.queue (
  region_id  int     not null,
  id         uuid    not null,
  mall_id    uuid    not null,
  agency_id  uuid    not null,
  code       text    not null,
  name_id    text    not null,
  name_en    text    not null,
  prefix     text    not null check (prefix ~ '^[A-HJ-NP-Z]{1,2}$'),
  digits     int     not null check (digits in (3, 4)),
  contingent int     not null check (contingent between 1 and 9999),
  active     boolean not null default true,
  primary key (region_id, id),
  unique (region_id, mall_id, code),
  unique (region_id, mall_id, prefix)
);
select platform.wall('visits.queue');

create table visits.queue_counter (
  region_id  int  not null,
  counter_id uuid not null,
  queue_id   uuid not null,
  rank       int  not null,
  primary key (region_id, counter_id, queue_id),
  foreign key (region_id, queue_id) references visits.queue (region_id, id) on delete cascade
);
select platform.wall('visits.queue_counter');

create table visits.queue_service (
  region_id  int  not null,
  mall_id    uuid not null,
  service_id uuid not null,
  queue_id   uuid not null,
  primary key (region_id, mall_id, service_id),
  foreign key (region_id, queue_id) references visits.queue (region_id, id) on delete cascade
);
select platform.wall('visits.queue_service');

create table visits.queue_pause (
  region_id int         not null,
  id        uuid        not null,
  mall_id   uuid        not null,
  queue_id  uuid        not null,
  since     timestamptz not null,
  until     timestamptz,
  reason    text        not null,
  lifted_at timestamptz,
  primary key (region_id, id)
);
create unique index queue_paused on visits.queue_pause (region_id, queue_id) where lifted_at is null;
select platform.wall('visits.queue_pause');

-- The manager keeps the hall open longer today: hours are never changed behind people's backs, only extended.
create table visits.extension (
  region_id int         not null,
  mall_id   uuid        not null,
  day       date        not null,
  agency_id uuid        not null,
  until     time        not null,
  primary key (region_id, mall_id, day, agency_id)
);
select platform.wall('visits.extension');

-- Numbers: gapless per mall, day and prefix, because the row is locked by whoever takes one.
create table visits.number_day (
  region_id int  not null,
  mall_id   uuid not null,
  day       date not null,
  prefix    text not null,
  last_no   int  not null,
  primary key (region_id, mall_id, day, prefix)
);
select platform.wall('visits.number_day');

-- How many stops a queue has taken today, and how many it may.
create table visits.queue_day (
  region_id  int  not null,
  queue_id   uuid not null,
  day        date not null,
  issued     int  not null,
  contingent int  not null,
  primary key (region_id, queue_id, day),
  constraint contingent_used_up check (issued <= contingent)
);
select platform.wall('visits.queue_day');

-- The queue's memory of turns; calls makes two officers at once notice each other.
create table visits.queue_turn (
  region_id         int    not null,
  queue_id          uuid   not null,
  day               date   not null,
  priority_in_a_row int    not null default 0,
  others_in_a_row   int    not null default 0,
  calls             bigint not null default 0,
  primary key (region_id, queue_id, day)
);
select platform.wall('visits.queue_turn');

-- Erasable: who the visitor is. History knows the id only.
create table visits.visitor (
  region_id  int         not null,
  id         uuid        not null,
  mall_id    uuid        not null,
  name       text        not null check (length(name) <= 100),
  phone      text        not null check (length(phone) <= 20),
  created_at timestamptz not null,
  primary key (region_id, id)
);
create index visitor_by_age on visits.visitor (region_id, mall_id, created_at);
select platform.wall('visits.visitor');

-- Erasable: what an officer wrote down about a visit.
create table visits.note (
  region_id  int         not null,
  id         uuid        not null,
  mall_id    uuid        not null,
  visit_id   uuid        not null,
  author_id  uuid        not null,
  text       text        not null check (length(text) <= 500),
  created_at timestamptz not null,
  primary key (region_id, id)
);
create index note_by_visit on visits.note (region_id, visit_id);
select platform.wall('visits.note');

create table visits.visit (
  region_id      int         not null,
  id             uuid        not null,
  mall_id        uuid        not null,
  day            date        not null,
  prefix         text        not null,
  no             int         not null,
  digits         int         not null,
  digest         bytea       not null,
  channel        text        not null check (channel in ('KIOSK', 'RECEPTION', 'PAPER', 'PHONE')),
  priority_group text        check (priority_group in ('ELDERLY', 'DISABILITY', 'PREGNANT', 'INFANT', 'ILL', 'DISASTER')),
  ground_floor   boolean     not null,
  own_order      boolean     not null default false,
  floor          int         not null,
  lang           text        not null,
  arrived_at     timestamptz not null,
  free_from      timestamptz not null,
  outside        boolean     not null default false,
  state          text        not null check (state in ('OPEN', 'ENDED', 'LEFT', 'VOIDED', 'RESCHEDULED')),
  ended_at       timestamptz,
  visitor_id     uuid,
  primary key (region_id, id),
  constraint number_unique unique (region_id, mall_id, day, prefix, no),
  unique (region_id, digest)
);
create index visit_open on visits.visit (region_id, mall_id, day) where state = 'OPEN';
create index visit_by_visitor on visits.visit (region_id, visitor_id) where visitor_id is not null;
select platform.wall('visits.visit');

create table visits.stop (
  region_id     int         not null,
  id            uuid        not null,
  visit_id      uuid        not null,
  mall_id       uuid        not null,
  day           date        not null,
  queue_id      uuid        not null,
  service_id    uuid        not null,
  agency_id     uuid        not null,
  ordinal       int         not null,
  quantity      int         not null check (quantity between 1 and 99),
  floor         int         not null,
  priority      boolean     not null,
  no            int         not null,
  place_at      timestamptz not null,
  first         boolean     not null default false,
  only_counter  uuid,
  after_stops   uuid[]      not null default '{}',
  state         text        not null check (state in ('WAITING', 'BLOCKED', 'PARKED', 'CALLED', 'SERVING', 'SERVED',
                                                     'NO_SHOW', 'CANCELLED', 'TRANSFERRED', 'RESCHEDULED')),
  free          boolean     not null,
  waiting_since timestamptz not null,
  waited        interval    not null default '0',
  hold_until    timestamptz,
  by_name       boolean     not null default false,
  counter_id    uuid,
  session_id    uuid,
  called_at     timestamptz,
  recalls       int         not null default 0,
  call_reason   text,
  call_facts    jsonb,
  started_at    timestamptz,
  ended_at      timestamptz,
  outcome       text,
  accurate      boolean     not null default true,
  prompted_at   timestamptz,
  est_median    timestamptz,
  est_bound     timestamptz,
  est_position  timestamptz,
  est_last_wait timestamptz,
  primary key (region_id, id),
  foreign key (region_id, visit_id) references visits.visit (region_id, id)
);
-- The hall's promise, kept by the database: nobody is wanted at two counters at once, and a counter has one visitor.
create unique index one_place_at_a_time on visits.stop (region_id, visit_id) where state in ('CALLED', 'SERVING');
create unique index one_visitor_a_counter on visits.stop (region_id, counter_id) where state in ('CALLED', 'SERVING');
-- The heads of a queue.
create index stop_heads on visits.stop (region_id, queue_id, day, priority, place_at, no) where state = 'WAITING' and free;
create index stop_longest on visits.stop (region_id, queue_id, day, waiting_since) where state = 'WAITING' and free;
create index stop_of_visit on visits.stop (region_id, visit_id);
create index stop_open on visits.stop (region_id, mall_id, day)
  where state in ('WAITING', 'BLOCKED', 'PARKED', 'CALLED', 'SERVING');
select platform.wall('visits.stop');

-- An officer at a counter.
create table visits.counter_session (
  region_id   int         not null,
  id          uuid        not null,
  mall_id     uuid        not null,
  counter_id  uuid        not null,
  officer_id  uuid        not null,
  state       text        not null check (state in ('OPEN', 'BREAK', 'CLOSED')),
  opened_at   timestamptz not null,
  break_until timestamptz,
  asks_close  boolean     not null default false,
  help_since  timestamptz,
  closed_at   timestamptz,
  primary key (region_id, id)
);
create unique index one_officer_a_counter on visits.counter_session (region_id, counter_id) where state <> 'CLOSED';
create unique index one_counter_an_officer on visits.counter_session (region_id, officer_id) where state <> 'CLOSED';
create index counter_session_by_mall on visits.counter_session (region_id, mall_id, opened_at);
select platform.wall('visits.counter_session');

-- What the estimate has learned: a fold over STOP_FINISHED events, followed up to a position.
create table visits.learned (
  region_id  int    not null,
  mall_id    uuid   not null,
  service_id uuid   not null,
  n          bigint not null,
  mean_log   double precision not null,
  m2_log     double precision not null,
  primary key (region_id, mall_id, service_id)
);
select platform.wall('visits.learned');

create table visits.no_show_share (
  region_id int    not null,
  mall_id   uuid   not null,
  queue_id  uuid   not null,
  called    bigint not null,
  no_show   bigint not null,
  primary key (region_id, mall_id, queue_id)
);
select platform.wall('visits.no_show_share');

create table visits.follower (
  region_id int    not null,
  name      text   not null,
  xid       bigint not null,
  id        uuid   not null,
  primary key (region_id, name)
);
select platform.wall('visits.follower');
