-- A text message has no room for the long link of a mail, which carries the keyed mark itself. Works for ever, like that.
create table opt_out_link (
    code text primary key,
    channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    contact_hash text not null check (length(contact_hash) = 64)
);
