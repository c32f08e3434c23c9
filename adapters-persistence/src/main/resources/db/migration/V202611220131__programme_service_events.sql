create table service_event (
    id text primary key,
    fingerprint bytea not null,
    centre_ref text not null,
    customer_ref text not null,
    adviser_ref text,
    type text not null,
    touchpoint text,
    started_at timestamptz,
    ended_at timestamptz not null,
    amount numeric,
    currency text,
    attributes jsonb not null,
    received_at timestamptz not null
);

create index service_event_centre on service_event (centre_ref, ended_at);
create index service_event_customer on service_event (customer_ref);
