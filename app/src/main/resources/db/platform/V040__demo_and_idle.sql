-- What a demo handed out (sessions through its doors or its known password, paired devices) opens nothing without the demo.
alter table platform.session add column demo boolean not null default false;
alter table platform.device add column demo boolean not null default false;
-- Who was let in so far can't be told apart: without the demo they sign in once more.
update platform.session set demo = true;
update platform.device set demo = true where name = 'Demo';
