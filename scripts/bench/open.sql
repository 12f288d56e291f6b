-- Sourced by psql as the owner, before the program's second start: opens the five demo malls wide enough for a load that
-- no hall has. Numbers, contingents and service times are unreal afterwards; gate, estimate, walls and sign-in are not.
alter table visits.queue drop constraint queue_contingent_check;
update visits.queue set contingent = 99999999, digits = 4;
update catalog.service set minutes = 1;
insert into visits.rules (region_id, mall_id, kiosk_minute_numbers) select region_id, id, 0 from directory.mall
  on conflict (region_id, mall_id) do update set kiosk_minute_numbers = 0;

create table bench.moment (ahead interval not null);
insert into bench.moment values (:'ahead');
create function bench.now() returns timestamptz language sql stable as $$ select now() + ahead from bench.moment $$;

-- A kiosk and a manager in each mall, an officer at each counter; the secret of each is bench-<what>-<number>.
create table bench.token (mall text, kind text, region_id int, n int, token text);
insert into platform.device (region_id, id, mall_id, kind, name, digest, paired_at)
  select region_id, uuidv7(), id, 'KIOSK', 'Bench', sha256(convert_to('bench-kiosk-' || code, 'UTF8')), bench.now()
  from directory.mall;
insert into bench.token select code, 'KIOSK', region_id, 0, region_id || '.bench-kiosk-' || code from directory.mall;

create table bench.officer as
  select row_number() over (order by c.region_id, c.number)::int as n, c.region_id, c.id as counter_id, c.mall_id, m.code as mall,
    c.agency_id, uuidv7() as account_id, uuidv7() as session_id
  from directory.counter c join directory.mall m on m.region_id = c.region_id and m.id = c.mall_id
  where c.active and exists (select from visits.queue_counter q where q.region_id = c.region_id and q.counter_id = c.id);
insert into platform.account (region_id, id, username, display_name, password_hash, role, mall_id, agency_id, created_at)
  select region_id, account_id, 'bench-' || n, 'Bench ' || n, 'none', 'OFFICER', mall_id, agency_id, bench.now() from bench.officer;
update visits.counter_session set state = 'CLOSED', closed_at = bench.now() where state <> 'CLOSED';
insert into visits.counter_session (region_id, id, mall_id, counter_id, officer_id, state, opened_at)
  select region_id, session_id, mall_id, counter_id, account_id, 'OPEN', bench.now() from bench.officer;
insert into platform.session (region_id, digest, account_id, created_at, seen_at, expires_at)
  select region_id, sha256(convert_to('bench-officer-' || n, 'UTF8')), account_id, bench.now(), bench.now(), bench.now() + interval '12 hours'
  from bench.officer;
insert into bench.token select mall, 'OFFICER', region_id, n, region_id || '.bench-officer-' || n from bench.officer;

with manager as (
  insert into platform.account (region_id, id, username, display_name, password_hash, role, mall_id, created_at)
  select region_id, uuidv7(), 'bench-manager', 'Bench', 'none', 'MALL_MANAGER', id, bench.now() from directory.mall
  returning region_id, id, mall_id
), session as (
  insert into platform.session (region_id, digest, account_id, created_at, seen_at, expires_at)
  select region_id, sha256(convert_to('bench-manager-' || mall_id, 'UTF8')), id, bench.now(), bench.now(), bench.now() + interval '12 hours'
  from manager
)
insert into bench.token select m.code, 'MANAGER', m.region_id, 0, m.region_id || '.bench-manager-' || m.id from directory.mall m;

-- One service of each queue: what the load asks for.
create table bench.wish as
  select row_number() over (order by q.region_id, q.code)::int as n, m.code as mall, q.region_id, q.mall_id, q.id as queue_id,
    q.prefix, s.id as service_id, s.code as service, s.agency_id, t.token
  from visits.queue q join directory.mall m on m.region_id = q.region_id and m.id = q.mall_id
  join bench.token t on t.mall = m.code and t.kind = 'KIOSK'
  join lateral (select c.* from visits.queue_service x join catalog.service c on c.region_id = x.region_id and c.id = x.service_id
    where x.region_id = q.region_id and x.queue_id = q.id and c.active
      and not exists (select from catalog.service o join catalog.offering f on f.region_id = o.region_id and f.service_id = o.id
        where o.region_id = c.region_id and f.mall_id = q.mall_id and o.code = c.code and o.id <> c.id)
    order by c.code limit 1) s on true
  where q.active;

-- 18,000 visits of earlier days, served.
create table bench.past as
  select uuidv7() as id, uuidv7() as stop, w.*, g, 1 + (g / 40) / 20 as days, 1 + g / 800 as no
  from generate_series(0, 17999) g join bench.wish w on w.n = 1 + g % (select count(*) from bench.wish);
update bench.past p set no = x.no from (
  select id, row_number() over (partition by mall_id, days, prefix order by g) as no from bench.past) x where x.id = p.id;
insert into visits.visit (region_id, id, mall_id, day, prefix, no, digits, digest, channel, ground_floor, floor, arrived_at,
    state, ended_at)
  select region_id, id, mall_id, (bench.now() - days * interval '1 day')::date, prefix, no, 4, sha256(convert_to(id::text, 'UTF8')),
    'KIOSK', false, 1, bench.now() - days * interval '1 day', 'ENDED',
    bench.now() - days * interval '1 day' + interval '20 minutes' from bench.past;
insert into visits.stop (region_id, id, visit_id, mall_id, day, queue_id, service_id, agency_id, ordinal, quantity, floor, priority,
    no, place_at, state, free, waiting_since, ended_at)
  select region_id, stop, id, mall_id, (bench.now() - days * interval '1 day')::date, queue_id, service_id, agency_id, 1, 1, 1, false,
    no, bench.now() - days * interval '1 day', 'SERVED', false, bench.now() - days * interval '1 day',
    bench.now() - days * interval '1 day' + interval '20 minutes' from bench.past;

-- A list of 400 services: the longest list of the demo, filled up.
create table bench.added as
  select s.region_id, uuidv7() as id, s.id as model, o.mall_id, x as copy
  from catalog.service s join catalog.offering o on o.region_id = s.region_id and o.service_id = s.id
  join directory.mall m on m.region_id = o.region_id and m.id = o.mall_id, generate_series(1, 2) x
  where m.code = 'konawe'
  limit (select greatest(0, 400 - count(*)) from catalog.offering o join directory.mall m on m.region_id = o.region_id
    and m.id = o.mall_id where m.code = 'konawe');
insert into catalog.service
  select (jsonb_populate_record(s, jsonb_build_object('id', a.id, 'code', s.code || '-B' || a.copy,
    'name_id', s.name_id || ' ' || a.copy, 'name_en', s.name_en || ' ' || a.copy))).*
  from bench.added a join catalog.service s on s.region_id = a.region_id and s.id = a.model;
insert into catalog.offering select region_id, mall_id, id from bench.added;

grant usage on schema bench to pendopo_app;
grant select on all tables in schema bench to pendopo_app;
analyze visits.visit, visits.stop, catalog.service, catalog.offering, platform.session;
