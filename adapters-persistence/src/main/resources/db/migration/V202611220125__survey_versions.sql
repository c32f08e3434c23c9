-- A survey over all its versions. A published version never changes; answers refer to the version they answered.
create table survey (
    ref text primary key,
    kind text not null check (kind in ('TRANSACTIONAL', 'RELATIONAL', 'CSI', 'EMPLOYEE')),
    revision bigint not null
);

create table survey_version (
    id uuid primary key,
    survey_ref text not null references survey (ref),
    number integer not null check (number > 0),
    definition jsonb not null,
    published_at timestamptz,
    unique (survey_ref, number)
);

comment on column survey_version.definition is 'Titles, languages and questions with their texts; immutable once published_at is set';
