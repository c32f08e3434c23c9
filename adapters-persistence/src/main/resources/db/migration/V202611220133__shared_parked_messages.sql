-- Inbound messages that name something not yet known wait here for a day.
create table parked_message (
    topic text not null,
    digest bytea not null,
    message_key bytea,
    message bytea not null,
    reason text not null,
    parked_at timestamptz not null,
    attempts integer not null default 0,
    retry_at timestamptz not null,
    primary key (topic, digest)
);

create index parked_message_due on parked_message (retry_at);
