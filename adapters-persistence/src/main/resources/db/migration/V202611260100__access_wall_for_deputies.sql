-- Whoever stands in for somebody away works that person's cases. The first wall asks who is away today; the second knows
-- no business clock and lets the whole line of deputies through.
create function stood_in_for(deputy text) returns setof text language sql stable as $$
    with recursive line (ref) as (
        select ref from person where deputy_ref = deputy
        union
        select person.ref from person join line on person.deputy_ref = line.ref)
    select ref from line
$$;

drop policy own_units_and_own_cases on followup_case;
create policy own_units_and_own_cases on followup_case using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[])
              or owner_ref = (select current_setting('northloop.person', true))
              or owner_ref in (select stood_in_for(current_setting('northloop.person', true)))
              or id::text = current_setting('northloop.handed_over', true)
    end);
