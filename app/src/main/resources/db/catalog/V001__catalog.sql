grant usage on schema catalog to pendopo_app;

-- A region's own copy of what an agency of its does for people. Facts without a source are shown as an example.
create table catalog.service (
  region_id    int     not null,
  id           uuid    not null,
  agency_id    uuid    not null,
  code         text    not null,
  name_id      text    not null,
  name_en      text    not null,
  words        text    not null,
  licensing    text    not null check (licensing in ('LICENSING', 'NON_LICENSING')),
  umk          boolean not null,
  completion   text    not null check (completion in ('FINISHED_IN_MALL', 'INTAKE_ONLY', 'INFORMATION')),
  minutes      int     not null check (minutes between 1 and 240),
  time_value   int     check (time_value between 1 and 3650),
  time_unit    text    check (time_unit in ('MINUTES', 'HOURS', 'WORKING_DAYS', 'CALENDAR_DAYS')),
  fee_kind     text    not null check (fee_kind in ('FREE', 'FIXED', 'FORMULA')),
  fee_rupiah   bigint  check (fee_rupiah >= 0),
  fee_note_id  text    not null,
  fee_note_en  text    not null,
  product      text    not null,
  product_id   text    not null,
  product_en   text    not null,
  legal_basis  text    not null,
  source       text    not null,
  active       boolean not null default true,
  primary key (region_id, id),
  unique (region_id, agency_id, code),
  check ((time_value is null) = (time_unit is null)),
  check ((fee_kind = 'FIXED') = (fee_rupiah is not null))
);
select platform.wall('catalog.service');

create table catalog.requirement (
  region_id  int     not null,
  service_id uuid    not null,
  no         int     not null,
  kind       text    not null check (kind in ('DOCUMENT', 'FORM', 'PHOTO', 'DATA', 'EXAMINATION', 'PAYMENT', 'RECOMMENDATION')),
  name_id    text    not null,
  name_en    text    not null,
  form       text    not null check (form in ('ORIGINAL', 'COPY', 'LEGALISED', 'NONE')),
  met_by     text    not null,
  blocking   boolean not null check (not blocking or met_by <> ''),
  primary key (region_id, service_id, no),
  foreign key (region_id, service_id) references catalog.service (region_id, id) on delete cascade
);
select platform.wall('catalog.requirement');

-- Which of an agency's services it gives in which mall.
create table catalog.offering (
  region_id  int  not null,
  mall_id    uuid not null,
  service_id uuid not null,
  primary key (region_id, mall_id, service_id),
  foreign key (region_id, service_id) references catalog.service (region_id, id) on delete cascade
);
select platform.wall('catalog.offering');

-- What people come for, in their own words: leads to one or several services, in order.
create table catalog.need (
  region_id int    not null,
  place     int    not null,
  code      text   not null,
  name_id   text   not null,
  name_en   text   not null,
  words     text   not null,
  services  text[] not null,
  primary key (region_id, code)
);
select platform.wall('catalog.need');

-- Which regions' catalogues were changed in transactions after the first and up to the second: no contents, so it may
-- look over the walls. One query for all regions keeps every node's memory up to date.
create function catalog.changed_regions(since xid8, until xid8) returns setof int
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct e.region_id from platform.event e
        where e.xid > since and e.xid <= until and e.type = 'CATALOG_CHANGED' $$;
revoke all on function catalog.changed_regions(xid8, xid8) from public;
grant execute on function catalog.changed_regions(xid8, xid8) to pendopo_app;
