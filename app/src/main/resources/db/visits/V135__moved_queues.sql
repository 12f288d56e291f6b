-- The manager lets another counter of the agency call from a queue today, instead of this one. Over at midnight, or when
-- it is taken back; the queue's own counters stay as they are.
create table visits.queue_move (
  region_id    int         not null,
  id           uuid        not null,
  mall_id      uuid        not null,
  day          date        not null,
  queue_id     uuid        not null,
  from_counter uuid        not null,
  to_counter   uuid        not null check (to_counter <> from_counter),
  since        timestamptz not null,
  lifted_at    timestamptz,
  primary key (region_id, id),
  foreign key (region_id, queue_id) references visits.queue (region_id, id) on delete cascade
);
create index queue_move_of_day on visits.queue_move (region_id, mall_id, day) where lifted_at is null;
select platform.wall('visits.queue_move');
