-- Answers arrive as appended deltas (one row per scored answer, written by the answering statement) and are folded
-- into one wide row per unit, day, kind, survey, programme, touchpoint and adviser. A figure is the roll-up plus the
-- deltas not yet folded, read in one snapshot: exact at every moment.

-- No key and no index: nobody looks a delta up, and 32 writers would meet on an index's last page.
create table measurement_delta (
    unit_ref text not null,
    day date not null,
    kind text not null,
    survey_ref text not null,
    programme_ref text not null default '',
    touchpoint text not null default '',
    adviser_ref text not null default '',
    score smallint not null check (score between 0 and 10),
    weight numeric not null default 1 check (weight >= 0),
    count smallint not null default 1 check (count in (-1, 1))
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

comment on table measurement_delta is 'One scored answer counted (count 1) or taken back (count -1) and not yet folded';
comment on column measurement_delta.day is 'Day of the answer in the company''s zone';

-- Counts are integers, not bigints: sum(integer) adds in 64 bits, sum(bigint) in slow numerics.
-- Weighted sums are numerics so that folding in any order gives the same figure to the last digit.
create table measurement_rollup (
    unit_ref text not null,
    day date not null,
    kind text not null,
    survey_ref text not null,
    programme_ref text not null,
    touchpoint text not null,
    adviser_ref text not null,
    s0 integer not null,
    s1 integer not null,
    s2 integer not null,
    s3 integer not null,
    s4 integer not null,
    s5 integer not null,
    s6 integer not null,
    s7 integer not null,
    s8 integer not null,
    s9 integer not null,
    s10 integer not null,
    promoter_weight numeric not null,
    passive_weight numeric not null,
    detractor_weight numeric not null,
    promoter_weight2 numeric not null,
    passive_weight2 numeric not null,
    detractor_weight2 numeric not null,
    primary key (unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref)
) with (fillfactor = 80);

comment on column measurement_rollup.promoter_weight is 'Sum of weights; …weight2 is the sum of squared weights';
