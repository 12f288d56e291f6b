-- When somebody first held a kiosk's number in a hand that we know of: its page opened, its code scanned, its slip called up.
alter table visits.visit add column seen_at timestamptz;
