-- An answer that was recorded wrongly is corrected, one that was taken back is erased (docs/decisions/0030). What was erased
-- stays as an empty row: its id and its sender's tell the same answer when it is sent again.
alter table response add column corrections integer not null default 0 check (corrections >= 0);
alter table response add column erased_at timestamptz;
alter table response add constraint erased_is_empty check (
    erased_at is null or (
        answers = '{}' and score is null and lowest_score is null and customer_ref is null and adviser_ref is null
        and invitation_id is null and attributes = '{}' and not consent_callback and consent_channel is null
        and consent_contact is null and interviewer is null and digest = ''));

comment on column response.corrections is 'How many there were: the number of the last of response_correction';
comment on column response.erased_at is 'When it was taken back; it counts nowhere and nobody reads it';

create table response_correction (
    response_id uuid not null,
    number integer not null check (number > 0),
    before jsonb not null,
    after jsonb not null,
    reason text not null check (length(reason) between 1 and 300),
    corrected_by text not null,
    corrected_at timestamptz not null,
    primary key (response_id, number)
);

comment on column response_correction.before is 'As response.answers, of the questions whose answers were changed';
comment on column response_correction.reason is 'Masked like a respondent''s comment';
comment on column response_correction.corrected_by is 'As the audit trail names whoever did it';
