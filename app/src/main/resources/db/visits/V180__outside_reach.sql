-- National: whether the program reaches itself from outside. Every node asks, and all of them go by what any of them heard:
-- how many answers in a row were lost, and when the first of those was.
create table visits.outside_reach (
  one        boolean     primary key default true check (one),
  misses     int         not null default 0,
  first_miss timestamptz,
  asked_at   timestamptz
);
insert into visits.outside_reach default values;
grant select, update on visits.outside_reach to pendopo_app;
