-- What a counter has called today: the display's last calls and the officer's own figures, without reading the day.
create index stop_by_counter on visits.stop (region_id, counter_id, called_at) where called_at is not null;
