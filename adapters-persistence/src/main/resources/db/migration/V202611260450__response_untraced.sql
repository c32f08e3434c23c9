-- Employees answer without a trace: their links are only spent, their answers know only the day.

alter table survey_link add column spent boolean not null default false;
update survey_link set spent = true where spent_at is not null;

comment on column survey_link.spent is 'Takes no answer any more; of an employee''s link nothing else is kept of its answer';

-- What there is already of employees' answers loses what leads to their links and tells their moment.
update survey_link l set spent_at = null, response_id = null, answer_digest = null, token_cipher = null
  from invitation i where i.id = l.invitation_id and i.kind = 'EMPLOYEE' and l.spent;
update invitation set answered_at = null, closed_at = expires_at, reminded_at = null
 where kind = 'EMPLOYEE' and state = 'ANSWERED';
delete from response_fact f using response r where r.id = f.response_id and r.kind = 'EMPLOYEE';
delete from outbox_event where type like '%ResponseSubmitted%' and data ->> 'kind' = 'EMPLOYEE';

with theirs as (
    delete from response where kind = 'EMPLOYEE' returning *)
insert into response (
    id, sender_id, survey_version, survey_ref, kind, unit_ref, programme_ref, touchpoint, import_id, answered_at,
    received_at, score, lowest_score, answers, language, weight, live, digest)
select gen_random_uuid(), sender_id, survey_version, survey_ref, kind, unit_ref, programme_ref, touchpoint,
       import_id, date_trunc('day', answered_at, company.zone), date_trunc('day', answered_at, company.zone), score,
       lowest_score, answers, 'zh-CN', weight, live, digest
from theirs, company
order by random();

alter table survey_link add constraint spent_in_one_way check (
    spent or (spent_at is null and response_id is null and answer_digest is null));
alter table survey_link add constraint spent_with_or_without_receipt check (
    (spent_at is null) = (response_id is null) and (spent_at is null) = (answer_digest is null));
alter table invitation add constraint employees_untraced check (
    kind <> 'EMPLOYEE' or (answered_at is null and (state <> 'ANSWERED' or reminded_at is null)));
alter table response add constraint employees_untraced check (
    kind <> 'EMPLOYEE' or (
        customer_ref is null and adviser_ref is null and invitation_id is null
        and answered_at = received_at and attributes = '{}'
        and not consent_callback and consent_channel is null and consent_contact is null));

-- Each answer writes those of its programme anew.
create index survey_link_untraced on survey_link (programme_ref, expires_at) where spent and spent_at is null;
create index invitation_untraced on invitation (programme_ref, closed_at)
    where kind = 'EMPLOYEE' and state = 'ANSWERED';
create index response_untraced on response (survey_ref, answered_at, unit_ref) where kind = 'EMPLOYEE';
