grant usage on schema directory to pendopo_app;

-- National: regions and the public codes of malls stand outside the walls, because an address must lead to its region
-- before anything in it is looked up. No personal data, nothing secret.
create table directory.region (
  region_id int  primary key,
  name      text not null,
  province  text not null
);
grant select, insert, update on directory.region to pendopo_app;

create table directory.mall_code (
  code       text primary key check (code ~ '^[a-z0-9-]{2,40}$'),
  region_id  int  not null references directory.region,
  mall_id    uuid not null unique,
  short_name text not null
);
grant select, insert, update (short_name) on directory.mall_code to pendopo_app;

-- National: one step per committed edit of a region's directory (region 0: of the nation's holidays). Nodes compare it
-- with the step that their snapshot was read at: one small query for all regions instead of a walk through each
-- region's busy history. Counts only, no contents.
create table directory.revision (
  region_id int    primary key,
  step      bigint not null
);
grant select, insert, update on directory.revision to pendopo_app;

-- National: one calendar for all. Two switches: does a deadline count the day, may a site open.
create table directory.holiday (
  day         date not null,
  kind        text not null check (kind in ('NATIONAL', 'JOINT_LEAVE')),
  name_id     text not null,
  name_en     text not null,
  source      text not null,
  working_day boolean not null,
  site_open   boolean not null,
  primary key (day, kind, name_id)
);
grant select, insert, update, delete on directory.holiday to pendopo_app;

create table directory.regional_holiday (
  region_id   int  not null,
  day         date not null,
  name_id     text not null,
  name_en     text not null,
  source      text not null,
  working_day boolean not null,
  site_open   boolean not null,
  primary key (region_id, day)
);
select platform.wall('directory.regional_holiday');

create table directory.mall (
  region_id              int     not null,
  id                     uuid    not null,
  code                   text    not null,
  name_id                text    not null,
  name_en                text    not null,
  short_name             text    not null,
  address                text    not null,
  zone                   text    not null,
  floors                 int     not null check (floors between 1 and 20),
  lift                   boolean not null,
  hall_capacity          int     not null check (hall_capacity between 1 and 20000),
  walk_minutes_per_floor numeric(4,1) not null check (walk_minutes_per_floor between 0 and 30),
  complaint_number       text    not null,
  running_text_id        text    not null,
  running_text_en        text    not null,
  working_week           int[]   not null default '{1,2,3,4,5}',
  source                 text    not null,
  primary key (region_id, id),
  unique (region_id, code)
);
select platform.wall('directory.mall');

create table directory.agency (
  region_id int  not null,
  id        uuid not null,
  code      text not null,
  type      text not null,
  name_id   text not null,
  name_en   text not null,
  short     text not null,
  kind      text not null check (kind in ('LOCAL_DEPARTMENT', 'VERTICAL', 'PROVINCIAL', 'MINISTRY', 'STATE_OWNED',
                                          'REGION_OWNED', 'PUBLIC_BODY', 'PRIVATE')),
  source    text not null,
  primary key (region_id, id),
  unique (region_id, code)
);
select platform.wall('directory.agency');

-- An agency's presence in a mall, by agreement (PKS); the region's own departments need none, so their dates are open.
create table directory.membership (
  region_id int  not null,
  mall_id   uuid not null,
  agency_id uuid not null,
  pks_no    text not null,
  pks_from  date,
  pks_until date check (pks_until >= pks_from),
  booth     text not null,
  floor     int  not null,
  area      text not null,
  primary key (region_id, mall_id, agency_id),
  foreign key (region_id, mall_id) references directory.mall (region_id, id),
  foreign key (region_id, agency_id) references directory.agency (region_id, id)
);
select platform.wall('directory.membership');

create table directory.counter (
  region_id int     not null,
  id        uuid    not null,
  mall_id   uuid    not null,
  agency_id uuid    not null,
  number    int     not null check (number between 1 and 999),
  floor     int     not null,
  area      text    not null,
  step_free boolean not null,
  active    boolean not null default true,
  primary key (region_id, id),
  unique (region_id, mall_id, number),
  foreign key (region_id, mall_id, agency_id) references directory.membership (region_id, mall_id, agency_id)
);
select platform.wall('directory.counter');

-- Weekly hours of the mall, an agency in it, or one counter (ref). Several rows a day are several spans.
create table directory.opening (
  region_id int  not null,
  id        uuid not null,
  mall_id   uuid not null,
  scope     text not null check (scope in ('MALL', 'AGENCY', 'COUNTER')),
  ref       uuid not null,
  weekday   int  not null check (weekday between 1 and 7),
  opens     time not null,
  closes    time not null check (closes > opens),
  primary key (region_id, id),
  foreign key (region_id, mall_id) references directory.mall (region_id, id)
);
create index opening_by_mall on directory.opening (region_id, mall_id);
select platform.wall('directory.opening');

create table directory.opening_exception (
  region_id int  not null,
  id        uuid not null,
  mall_id   uuid not null,
  scope     text not null check (scope in ('MALL', 'AGENCY', 'COUNTER')),
  ref       uuid not null,
  from_day  date not null,
  until_day date not null check (until_day >= from_day),
  weekdays  int[] not null,
  kind      text not null check (kind in ('CLOSED', 'HOURS', 'BREAK')),
  opens     time,
  closes    time,
  reason_id text not null,
  reason_en text not null,
  source    text not null,
  primary key (region_id, id),
  check (kind = 'CLOSED' or (opens is not null and closes > opens)),
  unique nulls not distinct (region_id, mall_id, scope, ref, from_day, until_day, weekdays, kind, opens),
  foreign key (region_id, mall_id) references directory.mall (region_id, id)
);
select platform.wall('directory.opening_exception');

create table directory.facility (
  region_id  int  not null,
  id         uuid not null,
  mall_id    uuid not null,
  code       text not null,
  name_id    text not null,
  name_en    text not null,
  floor      int  not null,
  condition  text not null check (condition in ('GOOD', 'BROKEN', 'MISSING')),
  checked_on date not null,
  note_id    text not null,
  note_en    text not null,
  primary key (region_id, id),
  unique (region_id, mall_id, code),
  foreign key (region_id, mall_id) references directory.mall (region_id, id)
);
select platform.wall('directory.facility');

create table directory.stall (
  region_id int  not null,
  id        uuid not null,
  mall_id   uuid not null,
  number    int  not null,
  name_id   text not null,
  name_en   text not null,
  goods_id  text not null,
  goods_en  text not null,
  floor     int  not null,
  primary key (region_id, id),
  unique (region_id, mall_id, number),
  foreign key (region_id, mall_id) references directory.mall (region_id, id)
);
select platform.wall('directory.stall');
