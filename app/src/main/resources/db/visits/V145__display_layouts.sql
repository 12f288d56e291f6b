-- How each display is laid out. One without a row shows the usual layout for the whole hall.
create table visits.display_layout (
  region_id     int     not null,
  device_id     uuid    not null,
  mall_id       uuid    not null,
  zone          text    not null check (length(zone) <= 20),
  arrangement   text    not null check (arrangement in ('NEWEST', 'LAST_CALLS', 'COUNTERS')),
  agencies      boolean not null,
  media_share   int     not null check (media_share in (30, 40)),
  media_first   boolean not null,
  slide_seconds int     not null check (slide_seconds between 5 and 120),
  running       boolean not null,
  text_id       text    not null check (length(text_id) <= 300),
  text_en       text    not null check (length(text_en) <= 300),
  phone         boolean not null,
  speaks        boolean not null,
  primary key (region_id, device_id)
);
create index display_layout_by_mall on visits.display_layout (region_id, mall_id);
select platform.wall('visits.display_layout');

-- Pictures and videos of a mall. They stand in the database, so that they are in every backup and reach every node. The
-- digest is that of the content, and is there when the whole file is.
create table visits.media (
  region_id int         not null,
  id        uuid        not null,
  mall_id   uuid        not null,
  name      text        not null check (length(name) between 1 and 80),
  format    text        not null check (format in ('PNG', 'JPEG', 'WEBP', 'MP4', 'WEBM')),
  bytes     int         not null check (bytes > 0),
  digest    text        check (digest ~ '^[0-9a-f]{64}$'),
  added_at  timestamptz not null,
  primary key (region_id, id)
);
create unique index media_by_content on visits.media (region_id, mall_id, digest);
select platform.wall('visits.media');

-- Cut as it was sent. Pictures and videos are compressed already: to try again would only cost time.
create table visits.media_piece (
  region_id int   not null,
  media_id  uuid  not null,
  ordinal   int   not null check (ordinal >= 0),
  content   bytea not null check (length(content) between 1 and 524288),
  primary key (region_id, media_id, ordinal),
  foreign key (region_id, media_id) references visits.media (region_id, id) on delete cascade
);
alter table visits.media_piece alter column content set storage external;
select platform.wall('visits.media_piece');

-- What a display shows beside the calls, one after another.
create table visits.display_item (
  region_id int  not null,
  device_id uuid not null,
  ordinal   int  not null,
  media_id  uuid not null,
  primary key (region_id, device_id, ordinal),
  foreign key (region_id, device_id) references visits.display_layout (region_id, device_id) on delete cascade,
  foreign key (region_id, media_id) references visits.media (region_id, id) on delete cascade
);
create index display_item_by_media on visits.display_item (region_id, media_id);
select platform.wall('visits.display_item');
