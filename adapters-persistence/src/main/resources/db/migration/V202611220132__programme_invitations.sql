create table invitation (
    id uuid primary key,
    seq bigint generated always as identity unique,
    programme_ref text not null references programme (ref),
    service_event_id text,
    customer_ref text not null,
    unit_ref text not null,
    adviser_ref text,
    touchpoint text,
    survey_ref text not null,
    kind text not null,
    channel text not null,
    state text not null
        check (state in ('SCHEDULED', 'SENT', 'BOUNCED', 'ANSWERED', 'EXPIRED', 'SUPPRESSED')),
    reason text check (reason in ('NO_CONTACT', 'OPTED_OUT', 'RESTRAINT', 'TOO_LATE', 'NOT_SAMPLED')),
    created_at timestamptz not null,
    service_ended_at timestamptz,
    due_at timestamptz,
    retry_at timestamptz,
    -- The moment that restraint counts from: as planned, unless the sending was late.
    counts_from timestamptz,
    sent_at timestamptz,
    reminder_due_at timestamptz,
    reminded_at timestamptz,
    expires_at timestamptz,
    answered_at timestamptz,
    -- When the link closed: by an answer or by expiry. Response rates go by it.
    closed_at timestamptz,
    unique (service_event_id, programme_ref),
    check ((state = 'SUPPRESSED') = (reason is not null)),
    check (state <> 'SCHEDULED' or due_at is not null),
    check (state not in ('SENT', 'ANSWERED', 'EXPIRED') or (sent_at is not null and expires_at is not null)),
    check ((state in ('ANSWERED', 'EXPIRED')) = (closed_at is not null))
) with (fillfactor = 80);

create index invitation_due on invitation (due_at) where state = 'SCHEDULED';
create index invitation_reminder on invitation (reminder_due_at) where state = 'SENT' and reminder_due_at is not null;
create index invitation_expiry on invitation (expires_at) where state = 'SENT';
create index invitation_restraint on invitation (customer_ref, counts_from);
create index invitation_closed on invitation (unit_ref, closed_at) where closed_at is not null;
create index invitation_state on invitation (state, seq desc);

-- Everything that an answer needs, in one row. Only the hash of the token is kept; the sealed copy lives until the
-- reminder is sent or dropped.
create table survey_link (
    token_hash bytea primary key,
    token_cipher text,
    invitation_id uuid not null unique references invitation (id),
    programme_ref text not null,
    survey_version uuid not null,
    survey_ref text not null,
    unit_ref text not null,
    customer_ref text,
    adviser_ref text,
    touchpoint text,
    language text not null,
    expires_at timestamptz not null,
    spent_at timestamptz,
    response_id uuid,
    answer_digest bytea
) with (fillfactor = 80);

create index invitation_created on invitation (programme_ref, created_at);
