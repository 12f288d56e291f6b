-- What a demo made opens nothing without the demo: its accounts neither, whatever password they were given since.
alter table platform.account add column demo boolean not null default false;
-- Those loaded so far share one salted hash, which no two passwords that people chose ever do.
update platform.account set demo = true
where password_hash in (select password_hash from platform.account group by password_hash having count(*) > 1);
