-- What headquarters answered in the fitness check (docs/method.md, section 6; docs/decisions/0028): one row an answer, never
-- changed; of each question and scope the last one holds.
create table fitness_answer (
    unit_ref text,
    touchpoint text,
    number integer not null check (number > 0),
    question text not null check (question in ('CAN_CHOOSE', 'BUNDLED', 'CAPTIVE', 'UNDERSTOOD')),
    reply text check (reply in ('YES', 'PARTLY', 'NO')),
    remark text not null check (length(remark) <= 300),
    answered_by text not null,
    answered_at timestamptz not null,
    unique nulls not distinct (unit_ref, touchpoint, number),
    check (reply is not null or remark = '')
);

comment on column fitness_answer.unit_ref is 'The whole company where there is none';
comment on column fitness_answer.touchpoint is 'All of them where there is none';
comment on column fitness_answer.number is 'Counts the answers of a scope';
comment on column fitness_answer.reply is 'None where an earlier one was taken back';
comment on column fitness_answer.answered_by is 'As the audit trail names whoever answered';

-- The second wall (docs/decisions/0012). Whoever is confined to units reads, beside the answers for these, those for the region
-- above them and for the whole company, which hold for them where there are none, and writes neither.
alter table fitness_answer enable row level security;
create policy own_units on fitness_answer using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
    end);
create policy above_own_units on fitness_answer for select using (
    unit_ref is null
    or unit_ref in (select u.parent_ref from unit u
                    where u.ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])));
