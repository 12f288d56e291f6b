-- Nobody asks for all open stops of a day: the hall is read by open visits. The clock asks for who is served and who is
-- parked, so a stop that waits needs no row here, and a ticket writes one index less.
drop index visits.stop_open;
create index stop_watched on visits.stop (region_id, mall_id, state) where state in ('PARKED', 'SERVING');
