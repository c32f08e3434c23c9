-- Finds whose cases somebody works now: asked with every page of follow-up.
create index person_by_deputy on person (deputy_ref) where deputy_ref is not null;
