-- A programme has a life, says what makes it ask, and in which languages it writes.
alter table programme add column state text;
update programme set state = case when active then 'ACTIVE' else 'PAUSED' end;
alter table programme
    alter column state set not null,
    add constraint programme_state check (state in ('DRAFT', 'ACTIVE', 'PAUSED', 'RETIRED')),
    drop column active,
    drop constraint programme_channel_check,
    add constraint programme_channel_check check (channel in ('EMAIL', 'SMS', 'PHONE', 'LINK')),
    add column languages text[] not null default array['zh-CN', 'en'] check (cardinality(languages) > 0),
    add column trigger jsonb not null default
        '{"kind": "FINISHED_SERVICE", "filter": {"types": [], "units": [], "touchpoints": [], "customerAttributes": {}}}'
        check (trigger ->> 'kind' in ('FINISHED_SERVICE', 'QUARTERLY_WAVE', 'UPLOADED_LIST', 'OPEN_LINK'));
alter table programme alter column languages drop default, alter column trigger drop default;

-- Many asked together: a quarter's wave, or an uploaded list.
create table wave (
    id uuid primary key,
    programme_ref text not null references programme (ref),
    quarter text check (quarter ~ '^2[0-9]{3}-Q[1-4]$'),
    name text,
    opens_on date not null,
    last_day date not null,
    state text not null check (state in ('PLANNED', 'RUNNING', 'PAUSED', 'SENT', 'CLOSED', 'CANCELLED')),
    created_at timestamptz not null,
    opened_at timestamptz,
    prepared_at timestamptz,
    sent_at timestamptz,
    closed_at timestamptz,
    version bigint not null default 0,
    unique (programme_ref, quarter),
    check ((quarter is null) <> (name is null)),
    check (opens_on <= last_day),
    check ((state in ('CLOSED', 'CANCELLED')) = (closed_at is not null))
);

create index wave_by_programme on wave (programme_ref, opens_on desc);
create index wave_going_on on wave (opens_on) where state in ('PLANNED', 'RUNNING', 'PAUSED', 'SENT');

-- Whom an invitation is for, a customer or a member of staff, and why they are asked: a service or a wave. Of a wave,
-- the moment after which it is too late; of a service, that is seven days after its end.
alter table invitation
    add column wave_id uuid references wave (id),
    add column ask_until timestamptz,
    add column person_ref text,
    alter column customer_ref drop not null,
    add constraint invitation_addressee check (num_nonnulls(customer_ref, person_ref) = 1),
    add constraint invitation_wave check ((wave_id is null) = (ask_until is null)),
    drop constraint invitation_reason_check,
    add constraint invitation_reason_check
        check (reason in ('NO_CONTACT', 'OPTED_OUT', 'RESTRAINT', 'TOO_LATE', 'NOT_SAMPLED', 'CANCELLED'));

-- Nobody is in a wave twice.
create unique index invitation_wave_customer on invitation (wave_id, customer_ref)
    where wave_id is not null and customer_ref is not null;
create unique index invitation_wave_person on invitation (wave_id, person_ref)
    where wave_id is not null and person_ref is not null;
create index invitation_wave_state on invitation (wave_id, state) where wave_id is not null;
create index invitation_restraint_person on invitation (person_ref, counts_from) where person_ref is not null;
