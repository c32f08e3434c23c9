-- Whose contact a message went to, when its address is no longer kept.
alter table message add column contact_hash text check (length(contact_hash) = 64);

-- What providers say of a message after it left: that it came back, or that its reader complained. Each once.
create table message_report (
    message_id uuid not null references message (id),
    kind text not null check (kind in ('BOUNCED', 'COMPLAINED')),
    reason text,
    happened_at timestamptz not null,
    reported_by text not null,
    recorded_at timestamptz not null,
    primary key (message_id, kind)
);
