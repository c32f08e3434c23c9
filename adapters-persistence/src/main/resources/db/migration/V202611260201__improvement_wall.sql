-- The second wall around plans and tasks (docs/decisions/0012, 0017). A task is shown to the unit where its assignee
-- works, to the assignee, and to whoever stands in for them; one of headquarters to whoever sees its plan for where it is
-- about. A plan is shown for where it is about, to its owner, and with any of its tasks.

-- By the owner of the tables, whom no policy binds: plans are shown with their tasks, and tasks of headquarters with
-- their plans, so that the two policies cannot ask each other.
create function is_about_own_units(plan uuid) returns boolean language sql stable security definer set search_path = public as $$
    select exists (select from improvement_plan p where p.id = plan
        and p.unit_refs && nullif(current_setting('northloop.units', true), '')::text[])
$$;

-- Whether a task can begin is no secret, what is waited for may be.
create function unfinished_tasks(asked uuid[]) returns setof uuid language sql stable security definer set search_path = public as $$
    select id from improvement_task where id = any (asked) and state <> 'DONE'
$$;

alter table improvement_task enable row level security;
create policy own_units_and_own_tasks on improvement_task using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
              or assignee_ref = (select current_setting('northloop.person', true))
              or assignee_ref in (select stood_in_for(current_setting('northloop.person', true)))
              or (unit_ref is null and is_about_own_units(plan_id))
              or id::text = current_setting('northloop.handed_over', true)
    end);
create trigger note_handed_over before update of assignee_ref on improvement_task
    for each row when (old.assignee_ref is distinct from new.assignee_ref) execute function note_case_handed_over();

alter table improvement_plan enable row level security;
create policy own_units_and_own_tasks on improvement_plan using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_refs && (select nullif(current_setting('northloop.units', true), '')::text[])
              or owner_ref = (select current_setting('northloop.person', true))
              or owner_ref in (select stood_in_for(current_setting('northloop.person', true)))
              or exists (select from improvement_task t where t.plan_id = improvement_plan.id)
    end)
    with check (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_refs && (select nullif(current_setting('northloop.units', true), '')::text[])
              or id::text = current_setting('northloop.kept_scope', true)
    end);

-- Whoever sees a plan by one of its tasks begins it and hands the task on, but does not move the plan elsewhere.
create function note_scope_kept() returns trigger language plpgsql as $$
begin
    perform set_config('northloop.kept_scope', old.id::text, true);
    return new;
end $$;
create trigger note_scope_kept before update on improvement_plan
    for each row when (old.unit_refs = new.unit_refs) execute function note_scope_kept();

-- What hangs on a plan or a task is seen by whoever sees it: the subqueries are under its own policy.
alter table improvement_evidence enable row level security;
create policy of_visible_plans on improvement_evidence using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from improvement_plan p where p.id = plan_id)
    end);
alter table improvement_plan_step enable row level security;
create policy of_visible_plans on improvement_plan_step using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from improvement_plan p where p.id = plan_id)
    end);
alter table improvement_task_step enable row level security;
create policy of_visible_tasks on improvement_task_step using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from improvement_task t where t.id = task_id)
    end);
alter table improvement_file enable row level security;
create policy of_visible_tasks on improvement_file using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from improvement_task t where t.id = task_id)
    end);
