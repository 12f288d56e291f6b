-- Who joined each queue, by day and hour of arrival: what the forecast expects of the next hours. Followed from the
-- history like visits.learned, from where its follower stands; some weeks are kept.
create table visits.arrivals (
  region_id int      not null,
  mall_id   uuid     not null,
  day       date     not null,
  queue_id  uuid     not null,
  hour      smallint not null check (hour between 0 and 23),
  priority  int      not null,
  others    int      not null,
  primary key (region_id, mall_id, day, queue_id, hour)
);
select platform.wall('visits.arrivals');

-- How much wider than the forecast's own the told bounds are, so that nine in ten hold (the logarithm of a factor).
create table visits.caution (
  region_id  int              not null,
  mall_id    uuid             not null,
  scored     bigint           not null,
  log_factor double precision not null,
  primary key (region_id, mall_id)
);
select platform.wall('visits.caution');
