-- Sourced by psql as the owner: :people more who wait, spread evenly over the malls named like :halls and over their queues;
-- the link of the n-th is "bench-phone-" and ten digits. They came within the last half hour.
create table if not exists bench.waiting (n int primary key, secret text, id uuid, stop uuid, region_id int, mall_id uuid, mall text,
  prefix text, queue_id uuid, service_id uuid, agency_id uuid, no int, at timestamptz);
with place as (
  select w.*, row_number() over (partition by mall_id order by n) - 1 as place, dense_rank() over (order by mall_id) - 1 as hall,
    count(*) over (partition by mall_id) as places from bench.wish w where w.mall like :'halls'
), malls as (
  select count(distinct mall_id) as malls from place
), person as (
  select g + (select coalesce(max(n), 0) from bench.waiting) as n, w.region_id, w.mall_id, w.mall, w.prefix,
    w.queue_id, w.service_id, w.agency_id
  from malls, generate_series(1, :people) g join place w on w.hall = g % (select malls from malls)
    and w.place = g / (select malls from malls) % w.places
), waiting as (
  insert into bench.waiting select p.n, 'bench-phone-' || lpad(p.n::text, 10, '0'), uuidv7(), uuidv7(), p.region_id, p.mall_id, p.mall,
    p.prefix, p.queue_id, p.service_id, p.agency_id, coalesce(d.last_no, 0)
      + row_number() over (partition by p.mall_id, p.prefix order by p.n), bench.now() - interval '30 minutes' * random()
  from person p
  left join visits.number_day d on d.region_id = p.region_id and d.mall_id = p.mall_id and d.prefix = p.prefix
    and d.day = (bench.now() at time zone 'Asia/Jakarta')::date
  returning *
), number as (
  insert into visits.number_day (region_id, mall_id, day, prefix, last_no)
    select region_id, mall_id, (bench.now() at time zone 'Asia/Jakarta')::date, prefix, max(no) from waiting group by 1, 2, 4
    on conflict (region_id, mall_id, day, prefix) do update set last_no = excluded.last_no
), visit as (
  insert into visits.visit (region_id, id, mall_id, day, prefix, no, digits, digest, channel, ground_floor, floor, arrived_at, state)
    select region_id, id, mall_id, (bench.now() at time zone 'Asia/Jakarta')::date, prefix, no, 4,
      sha256(convert_to(secret, 'UTF8')), 'KIOSK', false, 1, at, 'OPEN' from waiting
)
insert into visits.stop (region_id, id, visit_id, mall_id, day, queue_id, service_id, agency_id, ordinal, quantity, floor, priority,
    no, place_at, state, free, waiting_since)
  select region_id, stop, id, mall_id, (bench.now() at time zone 'Asia/Jakarta')::date, queue_id, service_id, agency_id, 1, 1, 1,
    n % 6 = 0, no, at, 'WAITING', true, at from waiting;
grant select on bench.waiting to pendopo_app;
analyze visits.visit, visits.stop;
