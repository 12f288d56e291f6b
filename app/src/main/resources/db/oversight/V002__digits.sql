-- How wide a ticket's number is printed: evidence shows it as the ticket does. Older events don't tell it.
alter table oversight.visit_account add column digits int not null default 3 check (digits in (3, 4));
