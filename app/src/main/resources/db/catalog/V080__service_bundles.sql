-- The field's word for the services that belong to one life event.
alter table catalog.need rename to bundle;
alter index catalog.need_pkey rename to bundle_pkey;
