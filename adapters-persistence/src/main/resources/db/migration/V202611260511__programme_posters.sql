-- The link and poster of a centre. Whoever opens it is asked by a link of their own, which names no customer and belongs
-- to no invitation. The sealed copy prints the poster again.
create table poster_link (
    programme_ref text not null references programme (ref),
    centre_ref text not null,
    token_hash bytea not null unique,
    token_cipher text not null,
    issued_at timestamptz not null,
    primary key (programme_ref, centre_ref)
);

alter table poster_link enable row level security;
create policy own_units on poster_link using (
    coalesce(centre_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));

alter table survey_link alter column invitation_id drop not null;
-- When somebody began from a poster; such links have no invitation.
alter table survey_link add column begun_at timestamptz;
create index survey_link_begun on survey_link (programme_ref, begun_at) where begun_at is not null;
