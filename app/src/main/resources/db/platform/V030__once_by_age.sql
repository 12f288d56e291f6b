-- Only the daily clearing asks for age, and rows come in order of age: a range index finds them as well and costs a
-- command nothing.
drop index platform.once_by_age;
create index once_by_age on platform.once using brin (created_at);
