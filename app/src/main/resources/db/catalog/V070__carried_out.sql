-- What an import answered, so that its repetition answers the same: how many services, by their ids.
create table catalog.carried_out (
  region_id    int         not null,
  key          text        not null,
  mall_id      uuid        not null,
  digest       bytea       not null,
  added        uuid[]      not null,
  changed      uuid[]      not null,
  same         int         not null,
  offering     int         not null,
  withdrawn    int         not null,
  carried_out  timestamptz not null,
  primary key (region_id, key)
);
select platform.wall('catalog.carried_out');
