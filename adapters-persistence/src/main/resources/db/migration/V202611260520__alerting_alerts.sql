-- What headquarters is told (docs/method.md, section 8; docs/decisions/0025).
create table alert (
    id uuid primary key,
    rule text not null check (rule in ('NPS_FALL', 'LEVEL_WORSE', 'CRISIS', 'DETRACTOR_BURST', 'INFLUENTIAL_DETRACTOR',
                                       'RESPONSE_RATE', 'CSI_SAMPLE', 'QUADRANT', 'SLA_BREACHES')),
    subject_kind text not null check (subject_kind in ('CENTRE', 'REGION', 'PROGRAMME')),
    subject_ref text not null,
    severity text not null check (severity in ('WATCH', 'ALARM')),
    state text not null check (state in ('OPEN', 'LAPSED', 'ACKNOWLEDGED')),
    raised_at timestamptz not null,
    ended_at timestamptz,
    ended_by text,
    ended_person text,
    note text,
    version bigint not null default 0,
    check ((state = 'OPEN') = (ended_at is null)),
    check ((ended_at is null) = (ended_by is null)),
    check ((state = 'ACKNOWLEDGED') = (note is not null))
);

create unique index alert_open on alert (rule, subject_kind, subject_ref) where state = 'OPEN';
create index alert_by_time on alert (raised_at desc, id desc);

create table alert_evidence (
    alert_id uuid not null references alert (id),
    number integer not null check (number > 0),
    found_at timestamptz not null,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    figures jsonb not null,
    response_id uuid,
    primary key (alert_id, number)
);

comment on column alert_evidence.figures is 'By measure: value, n, low, high';

-- Where the sum of each subject stands.
create table alert_watch (
    subject_kind text not null check (subject_kind in ('CENTRE', 'REGION', 'PROGRAMME')),
    subject_ref text not null,
    quarter text,
    baseline_detractors double precision,
    baseline_passives double precision,
    baseline_promoters double precision,
    baseline_deviation double precision,
    baseline_n bigint,
    baseline_quarters integer,
    cusum double precision not null default 0 check (cusum >= 0),
    step integer not null default -1 check (step >= -1),
    run_since date,
    run_scores bigint[],
    detractors timestamptz[] not null default '{}',
    primary key (subject_kind, subject_ref),
    check ((run_since is null) = (run_scores is null)),
    check ((baseline_n is null) = (baseline_detractors is null))
);

comment on column alert_watch.step is 'What was told: -1 nothing, 0 the watch, 1 the alarm, one more for each further 1.5';
comment on column alert_watch.run_scores is 'How many gave each score since the sum last stood at 0';

-- How it came there, day by day.
create table alert_watch_day (
    subject_kind text not null,
    subject_ref text not null,
    day date not null,
    cusum double precision not null,
    watch_line double precision not null,
    alarm_line double precision not null,
    answers bigint not null,
    primary key (subject_kind, subject_ref, day)
);

-- Answers that arrived and still have to be taken, once for each subject. They go when they are taken.
create table alert_answer (
    subject_kind text not null,
    subject_ref text not null,
    response_id uuid not null,
    score smallint not null check (score between 0 and 10),
    answered_at timestamptz not null,
    received_at timestamptz not null,
    day date not null,
    primary key (subject_kind, subject_ref, response_id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

create index alert_answer_order on alert_answer (subject_kind, subject_ref, received_at, answered_at, response_id);

create table alert_month (
    month text primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    checked_at timestamptz not null
);

-- The second wall (docs/decisions/0012). What a programme does concerns headquarters. Figures of alerts are not shown to
-- managers by the use cases, which show them no more than that their unit is watched.
alter table alert enable row level security;
create policy own_units on alert using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else subject_kind <> 'PROGRAMME'
              and subject_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
    end);
alter table alert_evidence enable row level security;
create policy of_visible_alerts on alert_evidence using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from alert a where a.id = alert_id)
    end);
alter table alert_watch enable row level security;
create policy own_units on alert_watch using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else subject_kind <> 'PROGRAMME'
              and subject_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
    end);
alter table alert_watch_day enable row level security;
create policy own_units on alert_watch_day using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else subject_kind <> 'PROGRAMME'
              and subject_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
    end);
alter table alert_answer enable row level security;
create policy own_units on alert_answer using (
    case when nullif(current_setting('northloop.units', true), '') is null then true
         else subject_kind <> 'PROGRAMME'
              and subject_ref = any (nullif(current_setting('northloop.units', true), '')::text[])
    end);
