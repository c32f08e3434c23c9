-- Pages with their filters that somebody keeps under names of their own. A row belongs to one account and is read by that
-- account alone; accounts are shut, never deleted, so nothing is left behind by one.
create table saved_view (
    id uuid primary key,
    account_id uuid not null,
    title text not null check (length(title) between 1 and 60),
    address text not null check (length(address) <= 2000 and address ~ '^/([^/\\]|$)'),
    unique (account_id, title)
);

comment on column saved_view.address is 'Path and query, opened as a link; filters as they stood in the address';
