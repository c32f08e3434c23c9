-- A task of headquarters is shown with its plan, and a plan to its owner and whoever stands in for them, wherever they work:
-- then the owner sees such tasks as well, as the first wall has it.
create or replace function is_about_own_units(plan uuid) returns boolean
language sql stable security definer set search_path = public as $$
    select exists (select from improvement_plan p where p.id = plan
        and (p.unit_refs && nullif(current_setting('northloop.units', true), '')::text[]
             or p.owner_ref = current_setting('northloop.person', true)
             or p.owner_ref in (select stood_in_for(current_setting('northloop.person', true)))))
$$;
