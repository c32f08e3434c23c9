-- Answers that headquarters does not trust are counted apart: figures add up both kinds of rows, or the trusted alone. A
-- decision moves an answer from one to the other by two deltas, so that the roll-up stays a sum of what was appended.
alter table response add column trusted boolean not null default true;
alter table csi_answer add column trusted boolean not null default true;
alter table measurement_delta add column trusted boolean not null default true;
alter table measurement_rollup add column trusted boolean not null default true;

alter table measurement_rollup drop constraint measurement_rollup_pkey;
alter table measurement_rollup
    add primary key (unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, trusted);

comment on column response.trusted is 'False while headquarters suspects or has excluded the answer; says the same as the last decision on it';
comment on column measurement_delta.trusted is 'Which of the two counts it adds to';

-- What headquarters decided on an answer, one row a decision, never changed: the last one holds.
create table suspicion_decision (
    response_id uuid not null,
    number integer not null check (number > 0),
    standing text not null check (standing in ('SUSPECTED', 'EXCLUDED', 'RESTORED')),
    reason text not null check (length(reason) between 1 and 300),
    decided_by text not null,
    decided_at timestamptz not null,
    primary key (response_id, number)
);

create index suspicion_decision_latest on suspicion_decision (decided_at desc, response_id desc);

comment on column suspicion_decision.decided_by is 'As the audit trail names whoever decided';
comment on column suspicion_decision.reason is 'Masked like a respondent''s comment';
