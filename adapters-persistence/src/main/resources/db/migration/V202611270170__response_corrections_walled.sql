-- The second wall (docs/decisions/0012): corrections tell what was answered, so they are seen by whoever sees the answer; the
-- subquery is under the answer's own policy.
alter table response_correction enable row level security;
create policy of_visible_answers on response_correction using (
    case when (select nullif(current_setting('northloop.units', true), '')) is null then true
         else exists (select from response r where r.id = response_id)
    end);
