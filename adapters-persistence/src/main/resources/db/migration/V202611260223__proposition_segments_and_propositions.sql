create table segment (
    id uuid primary key,
    name text not null,
    tiers text[] not null check (tiers <@ array['POOR', 'NEUTRAL', 'EXCELLENT']),
    categories text[] not null check (categories <@ array['PROMOTER', 'PASSIVE', 'DETRACTOR']),
    attributes jsonb not null,
    version bigint not null default 0
);

create table proposition (
    id uuid primary key,
    revision bigint not null
);

-- What is said is one document: it is read and written as a whole, and compared as such.
create table proposition_version (
    proposition_id uuid not null references proposition (id) on delete cascade,
    position integer not null check (position >= 0),
    number integer not null check (number = position + 1),
    state text not null check (state in ('DRAFT', 'REVIEWED', 'ACTIVE', 'RETIRED')),
    content jsonb not null,
    changed_by text not null,
    changed_at timestamptz not null,
    primary key (proposition_id, position),
    -- Customers are promised one version of it. Asked at the end: one version takes the place of another.
    exclude using btree (proposition_id with =) where (state = 'ACTIVE') deferrable initially deferred
);
