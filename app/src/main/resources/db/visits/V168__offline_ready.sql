-- What a kiosk said that it has for being cut off: numbers of which day, and its pages.
alter table visits.offline_kiosk
  add column stock_day date,
  add column stock_left int not null default 0,
  add column pages_kept boolean not null default false;

alter table visits.self_test_result drop constraint self_test_result_part_check;
alter table visits.self_test_result add constraint self_test_result_part_check
  check (part in ('PRINTER', 'VOICE', 'KIOSK_VOICE', 'KIOSK_OFFLINE', 'DISPLAY'));
