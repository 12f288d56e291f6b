-- A mall whose kiosks' own prefix is a queue's, or one of its paper numbers (Z, as the page for them says, or what its reception
-- has keyed in, but for numbers of kiosks that forgot them), takes the first that is neither.
with used as (
  select region_id, mall_id, prefix from visits.queue
  union
  select region_id, mall_id, 'Z' from visits.rules
  union
  select region_id, mall_id, prefix from visits.visit v where channel = 'PAPER' and not exists (
    select from visits.offline_block b
    where b.region_id = v.region_id and b.mall_id = v.mall_id and b.day = v.day and b.prefix = v.prefix))
update visits.rules r set offline_prefix = f.prefix
from (
  select distinct on (r.region_id, r.mall_id) r.region_id, r.mall_id, f.prefix
  from visits.rules r,
    unnest(array['X', 'Y', 'XX', 'YY', 'ZZ', 'XY', 'XZ', 'YX', 'YZ', 'ZX', 'ZY', 'W', 'V', 'U', 'T', 'S', 'WW', 'VV', 'UU'])
      with ordinality as f(prefix, ord)
  where not exists (select from used u
    where u.region_id = r.region_id and u.mall_id = r.mall_id and u.prefix = f.prefix)
  order by r.region_id, r.mall_id, f.ord) as f
where f.region_id = r.region_id and f.mall_id = r.mall_id and exists (select from used u
  where u.region_id = r.region_id and u.mall_id = r.mall_id and u.prefix = r.offline_prefix);
