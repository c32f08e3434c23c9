-- Closed cases that HQ looks over: drawn by chance when a case is closed (method §7).
create table followup_verification (
    case_id uuid not null references followup_case (id) on delete cascade,
    closed_at timestamptz not null,
    verdict text check (verdict in ('CONFIRMED', 'REOPENED')),
    decided_at timestamptz,
    decided_by text,
    primary key (case_id, closed_at),
    check ((verdict is null) = (decided_at is null)),
    check ((verdict is null) = (decided_by is null))
);

create unique index followup_verification_waiting on followup_verification (case_id) where verdict is null;
create index followup_verification_order on followup_verification (closed_at, case_id) where verdict is null;
