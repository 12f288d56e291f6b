-- Keeps sixty people waiting in every queue of the bench, however fast they are called.
with new as (
  select w.*, uuidv7() as id, uuidv7() as stop, nextval('bench.no')::int as no from bench.wish w
  cross join lateral generate_series(1, 60 - (select count(*)::int from visits.stop s where s.region_id = w.region_id
    and s.queue_id = w.queue_id and s.day = (bench.now() at time zone 'Asia/Jakarta')::date and s.state = 'WAITING' and s.free)) g
), visit as (
  insert into visits.visit (region_id, id, mall_id, day, prefix, no, digits, digest, channel, ground_floor, floor, arrived_at, state)
  select region_id, id, mall_id, (bench.now() at time zone 'Asia/Jakarta')::date, prefix, no, 4,
    sha256(convert_to(id::text, 'UTF8')), 'KIOSK', false, 1, bench.now(), 'OPEN' from new
)
insert into visits.stop (region_id, id, visit_id, mall_id, day, queue_id, service_id, agency_id, ordinal, quantity, floor, priority,
    no, place_at, state, free, waiting_since)
  select region_id, stop, id, mall_id, (bench.now() at time zone 'Asia/Jakarta')::date, queue_id, service_id, agency_id, 1, 1, 1,
    no % 6 = 0, no, bench.now(), 'WAITING', true, bench.now() from new \watch 0.5
