-- How many stops a queue may take on a day, when these come on top of what is due to the contingent: whoever was promised
-- the day by name, or was served on paper, takes a free place or else brings one along. An ordinary number never does.
create function visits.room(contingent int, ordinary int, named int) returns int
  language sql immutable parallel safe
  return case when named > 0 and ordinary <= contingent then greatest(contingent, ordinary + named) else contingent end;
