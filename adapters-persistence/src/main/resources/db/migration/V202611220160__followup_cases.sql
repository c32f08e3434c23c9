-- A case for each unhappy answer, its history, who works which case, and why respondents were unhappy.

create table followup_case (
    id uuid primary key,
    response_id uuid not null unique,
    unit_ref text not null,
    adviser_ref text,
    touchpoint text,
    survey_ref text not null,
    kind text not null check (kind in ('TRANSACTIONAL', 'RELATIONAL', 'CSI')),
    score smallint not null check (score between 0 and 10),
    lowest_score smallint not null check (lowest_score between 0 and 6),
    consent boolean not null,
    state text not null check (state in ('OPEN', 'ASSIGNED', 'CONTACTED', 'RESOLVED', 'CLOSED')),
    owner_ref text,
    received_at timestamptz not null,
    opened_at timestamptz not null,
    due_at timestamptz not null,
    first_contact_at timestamptz,
    closed_at timestamptz,
    next_alarm text check (next_alarm in ('REMINDER', 'REGION', 'HEADQUARTERS')),
    alarm_at timestamptz,
    escalation smallint not null check (escalation between 0 and 2),
    root_cause text,
    action text,
    version bigint not null,
    check ((state = 'OPEN') = (owner_ref is null)),
    check ((state = 'CLOSED') = (closed_at is not null)),
    check (state not in ('RESOLVED', 'CLOSED') or (root_cause is not null and action is not null)),
    check ((next_alarm is null) = (alarm_at is null)),
    check (first_contact_at is null or next_alarm is null)
) with (fillfactor = 85);

comment on table followup_case is 'Who answered is not in here; it is asked of the answer, with a reason, and audited';
comment on column followup_case.due_at is 'Contact strictly before this meets the service level';
comment on column followup_case.alarm_at is 'When next_alarm is raised unless contact is made first';

create index followup_case_due on followup_case (due_at, id);
create index followup_case_unit on followup_case (unit_ref, due_at, id);
create index followup_case_owner on followup_case (owner_ref, due_at, id) where state <> 'CLOSED';
create index followup_case_alarm on followup_case (alarm_at) where alarm_at is not null;

create table followup_step (
    case_id uuid not null references followup_case (id) on delete cascade,
    position integer not null,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    actor_person text,
    means text,
    outcome text,
    person_ref text,
    note text,
    primary key (case_id, position)
);

create table followup_routing_rule (
    id uuid primary key,
    position integer not null unique,
    kind text,
    touchpoint text,
    customer_position text,
    account_ref text,
    region_ref text,
    centre_ref text,
    lowest_score smallint not null,
    highest_score smallint not null,
    target_person text,
    target_post text,
    target_level text check (target_level in ('CENTRE', 'REGION', 'HEADQUARTERS')),
    check (lowest_score between 0 and highest_score and highest_score <= 6),
    check ((target_person is null) <> (target_post is null)),
    check ((target_post is null) = (target_level is null))
);

create table followup_root_cause (
    code text primary key,
    position integer generated always as identity,
    name_zh_cn text not null,
    name_en text not null,
    touchpoints text[] not null default '{}',
    active boolean not null default true
);

comment on column followup_root_cause.touchpoints is 'Where it can occur; empty means everywhere';

insert into followup_root_cause (code, name_zh_cn, name_en) values
    ('waiting', '等待时间', 'Waiting'),
    ('first-time-fix', '一次修复', 'First-time fix'),
    ('price-and-billing', '价格与结算', 'Price and billing'),
    ('staff-attitude', '员工态度', 'Staff attitude'),
    ('communication', '沟通', 'Communication'),
    ('parts-and-delivery', '配件与交付', 'Parts and delivery'),
    ('facility', '设施环境', 'Facility'),
    ('product-quality', '产品质量', 'Product quality'),
    ('booking', '预约', 'Booking'),
    ('other', '其他', 'Other');
