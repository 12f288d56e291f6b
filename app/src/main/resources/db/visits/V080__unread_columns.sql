-- Written with every ticket and read by nobody: what a late visitor's stops wait for is their own hold_until; a page speaks
-- the language of whoever reads it; and who was put first has an earlier place in line.
alter table visits.visit drop column free_from, drop column lang;
alter table visits.stop drop column first;
