-- In which languages a kiosk's browser can read its page aloud without the internet, as it told last.
create table visits.kiosk_voice (
  region_id int         not null,
  device_id uuid        not null,
  mall_id   uuid        not null,
  languages text[]      not null,
  told_at   timestamptz not null,
  primary key (region_id, device_id)
);
create index kiosk_voice_by_mall on visits.kiosk_voice (region_id, mall_id);
select platform.wall('visits.kiosk_voice');

alter table visits.self_test_result drop constraint self_test_result_part_check;
alter table visits.self_test_result add constraint self_test_result_part_check
  check (part in ('PRINTER', 'VOICE', 'KIOSK_VOICE', 'DISPLAY'));
