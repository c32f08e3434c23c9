-- The roll-up once more by months and without advisers: a table of years over all centres reads a hundredth of the rows.
-- The same statement folds deltas into both, so both say the same at every moment.
create table measurement_month (
    unit_ref text not null,
    day date not null check (extract(day from day) = 1),
    kind text not null,
    survey_ref text not null,
    programme_ref text not null,
    touchpoint text not null,
    trusted boolean not null,
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
    promoter_weight2 numeric not null,
    passive_weight numeric not null,
    passive_weight2 numeric not null,
    detractor_weight numeric not null,
    detractor_weight2 numeric not null,
    primary key (unit_ref, day, kind, survey_ref, programme_ref, touchpoint, trusted)
) with (fillfactor = 60);

comment on column measurement_month.day is 'First day of the month, named as in measurement_rollup, so that one condition fits both';

alter table measurement_month enable row level security;
create policy own_units on measurement_month using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));

insert into measurement_month
select unit_ref, date_trunc('month', day::timestamp)::date, kind, survey_ref, programme_ref, touchpoint, trusted,
       sum(s0), sum(s1), sum(s2), sum(s3), sum(s4), sum(s5), sum(s6), sum(s7), sum(s8), sum(s9), sum(s10),
       sum(promoter_weight), sum(promoter_weight2), sum(passive_weight), sum(passive_weight2),
       sum(detractor_weight), sum(detractor_weight2)
from measurement_rollup group by 1, 2, 3, 4, 5, 6, 7;

-- The days before the first and after the last whole month of a period, of all units.
create index measurement_rollup_by_day on measurement_rollup (day);
