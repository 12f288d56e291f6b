-- Why the manager closed a counter, and from when on it is expected to be open again.
alter table visits.counter_session
  add column closing_reason text check (closing_reason in ('ASKED', 'OFFICER_ABSENT', 'SYSTEM_DOWN', 'EQUIPMENT_DOWN',
                                                            'ELSEWHERE', 'FEW_VISITORS', 'OTHER')),
  add column reopens_at timestamptz;
