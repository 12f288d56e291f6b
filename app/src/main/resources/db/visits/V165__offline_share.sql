-- A mall has 999 offline numbers a day. So many of them one kiosk may get in a day, and so many all those together that
-- asked for numbers for the first time today: a kiosk in a loop, or one paired after the other, leaves the others theirs.
alter table visits.rules
  add column offline_day_numbers int not null default 180 check (offline_day_numbers between 0 and 999),
  add column offline_new_numbers int not null default 500 check (offline_new_numbers between 0 and 999);

-- The day on which a kiosk asked for the first time.
alter table visits.offline_kiosk add column first_on date;
update visits.offline_kiosk k set first_on = coalesce(
  (select min(b.day) from visits.offline_block b where b.region_id = k.region_id and b.device_id = k.device_id),
  heard_at::date);
alter table visits.offline_kiosk alter column first_on set not null;
