-- A kiosk that is cut off from the server gives numbers out of a block that was reserved for it, under a prefix of its own.
alter table visits.rules
  add column offline_numbers int not null default 60 check (offline_numbers between 0 and 200),
  add column offline_prefix text not null default 'X' check (offline_prefix ~ '^[A-HJ-NP-Z]{1,2}$');

-- A mall that has a queue with that prefix already takes the next one that is free.
update visits.rules r set offline_prefix = (
    select f.prefix from unnest(array['Y', 'Z', 'XX', 'YY', 'ZZ']) with ordinality as f(prefix, ord)
    where not exists (select from visits.queue q
      where q.region_id = r.region_id and q.mall_id = r.mall_id and q.prefix = f.prefix)
    order by f.ord limit 1)
where exists (select from visits.queue q
  where q.region_id = r.region_id and q.mall_id = r.mall_id and q.prefix = 'X');

alter table visits.visit drop constraint visit_channel_check;
alter table visits.visit add constraint visit_channel_check
  check (channel in ('KIOSK', 'RECEPTION', 'PAPER', 'PHONE', 'OFFLINE'));

-- When a kiosk that had nothing left to tell was last answered: no number of its own can be older. Its row is locked
-- by whoever reserves or reconciles for it.
create table visits.offline_kiosk (
  region_id int         not null,
  device_id uuid        not null,
  mall_id   uuid        not null,
  heard_at  timestamptz not null,
  primary key (region_id, device_id)
);
select platform.wall('visits.offline_kiosk');

create table visits.offline_block (
  region_id   int         not null,
  id          uuid        not null,
  mall_id     uuid        not null,
  device_id   uuid        not null,
  day         date        not null,
  prefix      text        not null,
  reserved_at timestamptz not null,
  closed_at   timestamptz,
  primary key (region_id, id)
);
create index offline_block_by_day on visits.offline_block (region_id, mall_id, day);
select platform.wall('visits.offline_block');

-- The numbers of a block, each found by its link; heard_at is null until the kiosk has told of it. A number that could
-- not become a visit is kept (why) until reception has settled it (settled).
create table visits.offline_number (
  region_id      int         not null,
  block_id       uuid        not null,
  no             int         not null,
  mall_id        uuid        not null,
  digest         bytea       not null,
  heard_at       timestamptz,
  taken_at       timestamptz,
  services       uuid[],
  priority_group text,
  ground_floor   boolean,
  visit_id       uuid,
  why            text check (why in ('ANOTHER_DAY', 'CLOSED', 'NOT_OFFERED', 'NUMBER_TAKEN', 'OTHER')),
  settled        text check (settled in ('TAKEN_IN', 'SERVED', 'GONE', 'SAME', 'NEW_NUMBER')),
  settled_at     timestamptz,
  primary key (region_id, block_id, no),
  unique (region_id, digest),
  foreign key (region_id, block_id) references visits.offline_block (region_id, id) on delete cascade
);
create index offline_number_kept on visits.offline_number (region_id, mall_id) where why is not null and settled is null;
select platform.wall('visits.offline_number');
