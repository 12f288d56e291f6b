-- Since when a counter has had no visitor: its officer is ready, and nobody has been called since. Null while it still
-- waits for its first one; the session's own beginning counts then.
alter table visits.counter_session add column free_since timestamptz;

-- When the manager is told: a visitor was called this long ago and is not there; a counter is ready for this long while its
-- queue waits beyond the promise; a service takes this many times what is usual, and not before so many minutes.
alter table visits.rules
  add column unanswered_minutes int not null default 5  check (unanswered_minutes between 1 and 60),
  add column idle_minutes       int not null default 5  check (idle_minutes between 1 and 60),
  add column long_factor        int not null default 3  check (long_factor between 2 and 10),
  add column long_minutes       int not null default 15 check (long_minutes between 1 and 240);
