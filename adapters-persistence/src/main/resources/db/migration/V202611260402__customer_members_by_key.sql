-- What a customer was in a quarter is looked up by key instead of in one pass over all categories and former attributes.
-- The pass was no faster for large segments; and right after a large import, when the planner knows nothing of the tables
-- yet, it joined without an index: half a minute for a grid of a few thousand customers.

-- Customers with a fact of the quarter in the currency, with the category of their last answer up to the end of the
-- quarter; null for those who had never answered.
create or replace function customer_standing(of_quarter date, of_currency text, lower_cut numeric, upper_cut numeric)
returns table (customer_ref text, revenue numeric, profit numeric, band text, category text)
language sql stable as $$
    select margin.customer_ref, margin.revenue, margin.profit, margin.band, answered.category
    from customer_margins(of_quarter, of_currency, lower_cut, upper_cut) margin
    left join lateral (
        select loyalty.category from customer_loyalty_quarter loyalty
        where loyalty.customer_ref = margin.customer_ref and loyalty.quarter <= of_quarter
        order by loyalty.quarter desc limit 1) answered on true
$$;

-- Customers whom the conditions fit at the end of each quarter, which has cuts of its own; an empty condition fits
-- everybody. Amounts are null for those without a fact of the quarter. Whoever nobody had told of by then, who had no
-- fact and no answer, was no customer yet; before anybody had told of a customer, the first attributes told count.
create or replace function customer_members(
    quarters date[], of_currency text, lower_cuts numeric[], upper_cuts numeric[],
    bands text[], categories text[], with_attributes jsonb)
returns table (quarter date, customer_ref text, revenue numeric, profit numeric)
language sql stable as $$
    select asked.quarter, customer.ref, margin.revenue, margin.profit
    from unnest(quarters, lower_cuts, upper_cuts) as asked (quarter, lower_cut, upper_cut)
    cross join customer
    left join lateral customer_margins(asked.quarter, of_currency, asked.lower_cut, asked.upper_cut) margin
      on margin.customer_ref = customer.ref
    where (cardinality(bands) = 0 or margin.band = any (bands))
      and (cardinality(categories) = 0
           or (select loyalty.category from customer_loyalty_quarter loyalty
               where loyalty.customer_ref = customer.ref and loyalty.quarter <= asked.quarter
               order by loyalty.quarter desc limit 1) = any (categories))
      -- Who has never had the attributes needs no look at each quarter.
      and (with_attributes = '{}' or customer.attributes @> with_attributes
           or customer.ref in (
               select former.customer_ref from customer_former_attributes former
               where former.attributes @> with_attributes))
      and (with_attributes = '{}'
           or coalesce(
               (select former.attributes from customer_former_attributes former
                where former.customer_ref = customer.ref and former.through >= asked.quarter
                  and former.attributes is not null
                order by former.through limit 1),
               customer.attributes) @> with_attributes)
      and (cardinality(bands) > 0 or cardinality(categories) > 0
           or not exists (
               select from customer_former_attributes unknown
               where unknown.customer_ref = customer.ref and unknown.through >= asked.quarter
                 and unknown.attributes is null)
           or exists (
               select from customer_fact fact
               where fact.customer_ref = customer.ref and fact.quarter <= asked.quarter)
           or exists (
               select from customer_loyalty_quarter loyalty
               where loyalty.customer_ref = customer.ref and loyalty.quarter <= asked.quarter))
$$;

drop function customer_categories;
drop function customer_descriptions;
