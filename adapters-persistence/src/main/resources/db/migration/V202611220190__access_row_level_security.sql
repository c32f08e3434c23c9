-- The second wall (docs/decisions/0012): whoever is confined to units meets no row of another unit, whatever a query
-- forgot to leave out. Two settings of the session say who that is: northloop.units, an array of units, and
-- northloop.person, who may own cases elsewhere. While the first is not set nothing is hidden: respondents, timed work,
-- headquarters. The owner of the tables is not bound by it.
--
-- coalesce and case, because the planner takes them for every second row; it would take an "or" for next to none, and
-- choose its joins accordingly. Tables that are read from end to end read the setting once per statement (select …);
-- where an answer is written, starting such a subquery would cost more than it saves.

alter table survey_link enable row level security;
create policy own_units on survey_link using (
    coalesce(unit_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));

alter table service_event enable row level security;
create policy own_units on service_event using (
    coalesce(centre_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));

alter table measurement_delta enable row level security;
create policy own_units on measurement_delta using (
    coalesce(unit_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));

alter table measurement_rollup enable row level security;
create policy own_units on measurement_rollup using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));

alter table invitation enable row level security;
create policy own_units on invitation using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));

-- Routing rules and deputies give people cases of units that are not theirs.
alter table followup_case enable row level security;
create policy own_units_and_own_cases on followup_case using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
              or owner_ref = (select current_setting('northloop.person', true))
              or id::text = current_setting('northloop.handed_over', true)
    end);
create policy opened_for_own_units on followup_case as restrictive for insert with check (
    coalesce(unit_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));

-- Whoever gives such a case away loses sight of it by that, but not before the transaction ends: the step has yet to be
-- written down.
create function note_case_handed_over() returns trigger language plpgsql as $$
begin
    perform set_config('northloop.handed_over', old.id::text, true);
    return new;
end $$;
create trigger note_handed_over before update of owner_ref on followup_case
    for each row when (old.owner_ref is distinct from new.owner_ref) execute function note_case_handed_over();

-- What hangs on a case is seen by whoever sees the case: the subqueries are under the case's own policy.
alter table followup_step enable row level security;
create policy of_visible_cases on followup_step using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from followup_case c where c.id = case_id)
    end);

-- A function, so that only those who get as far as asking pay for the question.
create function is_behind_visible_case(answer uuid) returns boolean language plpgsql stable as $$
begin
    return exists (select from followup_case c where c.response_id = answer);
end $$;
alter table response enable row level security;
create policy own_units_and_behind_visible_cases on response using (
    case when nullif(current_setting('northloop.units', true), '') is null then true
         else unit_ref = any (nullif(current_setting('northloop.units', true), '')::text[])
              or is_behind_visible_case(id)
    end)
    with check (coalesce(unit_ref = any (nullif(current_setting('northloop.units', true), '')::text[]), true));
