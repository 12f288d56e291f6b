-- What the manager tells everybody in the mall for a while. The words can be erased; the history knows the id only.
create table visits.announcement (
  region_id int         not null,
  id        uuid        not null,
  mall_id   uuid        not null,
  text_id   text        not null check (length(text_id) between 1 and 160),
  text_en   text        not null check (length(text_en) between 1 and 160),
  since     timestamptz not null,
  until     timestamptz not null check (until > since),
  ended_at  timestamptz,
  primary key (region_id, id)
);
create index announcement_by_mall on visits.announcement (region_id, mall_id, until) where ended_at is null;
select platform.wall('visits.announcement');
