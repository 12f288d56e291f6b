-- What used to stand in the program: how long a break may be, how far ahead a day is promised by name, and how long an
-- empty counter stays without a sign to the manager.
alter table visits.rules
  add column longest_break_minutes int not null default 120 check (longest_break_minutes between 15 and 480),
  add column promise_days          int not null default 30  check (promise_days between 1 and 90),
  add column empty_minutes         int not null default 10  check (empty_minutes between 1 and 120);
