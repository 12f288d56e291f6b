-- Finds the promise that a visit kept: when its number is taken back, and when the person asks to be forgotten.
create index promise_by_visit on visits.promise (region_id, kept_by) where kept_by is not null;
