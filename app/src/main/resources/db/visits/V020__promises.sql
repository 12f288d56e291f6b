-- What was promised by name: a stop that could not be served on its day is served on this one, past the gate.
-- Holds ids only; who it is stands in visits.visitor, as long as the mall may know.
create table visits.promise (
  region_id int  not null,
  stop_id   uuid not null,
  mall_id   uuid not null,
  day       date not null,
  kept_by   uuid,
  primary key (region_id, stop_id),
  foreign key (region_id, stop_id) references visits.stop (region_id, id)
);
create index promise_by_day on visits.promise (region_id, mall_id, day);
select platform.wall('visits.promise');
