-- Stretches of the past that are gone through again with the rules of today (docs/method.md, section 8). Only what they
-- would have raised is kept, no answer.
create table alert_replay (
    id uuid primary key,
    first_month text not null check (first_month ~ '^[0-9]{4}-[0-9]{2}$'),
    last_month text not null check (last_month ~ '^[0-9]{4}-[0-9]{2}$' and last_month >= first_month),
    requested_by text not null,
    requested_at timestamptz not null,
    state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    months_done integer not null default 0 check (months_done >= 0),
    lease uuid,
    leased_until timestamptz,
    attempts integer not null default 0,
    ended_at timestamptz,
    result jsonb,
    check ((state in ('DONE', 'FAILED', 'CANCELLED')) = (ended_at is not null)),
    check ((state = 'DONE') = (result is not null)),
    check (state <> 'RUNNING' or lease is not null)
);

-- One runs at a time, however many instances there are; the same months wait or run once.
create unique index alert_replay_running on alert_replay (state) where state = 'RUNNING';
create unique index alert_replay_unfinished on alert_replay (first_month, last_month) where state in ('WAITING', 'RUNNING');

comment on column alert_replay.leased_until is 'In machine time, until which whoever runs it reports again';
comment on column alert_replay.result is 'What would have been raised: by whom it is about, without figures and answers';
