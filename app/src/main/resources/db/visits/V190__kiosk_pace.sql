-- So many numbers one kiosk gives within a minute; 0: as many as are asked for. Three taps and the way to the next person
-- take five seconds at least, so that a hall in a hurry doesn't meet it; a stolen cookie, or a kiosk in a loop, does, before
-- it has used up an agency's day.
alter table visits.rules
  add column kiosk_minute_numbers int not null default 12 check (kiosk_minute_numbers between 0 and 600);
