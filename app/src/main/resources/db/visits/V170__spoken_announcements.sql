-- An announcement may be one of the sentences that the hall's voice has a clip of; a free text has none and is only written.
alter table visits.announcement add column sentence text check (sentence like 'announce-%');

-- After how many minutes an announcement that still holds is said once more; 0 is never.
alter table visits.voice add column again int not null default 10 check (again between 0 and 60);

-- When each zone has heard an announcement last. Rows of earlier days go at the day's end.
create table visits.announced (
  region_id int not null,
  announcement_id uuid not null,
  zone text not null,
  mall_id uuid not null,
  said_at timestamptz not null,
  primary key (region_id, announcement_id, zone)
);
select platform.wall('visits.announced');
