-- An alarm from its beginning to its end. The history has the same as INCIDENT_… events; subject is the counter, queue,
-- device or mall that it is about.
create table visits.incident (
  region_id int         not null,
  id        uuid        not null,
  mall_id   uuid        not null,
  day       date        not null,
  kind      text        not null,
  subject   uuid        not null,
  agency_id uuid,
  began_at  timestamptz not null,
  ended_at  timestamptz check (ended_at >= began_at),
  cause     text,
  primary key (region_id, id)
);
create index incident_by_day on visits.incident (region_id, mall_id, day);
create unique index incident_runs_once on visits.incident (region_id, mall_id, kind, subject) where ended_at is null;
select platform.wall('visits.incident');

-- Erasable: what the manager wrote down about it.
create table visits.incident_note (
  region_id   int         not null,
  id          uuid        not null,
  mall_id     uuid        not null,
  incident_id uuid        not null,
  author_id   uuid        not null,
  text        text        not null check (length(text) between 1 and 500),
  created_at  timestamptz not null,
  primary key (region_id, id),
  foreign key (region_id, incident_id) references visits.incident (region_id, id)
);
create index incident_note_of on visits.incident_note (region_id, incident_id);
select platform.wall('visits.incident_note');
