-- What used to stand in the program: how long the question "still serving?" waits for an answer before the service is
-- ended, and after how long it is asked again when the officer said yes.
alter table visits.rules
  add column forgotten_answer_minutes int not null default 10 check (forgotten_answer_minutes between 1 and 120),
  add column forgotten_again_minutes  int not null default 20 check (forgotten_again_minutes between 5 and 240);
