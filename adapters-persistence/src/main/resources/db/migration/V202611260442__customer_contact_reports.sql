-- Where mail came back, or nothing is taken any more: not written to again until somebody tells the contact anew. Keyed
-- hashes only, like opt-outs.
create table undeliverable_contact (
    channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    contact_hash text not null check (length(contact_hash) = 64),
    since timestamptz not null,
    primary key (channel, contact_hash)
);

-- Complaints that a provider reports, and wishes that headquarters writes down.
alter table opt_out drop constraint opt_out_source_check;
alter table opt_out add constraint opt_out_source_check
    check (source in ('PAGE', 'ONE_CLICK', 'API', 'FEED', 'COMPLAINT', 'STAFF'));
