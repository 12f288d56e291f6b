-- The region that a session stands in. Empty outside any region: then no regional row is seen or written.
create function platform.region() returns int
  language sql stable parallel safe
  return nullif(current_setting('pendopo.region', true), '')::int;

-- Puts a table behind the wall and lets the program work with it. 'select, insert' makes it append-only.
create function platform.wall(walled regclass, privileges text default 'select, insert, update, delete') returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('create policy region_wall on %s using (region_id = platform.region()) with check (region_id = platform.region())', walled);
  execute format('grant %s on %s to pendopo_app', privileges, walled);
end $$;

grant usage on schema platform to pendopo_app;
grant execute on function platform.region() to pendopo_app;

-- History. A row is written in the transaction that changes the state, and never changed again.
-- xid orders it for readers: whoever reads only below the oldest open transaction misses nothing.
create table platform.event (
  region_id   int         not null,
  xid         xid8        not null default pg_current_xact_id(),
  id          uuid        not null default uuidv7(),
  occurred_at timestamptz not null,
  mall_id     uuid,
  subject_id  uuid        not null,
  actor_id    uuid,
  type        text        not null,
  body        jsonb       not null,
  primary key (region_id, xid, id)
);
create index event_by_subject on platform.event (region_id, subject_id);
create index event_by_xid on platform.event (xid);
select platform.wall('platform.event', 'select, insert');

-- One line of a row, the same on every server and in every session: what the chain is made over.
create function platform.event_line(e platform.event) returns text
  language sql stable parallel safe
  return concat_ws('|', e.region_id, e.xid, e.id, extract(epoch from e.occurred_at), coalesce(e.mall_id::text, '-'),
                   e.subject_id, coalesce(e.actor_id::text, '-'), e.type, e.body::text);
grant execute on function platform.event_line(platform.event) to pendopo_app;

-- Seals chain committed rows in small batches, off the hot path: links holds 32 bytes per row.
create table platform.seal (
  region_id int         not null,
  no        bigint      not null,
  last_xid  xid8        not null,
  last_id   uuid        not null,
  ids       uuid[]      not null,
  links     bytea       not null,
  sealed_at timestamptz not null,
  primary key (region_id, no)
);
create index seal_by_end on platform.seal (region_id, last_xid, last_id);
select platform.wall('platform.seal', 'select, insert');

-- Which regions have something new: no contents, so it may look over the walls.
create function platform.pulse(since xid8) returns table (region_id int, last_xid xid8)
  language sql stable security definer set search_path = pg_catalog
  as $$ select e.region_id, max(e.xid) from platform.event e where e.xid > since
        and e.xid < pg_snapshot_xmin(pg_current_snapshot()) group by e.region_id $$;
revoke all on function platform.pulse(xid8) from public;
grant execute on function platform.pulse(xid8) to pendopo_app;

-- One effect per command. The result holds ids only.
create table platform.once (
  region_id  int         not null,
  key        text        not null check (length(key) between 8 and 80),
  command    text        not null,
  result     uuid,
  created_at timestamptz not null,
  primary key (region_id, key)
);
create index once_by_age on platform.once (region_id, created_at);
select platform.wall('platform.once');

-- Staff. The name is personal data: history knows the id only.
create table platform.account (
  region_id     int         not null,
  id            uuid        not null,
  username      text        not null check (username ~ '^[a-z0-9._-]{2,40}$'),
  display_name  text        not null,
  password_hash text        not null,
  role          text        not null,
  mall_id       uuid,
  agency_id     uuid,
  counter_id    uuid,
  active        boolean     not null default true,
  created_at    timestamptz not null,
  primary key (region_id, id),
  unique (region_id, username)
);
select platform.wall('platform.account');

create table platform.session (
  region_id  int         not null,
  digest     bytea       not null,
  account_id uuid        not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  primary key (region_id, digest),
  foreign key (region_id, account_id) references platform.account (region_id, id) on delete cascade
);
select platform.wall('platform.session');

-- Failed sign-ins, to slow down guessing; key is a digest of the account or of the address, never the address itself.
create table platform.sign_in_failure (
  region_id int         not null,
  key       text        not null,
  failures  int         not null,
  last_at   timestamptz not null,
  primary key (region_id, key)
);
select platform.wall('platform.sign_in_failure');

-- Kiosks, displays and counter PCs: paired by a short-lived code, known afterwards by a secret, revocable.
create table platform.device (
  region_id    int         not null,
  id           uuid        not null,
  mall_id      uuid        not null,
  kind         text        not null check (kind in ('KIOSK', 'DISPLAY', 'COUNTER')),
  name         text        not null,
  place        uuid,
  pairing_code text,
  pairing_ends timestamptz,
  digest       bytea,
  paired_at    timestamptz,
  revoked_at   timestamptz,
  seen_at      timestamptz,
  primary key (region_id, id),
  unique (region_id, digest)
);
create unique index device_pairing on platform.device (region_id, pairing_code) where pairing_code is not null;
select platform.wall('platform.device');
