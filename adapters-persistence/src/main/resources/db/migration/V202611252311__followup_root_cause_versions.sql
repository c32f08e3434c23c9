alter table followup_root_cause add column version bigint not null default 0;

comment on column followup_root_cause.version is 'Counts the changes, so that nobody overwrites what they have not seen';
