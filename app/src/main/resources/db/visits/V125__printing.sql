-- The printer that a kiosk has in the hall's network, what it said last, and when it was asked.
create table visits.printer (
  region_id  int     not null,
  device_id  uuid    not null,
  mall_id    uuid    not null,
  host       text    not null check (length(host) <= 45),
  port       int     not null check (port between 1024 and 65535),
  paper      int     not null check (paper in (58, 80)),
  code_page  text    not null check (code_page in ('PC437', 'PC850', 'PC858', 'WPC1252')),
  cutter     boolean not null,
  codes      text    not null check (codes in ('COMMAND', 'RASTER')),
  connect_ms int     not null default 2000 check (connect_ms between 100 and 10000),
  whole_ms   int     not null default 8000 check (whole_ms between 500 and 30000),
  troubles   text[]  not null default '{}',
  since      timestamptz,
  asked_at   timestamptz,
  primary key (region_id, device_id)
);
create index printer_by_mall on visits.printer (region_id, mall_id);
select platform.wall('visits.printer');

-- A number that nobody has on paper yet: its stops are out of their lines until somebody has proved to have it. Rows of
-- earlier days go at the day's end.
create table visits.ticket_hold (
  region_id  int         not null,
  visit_id   uuid        not null,
  mall_id    uuid        not null,
  device_id  uuid        not null,
  state      text        not null check (state in ('PRINTING', 'SHOWN', 'VALID', 'VOIDED')),
  trouble    text,
  tried      boolean     not null,
  proof      text        check (proof in ('PRINTER', 'SCREEN', 'PHONE', 'STAFF')),
  held_at    timestamptz not null,
  until      timestamptz not null,
  instead_of uuid,
  primary key (region_id, visit_id)
);
create index ticket_held on visits.ticket_hold (region_id, mall_id, until) where state in ('PRINTING', 'SHOWN');
create unique index ticket_instead on visits.ticket_hold (region_id, instead_of) where instead_of is not null;
select platform.wall('visits.ticket_hold');

-- What stands on a mall's slips; a mall without a row has the usual slip.
create table visits.slip_line (
  region_id int     not null,
  mall_id   uuid    not null,
  ordinal   int     not null,
  field     text    not null,
  align     text    not null check (align in ('LEFT', 'CENTRE', 'RIGHT')),
  size      int     not null check (size between 1 and 8),
  bold      boolean not null,
  text_id   text    not null check (length(text_id) <= 120),
  text_en   text    not null check (length(text_en) <= 120),
  primary key (region_id, mall_id, ordinal)
);
select platform.wall('visits.slip_line');

-- How long a number waits for somebody to have it.
alter table visits.rules add column hold_minutes int not null default 2 check (hold_minutes between 1 and 15);
