-- A mall's own picture on its slips, in the dots of a slip printer: rows of bytes, the leftmost dot first, 1 is black.
create table visits.slip_logo (
  region_id int   not null,
  mall_id   uuid  not null,
  width     int   not null check (width between 8 and 384 and width % 8 = 0),
  height    int   not null check (height between 8 and 240),
  dots      bytea not null,
  primary key (region_id, mall_id),
  check (octet_length(dots) = width / 8 * height)
);
select platform.wall('visits.slip_logo');
