-- Counts what was changed at a counter, so that the second alarm or break of a day is told from a double tap on the first.
alter table visits.counter_session add column changes int not null default 0;
