-- What was tested in the morning, or by a press: of each thing the last result.
create table visits.self_test (
  region_id int  not null,
  mall_id   uuid not null,
  day       date not null,
  primary key (region_id, mall_id)
);
select platform.wall('visits.self_test');

create table visits.self_test_result (
  region_id int         not null,
  mall_id   uuid        not null,
  part      text        not null check (part in ('PRINTER', 'VOICE', 'DISPLAY')),
  thing     text        not null,
  well      boolean     not null,
  trouble   text,
  tested_at timestamptz not null,
  primary key (region_id, mall_id, part, thing)
);
select platform.wall('visits.self_test_result');

-- How long before the mall opens its printers, voice and displays are tested.
alter table visits.rules add column self_test_minutes int not null default 30 check (self_test_minutes between 0 and 240);
