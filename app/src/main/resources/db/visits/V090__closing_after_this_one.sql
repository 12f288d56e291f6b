-- Who closed a counter at which somebody still was: it calls nobody from then on, and is closed when that visitor leaves.
alter table visits.counter_session add column closing_by uuid;
