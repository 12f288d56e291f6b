-- Who ended a session, for the officer who finds the counter closed.
alter table visits.counter_session add column closed_by text;
