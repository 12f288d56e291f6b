-- How long a kiosk or display may be silent before the manager is told. Its stream is opened anew every ten minutes at the
-- latest, so less than that would ring for nothing.
alter table visits.rules
  add column silent_minutes int not null default 15 check (silent_minutes between 12 and 240);
