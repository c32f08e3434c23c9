create table customer_account (
    ref text primary key,
    name text not null
);

create table customer (
    ref text primary key,
    name text not null,
    email text,
    phone text,
    -- Keyed hashes find the customer behind an opt-out without a search over contacts.
    email_hash text,
    phone_hash text,
    language text not null check (language in ('zh-CN', 'en')),
    account_ref text references customer_account (ref),
    "position" text,
    attributes jsonb not null default '{}',
    influential boolean not null default false,
    version bigint not null default 0
);

create index customer_email_hash on customer (email_hash);
create index customer_phone_hash on customer (phone_hash);
create index customer_account_ref on customer (account_ref);

-- Apart from the customer: every answer writes here, and must neither wait for nor disturb an edit of the record.
create table customer_loyalty (
    customer_ref text primary key references customer (ref) on delete cascade,
    category text not null check (category in ('PROMOTER', 'PASSIVE', 'DETRACTOR')),
    answered_at timestamptz not null
);
