create table message (
    id uuid primary key,
    seq bigint generated always as identity unique,
    idempotency_key text not null unique,
    channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    masked_address text not null,
    customer_ref text,
    person_ref text,
    purpose text not null,
    language text not null,
    subject text not null,
    -- Address, texts and link, sealed; emptied once sent, except in the demo.
    content text,
    state text not null check (state in ('WAITING', 'SENT', 'DEAD')),
    attempts integer not null default 0,
    attempts_since timestamptz not null,
    next_attempt_at timestamptz,
    problem text,
    accepted_at timestamptz not null,
    sent_at timestamptz,
    check ((state = 'SENT') = (sent_at is not null)),
    check ((state = 'WAITING') = (next_attempt_at is not null))
) with (fillfactor = 80);

create index message_due on message (next_attempt_at) where state = 'WAITING';
create index message_state on message (state, seq desc);
create index message_customer on message (customer_ref) where customer_ref is not null;
create index message_person on message (person_ref) where person_ref is not null;
