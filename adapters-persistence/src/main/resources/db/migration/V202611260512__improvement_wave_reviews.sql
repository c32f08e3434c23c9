-- What headquarters makes of a closed wave: its representative issues, each with a plan or a reason why not. Of answers
-- only ids stand here: words are read, masked, when somebody looks, and go with an erased customer.
create table wave_review (
    wave_id uuid primary key,
    programme_ref text not null,
    closed_at timestamptz not null,
    completed_by text,
    completed_person text,
    completed_at timestamptz,
    version bigint not null default 0,
    check ((completed_by is null) = (completed_at is null))
);

create table wave_review_issue (
    wave_id uuid not null references wave_review (wave_id),
    number integer not null check (number > 0),
    kind text not null check (kind in ('ROOT_CAUSE', 'CSI_ITEM', 'QUESTION_GROUP', 'TOUCHPOINT', 'OWN')),
    code text,
    findings bigint,
    points numeric,
    answers uuid[] not null default '{}',
    words text,
    plan_id uuid,
    reason text,
    decided_by text,
    decided_person text,
    decided_at timestamptz,
    primary key (wave_id, number),
    check ((kind = 'OWN') = (words is not null)),
    check ((code is null) = (words is not null)),
    check (num_nonnulls(plan_id, reason) <= 1),
    check ((num_nonnulls(plan_id, reason) = 1) = (decided_at is not null)),
    check ((decided_at is null) = (decided_by is null))
);

-- Waves that closed before are asked for as well; what their data say is found when headquarters looks.
insert into wave_review (wave_id, programme_ref, closed_at)
select id, programme_ref, closed_at from wave where state = 'CLOSED';
