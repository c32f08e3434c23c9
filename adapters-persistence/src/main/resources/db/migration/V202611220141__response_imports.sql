-- Files of answers, their progress, and the rows that were not taken.
create table import_run (
    id uuid primary key,
    file_name text not null,
    format text not null check (format in ('CSV', 'NDJSON', 'XLSX')),
    bytes bigint not null,
    hash text not null,
    charset text not null,
    mapping jsonb,
    state text not null check (state in ('DRAFT', 'WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    line bigint not null default 0,
    rows bigint not null default 0,
    imported bigint not null default 0,
    duplicates bigint not null default 0,
    rejected bigint not null default 0,
    bytes_read bigint not null default 0,
    requested_by text not null,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    failure text,
    cancel_requested boolean not null default false,
    lease uuid,
    leased_until timestamptz,
    attempts integer not null default 0,
    check (state = 'DRAFT' or mapping is not null or state = 'CANCELLED')
) with (fillfactor = 70);

comment on column import_run.lease is 'Held by one instance at a time; machine time. Progress without it is not committed';
comment on column import_run.attempts is 'Claims since the last progress: an import that kills its reader is given up';

create index import_run_open on import_run (state) where state in ('DRAFT', 'WAITING', 'RUNNING');

create table import_chunk (
    -- Deferred: the file comes in before its size and hash, and with them the import, are known.
    import_id uuid not null references import_run (id) on delete cascade deferrable initially deferred,
    number integer not null,
    content bytea not null,
    primary key (import_id, number)
);
alter table import_chunk alter column content set storage external;

create table import_rejection (
    seq bigint generated always as identity primary key,
    import_id uuid not null references import_run (id) on delete cascade,
    line bigint not null,
    field text not null,
    code text not null,
    arguments jsonb not null,
    value text not null
);
create index import_rejection_by_import on import_rejection (import_id, line, seq);
