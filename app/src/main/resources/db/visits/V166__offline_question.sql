-- Under which key a kiosk asked for a block: asked again under it, it gets the same numbers.
alter table visits.offline_block add column asked_key text;
