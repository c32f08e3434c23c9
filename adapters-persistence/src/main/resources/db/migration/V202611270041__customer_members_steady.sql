-- Customers whom the attributes fit, and who were never described otherwise: members of a segment by attributes alone in
-- every quarter, as customer_members says quarter by quarter. Nearly everybody is; so their answers need no look-up of what
-- they were, and the planner knows from its statistics how many they are.
create function customer_members_steady(with_attributes jsonb)
returns table (customer_ref text)
language sql stable as $$
    select customer.ref from customer
    where customer.attributes @> with_attributes
      and not exists (
          select from customer_former_attributes former where former.customer_ref = customer.ref)
$$;

-- A statement that calls a function which is not said to be so is never shared out to several processors, although what
-- it calls becomes a part of the statement.
alter function customer_margins(date, text, numeric, numeric) parallel safe;
alter function customer_members(date[], text, numeric[], numeric[], text[], text[], jsonb) parallel safe;
alter function customer_members_steady(jsonb) parallel safe;
