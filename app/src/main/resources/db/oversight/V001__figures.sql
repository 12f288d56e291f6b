grant usage on schema oversight to pendopo_app;

-- How far the region's history has been folded. Moves in the transaction that keeps the figures.
create table oversight.follower (
  region_id int    primary key,
  xid       bigint not null,
  id        uuid   not null
);
select platform.wall('oversight.follower');

-- What was folded into a day: how many events, and up to when.
create table oversight.day (
  region_id int         not null,
  mall_id   uuid        not null,
  day       date        not null,
  events    bigint      not null,
  until     timestamptz not null,
  primary key (region_id, mall_id, day)
);
select platform.wall('oversight.day');

-- Parts only: one row says how many stops of a cell stand in one place. No total is stored that could disagree.
create table oversight.day_figure (
  region_id  int     not null,
  mall_id    uuid    not null,
  day        date    not null,
  agency_id  uuid    not null,
  service_id uuid    not null,
  licensing  text    not null check (licensing in ('LICENSING', 'NON_LICENSING')),
  umk        boolean not null,
  priority   boolean not null,
  standing   text    not null,
  people     bigint  not null,
  papers     bigint  not null,
  primary key (region_id, mall_id, day, agency_id, service_id, licensing, umk, priority, standing)
);
select platform.wall('oversight.day_figure');

-- How long things took in a cell. counts[i] lengths fell into the step buckets[i]; sum, least and most are exact ms.
create table oversight.day_spread (
  region_id  int      not null,
  mall_id    uuid     not null,
  day        date     not null,
  agency_id  uuid     not null,
  service_id uuid     not null,
  licensing  text     not null check (licensing in ('LICENSING', 'NON_LICENSING')),
  umk        boolean  not null,
  priority   boolean  not null,
  measure    text     not null,
  sum        bigint   not null,
  least      bigint   not null,
  most       bigint   not null,
  buckets    int[]    not null,
  counts     bigint[] not null check (cardinality(counts) = cardinality(buckets)),
  primary key (region_id, mall_id, day, agency_id, service_id, licensing, umk, priority, measure)
);
select platform.wall('oversight.day_spread');

create table oversight.day_visit (
  region_id        int     not null,
  mall_id          uuid    not null,
  day              date    not null,
  channel          text    not null,
  priority_group   text    not null,
  hour             int     not null check (hour between 0 and 23),
  several_agencies boolean not null,
  standing         text    not null,
  visits           bigint  not null,
  primary key (region_id, mall_id, day, channel, priority_group, hour, several_agencies, standing)
);
select platform.wall('oversight.day_visit');

-- The fold's memory, and the way from a figure back to its events. Ids, codes and numbers of the day only.
create table oversight.visit_account (
  region_id        int     not null,
  visit_id         uuid    not null,
  mall_id          uuid    not null,
  day              date    not null,
  taken_xid        bigint,
  taken_id         uuid,
  prefix           text,
  no               int,
  channel          text,
  priority_group   text,
  hour             int,
  voided           boolean not null,
  standing         text    not null,
  several_agencies boolean not null,
  primary key (region_id, visit_id)
);
create index visit_account_by_day on oversight.visit_account (region_id, mall_id, day, taken_xid, taken_id);
select platform.wall('oversight.visit_account');

create table oversight.stop_account (
  region_id     int         not null,
  stop_id       uuid        not null,
  visit_id      uuid        not null,
  mall_id       uuid        not null,
  day           date        not null,
  agency_id     uuid        not null,
  service_id    uuid        not null,
  licensing     text        not null,
  umk           boolean     not null,
  priority      boolean     not null,
  quantity      int         not null,
  standing      text        not null,
  counted       boolean     not null,
  decided_at    timestamptz not null,
  decided_xid   bigint      not null,
  decided_id    uuid        not null,
  in_target     boolean,
  accurate      boolean,
  scored_xid    bigint,
  scored_id     uuid,
  estimate_kept boolean,
  primary key (region_id, stop_id),
  foreign key (region_id, visit_id) references oversight.visit_account (region_id, visit_id) on delete cascade
);
create index stop_account_by_visit on oversight.stop_account (region_id, visit_id);
create index stop_account_by_day on oversight.stop_account (region_id, mall_id, day, decided_xid, decided_id);
select platform.wall('oversight.stop_account');
