-- Sourced by psql as the owner, before open.sql: makes :malls malls out of the five, each in a region of its own, with all
-- that its administration knows (agencies, counters, hours, services, queues). What happens in them is not copied. A region has
-- four digits, as in a token.
create table bench.copy as
  select m.region_id as model, 2000 + n as region_id, 'mal-' || n as code
  from generate_series(1, :malls - (select count(*)::int from directory.mall)) n
  join (select region_id, row_number() over (order by region_id) - 1 as place, count(*) over () as malls from directory.mall) m
    on m.place = n % m.malls;
create function bench.moved(id uuid, region int) returns uuid language sql immutable
  return md5(id::text || region)::uuid;

insert into directory.region select region_id, 'Kabupaten ' || code, 'Nusantara' from bench.copy;

-- A table comes after those that it refers to.
create function bench.depth(t oid) returns int language sql stable
  as $$ select coalesce(max(1 + bench.depth(confrelid)), 0) from pg_constraint
    where conrelid = t and contype = 'f' and confrelid <> t $$;

do $$
declare
  copied record;
begin
  for copied in
    select format('%I.%I', n.nspname, c.relname) as name,
      string_agg(quote_ident(a.attname), ', ' order by a.attnum) as columns,
      string_agg(case
        when a.attname = 'region_id' then 'copy.region_id'
        when n.nspname = 'directory' and c.relname = 'mall' and a.attname = 'code' then 'copy.code'
        when a.atttypid = 'uuid'::regtype then format('bench.moved(t.%I, copy.region_id)', a.attname)
        when a.atttypid = 'uuid[]'::regtype
          then format('(select array_agg(bench.moved(u, copy.region_id)) from unnest(t.%I) u)', a.attname)
        else format('t.%I', a.attname) end, ', ' order by a.attnum) as values
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind = 'r' and (n.nspname = 'catalog' or n.nspname = 'directory' and c.relname not in ('region', 'mall_code', 'revision')
      or n.nspname = 'visits' and c.relname in ('rules', 'queue', 'queue_service', 'queue_counter', 'slip_line', 'voice'))
      and exists (select from pg_attribute r where r.attrelid = c.oid and r.attname = 'region_id')
    group by n.nspname, c.relname, c.oid
    order by bench.depth(c.oid)
  loop
    execute format('insert into %s (%s) select %s from %1$s t join bench.copy copy on copy.model = t.region_id',
      copied.name, copied.columns, copied.values);
  end loop;
end $$;

insert into directory.mall_code
  select copy.code, copy.region_id, bench.moved(m.mall_id, copy.region_id), 'MPP ' || copy.code
  from bench.copy copy join directory.mall_code m on m.region_id = copy.model;
insert into directory.revision select region_id, 1 from bench.copy;
analyze directory.mall, directory.counter, catalog.service, catalog.offering, visits.queue, visits.queue_service, visits.queue_counter;
