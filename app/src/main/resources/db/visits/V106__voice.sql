-- How a mall speaks its calls, which display speaks in a zone, and which calls have been spoken.
create table visits.voice (
  region_id int not null,
  mall_id uuid not null,
  spelling text not null default 'DIGITS' check (spelling in ('DIGITS', 'NUMBER')),
  agency boolean not null default false,
  floor boolean not null default true,
  english boolean not null default false,
  chime boolean not null default true,
  times int not null default 1 check (times between 1 and 3),
  speed int not null default 100 check (speed between 70 and 130),
  primary key (region_id, mall_id)
);
select platform.wall('visits.voice');

-- The one display that speaks in a zone. Another one may take its place when it was not heard of for too long.
create table visits.speaker (
  region_id int not null,
  mall_id uuid not null,
  zone text not null,
  screen text not null,
  device_id uuid not null,
  seen_at timestamptz not null,
  busy_until timestamptz not null,
  primary key (region_id, mall_id, zone)
);
select platform.wall('visits.speaker');

-- A call that is repeated counts from its repetition, so it is spoken again. Rows of earlier days go at the day's end.
create table visits.spoken (
  region_id int not null,
  stop_id uuid not null,
  called_at timestamptz not null,
  zone text not null,
  mall_id uuid not null,
  primary key (region_id, stop_id, called_at, zone)
);
select platform.wall('visits.spoken');
