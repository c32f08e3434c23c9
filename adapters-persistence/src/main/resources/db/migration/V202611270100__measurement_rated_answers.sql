-- What each answer adds to satisfaction (CSAT) and effort (CES), written by the answering statement of surveys that ask for
-- them; others do not pay for it. One row a rating and no roll-up (docs/decisions/0031).
create table rated_answer (
    response_id uuid not null,
    question text not null,
    type text not null check (type in ('SATISFACTION', 'EFFORT')),
    leads boolean not null,
    value smallint not null check (value between 1 and case type when 'SATISFACTION' then 5 else 7 end),
    unit_ref text not null,
    day date not null,
    kind text not null,
    survey_ref text not null,
    programme_ref text not null default '',
    touchpoint text not null default '',
    adviser_ref text not null default '',
    weight numeric not null default 1,
    trusted boolean not null default true,
    primary key (response_id, question)
);

create index rated_answer_by_day on rated_answer (type, day, unit_ref);

comment on column rated_answer.leads is 'Whether its question is the first of its type in the survey: such answers count unless another question is named';
comment on column rated_answer.day is 'Day of the answer in the company''s zone';

alter table rated_answer enable row level security;
create policy own_units on rated_answer using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));

-- The same, read out of the answers themselves: what the table is checked against and built anew from. Employees' answers
-- are not measured so.
create view rating_of_response with (security_invoker = true) as
select response.id as response_id, asked.code as question, asked.type, asked.place = 1 as leads,
       cast(response.answers ->> asked.code as smallint) as value, response.unit_ref,
       cast(response.answered_at at time zone company.zone as date) as day, response.kind, response.survey_ref,
       coalesce(response.programme_ref, '') as programme_ref, coalesce(response.touchpoint, '') as touchpoint,
       coalesce(response.adviser_ref, '') as adviser_ref, response.weight, response.trusted
from (
    select id, question ->> 'code' as code, question ->> 'type' as type,
           row_number() over (partition by id, question ->> 'type' order by place) as place
    from survey_version
    cross join lateral jsonb_array_elements(definition -> 'questions') with ordinality as each (question, place)
    where question ->> 'type' in ('SATISFACTION', 'EFFORT')) asked
join response on response.survey_version = asked.id and response.answers ? asked.code
cross join company
where response.kind <> 'EMPLOYEE';

insert into rated_answer select * from rating_of_response;
