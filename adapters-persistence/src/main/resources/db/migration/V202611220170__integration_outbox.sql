-- Events for other systems, written with the change they tell of, relayed in the order of seq, kept for replay.

create table outbox_event (
    seq bigint generated always as identity primary key,
    id uuid not null unique,
    topic text not null,
    key text not null,
    type text not null,
    data jsonb not null,
    occurred_at timestamptz not null,
    published_at timestamptz
) with (fillfactor = 85);

comment on column outbox_event.data is 'No contact, no customer, no free text of respondents';

create index outbox_event_waiting on outbox_event (seq) where published_at is null;
create index outbox_event_published on outbox_event (published_at desc) where published_at is not null;
