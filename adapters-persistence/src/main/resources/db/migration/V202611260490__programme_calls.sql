-- Calls by which staff of headquarters ask: one row for each invitation by telephone that was put on the list.
create table programme_call (
    invitation_id uuid primary key references invitation (id),
    offered_at timestamptz not null,
    attempts integer not null default 0 check (attempts >= 0),
    next_attempt_at timestamptz not null,
    taken_by uuid,
    taken_until timestamptz,
    outcome text check (outcome in ('ANSWERED', 'NOT_REACHED', 'REFUSED', 'WRONG_NUMBER')),
    ended_at timestamptz,
    ended_by uuid,
    check ((taken_by is null) = (taken_until is null)),
    check ((outcome is null) = (ended_at is null) and (outcome is null) = (ended_by is null))
);

create index programme_call_open on programme_call (next_attempt_at) where outcome is null;

comment on column programme_call.taken_by is 'Account that calls just now: nobody else is offered this one until then';
