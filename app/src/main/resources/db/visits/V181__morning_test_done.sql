-- The morning's test belongs to the node that begins it, until it is done or late: a node that ends meanwhile leaves it to another.
alter table visits.self_test add column claimed_at timestamptz, add column done boolean not null default true;
alter table visits.self_test alter column done set default false;
