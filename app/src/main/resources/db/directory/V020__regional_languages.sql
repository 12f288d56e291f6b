-- What citizens of a mall may read the kiosk and their ticket in, besides Indonesian and English.
alter table directory.mall
  add column regional_languages text not null default ''
    check (regional_languages in ('', 'jv', 'su', 'jv su'));
