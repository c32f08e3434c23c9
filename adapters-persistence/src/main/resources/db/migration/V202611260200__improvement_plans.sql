-- Improvement plans, their tasks, what happened to both, and the files that show what was done (method §10).

create table improvement_plan (
    id uuid primary key,
    title text not null check (length(title) between 1 and 120),
    purpose text not null,
    unit_refs text[] not null check (cardinality(unit_refs) > 0),
    hypothesis text,
    measure text not null check (length(measure) between 1 and 80),
    from_value numeric not null,
    to_value numeric not null check (to_value <> from_value),
    by_day date not null,
    owner_ref text not null,
    state text not null check (state in ('DRAFT', 'APPROVED', 'RUNNING', 'COMPLETED', 'EVALUATED')),
    outcome text check (outcome in ('ACHIEVED', 'PARTLY', 'NOT_ACHIEVED', 'INCONCLUSIVE')),
    reached_value numeric,
    verdict text,
    version bigint not null,
    check ((state = 'EVALUATED') = (outcome is not null)),
    check ((outcome is null) = (verdict is null)),
    check (reached_value is null or outcome is not null),
    check (reached_value is not null or outcome is null or outcome = 'INCONCLUSIVE')
);

comment on column improvement_plan.unit_refs is 'Regions and centres that the plan is about';
comment on column improvement_plan.by_day is 'Last day of the window; no verdict before it is over';

create index improvement_plan_units on improvement_plan using gin (unit_refs);
create index improvement_plan_owner on improvement_plan (owner_ref);

create table improvement_evidence (
    plan_id uuid not null references improvement_plan (id) on delete cascade,
    position integer not null,
    kind text not null check (kind in ('CASE', 'FIGURE', 'COMMENT', 'PROMISE')),
    ref text,
    note text,
    primary key (plan_id, position),
    check (ref is not null or note is not null)
);

create table improvement_plan_step (
    plan_id uuid not null references improvement_plan (id) on delete cascade,
    position integer not null,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    actor_person text,
    note text,
    primary key (plan_id, position)
);

create table improvement_task (
    id uuid primary key,
    plan_id uuid not null references improvement_plan (id),
    ref text,
    position integer not null,
    title text not null check (length(title) between 1 and 120),
    starts_on date not null,
    due_on date not null check (due_on >= starts_on),
    done_criteria text not null,
    depends_on uuid[] not null default '{}',
    assignee_ref text not null,
    unit_ref text,
    zone text not null,
    state text not null check (state in ('PLANNED', 'ASSIGNED', 'ACCEPTED', 'IN_PROGRESS', 'DONE', 'REJECTED')),
    progress smallint not null check (progress between 0 and 100),
    first_reminder_days smallint not null,
    last_reminder_days smallint not null,
    escalation_days smallint not null,
    alarm_hour smallint not null,
    next_alarm text check (next_alarm in ('FIRST_REMINDER', 'LAST_REMINDER', 'OVERDUE', 'ESCALATION')),
    alarm_at timestamptz,
    calendar_holder text,
    calendar_number integer not null,
    version bigint not null,
    unique (plan_id, ref),
    check ((next_alarm is null) = (alarm_at is null)),
    check (next_alarm is null or state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS')),
    check (state <> 'DONE' or progress = 100)
) with (fillfactor = 85);

comment on column improvement_task.unit_ref is 'Where the assignee works; null at headquarters';
comment on column improvement_task.zone is 'In which its days are counted';
comment on column improvement_task.depends_on is 'Tasks of the same plan; checked with every edit of the plan';
comment on column improvement_task.calendar_number is 'RFC 5545 SEQUENCE of the next change of the calendar entry';

create index improvement_task_plan on improvement_task (plan_id, position);
create index improvement_task_due on improvement_task (due_on, id);
create index improvement_task_unit on improvement_task (unit_ref, due_on, id);
create index improvement_task_assignee on improvement_task (assignee_ref, due_on, id);
create index improvement_task_alarm on improvement_task (alarm_at) where alarm_at is not null;

create table improvement_task_step (
    task_id uuid not null references improvement_task (id) on delete cascade,
    position integer not null,
    at timestamptz not null,
    kind text not null,
    actor text not null,
    actor_person text,
    person_ref text,
    progress integer,
    file_id uuid,
    note text,
    primary key (task_id, position)
);

create table improvement_file (
    id uuid primary key,
    task_id uuid not null references improvement_task (id) on delete cascade,
    name text not null check (length(name) between 1 and 120),
    type text not null check (type in ('JPEG', 'PNG', 'WEBP', 'HEIC', 'PDF')),
    content bytea not null check (length(content) between 1 and 10485760),
    attached_at timestamptz not null
);
-- Photos are compressed already.
alter table improvement_file alter column content set storage external;

create index improvement_file_task on improvement_file (task_id, attached_at, id);
