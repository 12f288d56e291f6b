-- Where booths, stalls and facilities stand on a floor's drawing, in squares of its grid. What has no row is laid out by
-- the program. ref is the agency's code, the stall's number or the facility's code; area is empty but for a booth.
create table directory.place (
  region_id int  not null,
  mall_id   uuid not null,
  kind      text not null check (kind in ('BOOTH', 'STALL', 'FACILITY')),
  ref       text not null,
  floor     int  not null,
  area      text not null,
  x         int  not null check (x between 1 and 200),
  y         int  not null check (y between 2 and 400),
  across    int  not null check (across between 1 and 9),
  primary key (region_id, mall_id, kind, ref, floor, area),
  foreign key (region_id, mall_id) references directory.mall (region_id, id)
);
select platform.wall('directory.place');
