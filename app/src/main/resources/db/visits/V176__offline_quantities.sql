-- For how many people or files each chosen service is; null in rows that were told before: one each.
alter table visits.offline_number add column quantities int[];
