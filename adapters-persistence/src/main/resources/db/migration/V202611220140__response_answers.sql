-- Answers. Written by one data-modifying statement; never updated on that path. No foreign keys: every value comes
-- from the survey link, checked when that was written, and key-share locks on one hot version row would cost the path.
create table response (
    id uuid primary key,
    sender_id text unique,
    survey_version uuid not null,
    survey_ref text not null,
    kind text not null,
    unit_ref text not null,
    customer_ref text,
    adviser_ref text,
    programme_ref text,
    touchpoint text,
    invitation_id uuid unique,
    import_id uuid,
    answered_at timestamptz not null,
    received_at timestamptz not null,
    score smallint check (score between 0 and 10),
    lowest_score smallint check (lowest_score between 0 and 10),
    answers jsonb not null,
    language text not null,
    consent_callback boolean not null default false,
    consent_channel text,
    consent_contact text,
    weight numeric not null default 1 check (weight > 0),
    attributes jsonb not null default '{}',
    live boolean not null,
    digest bytea not null
);

comment on column response.sender_id is 'The sending system''s own id; for imported rows without one, file hash and line';
comment on column response.score is 'Recommend score 0-10; of a relational survey that of its group overall';
comment on column response.lowest_score is 'The lowest recommend score of the answer: relational surveys have five';
comment on column response.digest is 'SHA-256 of what was sent: tells the same answer sent again from another one';
comment on column response.live is 'False for answers collected elsewhere and imported from a file';

create index response_by_unit on response (unit_ref, id desc);
create index response_by_customer on response (customer_ref) where customer_ref is not null;

-- One row per answer until it has been announced to the other capabilities; the same transaction deletes it.
create table response_fact (
    response_id uuid primary key,
    event_id uuid not null,
    attempts integer not null default 0,
    retry_at timestamptz
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000);

comment on column response_fact.retry_at is 'Business time of the next attempt; null until one has failed';

-- Failures on the public path by network and by link, machine time. Successes never touch it.
create unlogged table answer_failure (
    source text primary key,
    window_start timestamptz not null,
    failures integer not null
);

comment on column answer_failure.source is 'Keyed by kind: net/<network>, link/<hash of the token>';
