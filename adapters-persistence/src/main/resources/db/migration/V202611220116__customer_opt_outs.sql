-- Kept for ever, also when the customer is erased; holds keyed hashes only.
create table opt_out (
    channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    contact_hash text not null check (length(contact_hash) = 64),
    source text not null check (source in ('PAGE', 'ONE_CLICK', 'API', 'FEED')),
    opted_out_at timestamptz not null,
    seq bigint generated always as identity unique,
    primary key (channel, contact_hash)
);
