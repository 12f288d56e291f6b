-- How long a stop had been served before it was put aside: what is served later is added to it.
alter table visits.stop add column served interval not null default '0';
