-- What each answer to a CSI survey adds to the satisfaction index, written by the answering statement. One row an answer
-- and no roll-up: there are some 50 a centre and quarter, and quadrant and drivers need index and score of one person.
create table csi_answer (
    response_id uuid primary key,
    unit_ref text not null,
    day date not null,
    survey_ref text not null,
    programme_ref text not null default '',
    touchpoint text not null default '',
    adviser_ref text not null default '',
    model integer not null,
    score smallint check (score between 0 and 10),
    csi numeric check (csi between 100 and 1000),
    dimensions numeric[] not null check (cardinality(dimensions) > 0),
    items smallint[] not null check (cardinality(items) > 0)
);

create index csi_answer_by_day on csi_answer (day, unit_ref);

comment on column csi_answer.day is 'Day of the answer in the company''s zone';
comment on column csi_answer.csi is 'Points; null when less than half of the dimension weight was answered';
comment on column csi_answer.dimensions is 'Points of each dimension, in the order of the model; null where nothing was answered';
comment on column csi_answer.items is 'Ratings 1-10 of each item, in the order of the model; null where not answered';

alter table csi_answer enable row level security;
create policy own_units on csi_answer using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));
