-- How other systems described a customer before: who belonged to a segment in a quarter that is over goes by what they
-- were then, as far as it was told. A row only where something changed, so that most customers have one or none.
create table customer_former_attributes (
    customer_ref text not null references customer (ref) on delete cascade,
    through date not null check (extract(day from through) = 1 and extract(month from through) in (1, 4, 7, 10)),
    attributes jsonb,
    primary key (customer_ref, through)
);

comment on column customer_former_attributes.through is 'First day of the last quarter at whose end they were so';
comment on column customer_former_attributes.attributes is 'Null: nobody had told of the customer by then';

-- The answers of one customer within a stretch of time, for figures of segments (docs/decisions/0019), read from the
-- index alone: unit_ref and id stand in it because the second wall looks at them. It takes the place of the index by
-- customer, so that an answer goes into as many indexes as before.
create index response_measured_by_customer on response (customer_ref, answered_at)
    include (score, kind, touchpoint, unit_ref, id) where customer_ref is not null;
drop index response_by_customer;

-- Functions, because grid, movement, segments and figures must never differ in whom they mean. Each is one select that
-- the planner takes into the statement that asks, where conditions that fit everybody fall away. All are written for many
-- customers at once: one pass over a table instead of a look-up for each customer.

-- The category of each customer's last answer up to the end of each of the quarters; nobody who had not answered by then.
create function customer_categories(quarters date[])
returns table (quarter date, customer_ref text, category text)
language sql stable as $$
    select asked.quarter, spell.customer_ref, spell.category
    from (select loyalty.customer_ref, loyalty.category, loyalty.quarter as since,
                 lead(loyalty.quarter) over (partition by loyalty.customer_ref order by loyalty.quarter) as until
          from customer_loyalty_quarter loyalty) spell
    join unnest(quarters) as asked (quarter)
      on asked.quarter >= spell.since and (spell.until is null or asked.quarter < spell.until)
$$;

-- Customers with a fact of the quarter in the currency. Without revenue there is no margin: then a loss is LOW, all else
-- MIDDLE. Cuts are shares; each belongs to the band above it.
create function customer_margins(of_quarter date, of_currency text, lower_cut numeric, upper_cut numeric)
returns table (customer_ref text, revenue numeric, profit numeric, band text)
language sql stable as $$
    select fact.customer_ref, fact.revenue, fact.profit,
           case when fact.revenue = 0 then case when fact.profit < 0 then 'LOW' else 'MIDDLE' end
                when fact.profit / fact.revenue < lower_cut then 'LOW'
                when fact.profit / fact.revenue < upper_cut then 'MIDDLE'
                else 'HIGH' end
    from customer_fact fact
    where fact.quarter = of_quarter and fact.currency = of_currency
$$;

-- The same with the category; null for those who had never answered.
create function customer_standing(of_quarter date, of_currency text, lower_cut numeric, upper_cut numeric)
returns table (customer_ref text, revenue numeric, profit numeric, band text, category text)
language sql stable as $$
    select margin.customer_ref, margin.revenue, margin.profit, margin.band, answered.category
    from customer_margins(of_quarter, of_currency, lower_cut, upper_cut) margin
    left join customer_categories(array[of_quarter]) answered on answered.customer_ref = margin.customer_ref
$$;

-- How customers were described at the end of each of the quarters, where it was otherwise than today. Null attributes are
-- those of today; before anybody had told of a customer the first ones count.
create function customer_descriptions(quarters date[])
returns table (quarter date, customer_ref text, known boolean, attributes jsonb)
language sql stable as $$
    select asked.quarter, spell.customer_ref, spell.attributes is not null,
           coalesce(spell.attributes, spell.next_attributes)
    from (select former.customer_ref, former.attributes, former.through,
                 lag(former.through) over course as after,
                 lead(former.attributes) over course as next_attributes
          from customer_former_attributes former
          window course as (partition by former.customer_ref order by former.through)) spell
    join unnest(quarters) as asked (quarter)
      on asked.quarter <= spell.through and (spell.after is null or asked.quarter > spell.after)
$$;

-- Customers whom the conditions fit at the end of each quarter, which has cuts of its own; an empty condition fits
-- everybody. Amounts are null for those without a fact of the quarter. Whoever nobody had told of by then, who had no
-- fact and no answer, was no customer yet.
create function customer_members(
    quarters date[], of_currency text, lower_cuts numeric[], upper_cuts numeric[],
    bands text[], categories text[], with_attributes jsonb)
returns table (quarter date, customer_ref text, revenue numeric, profit numeric)
language sql stable as $$
    select asked.quarter, customer.ref, margin.revenue, margin.profit
    from unnest(quarters, lower_cuts, upper_cuts) as asked (quarter, lower_cut, upper_cut)
    cross join customer
    left join lateral customer_margins(asked.quarter, of_currency, asked.lower_cut, asked.upper_cut) margin
      on margin.customer_ref = customer.ref
    left join customer_categories(case when cardinality(categories) = 0 then '{}' else quarters end) answered
      on answered.customer_ref = customer.ref and answered.quarter = asked.quarter
    left join customer_descriptions(quarters) told
      on told.customer_ref = customer.ref and told.quarter = asked.quarter
    where (cardinality(bands) = 0 or margin.band = any (bands))
      and (cardinality(categories) = 0 or answered.category = any (categories))
      and (with_attributes = '{}' or coalesce(told.attributes, customer.attributes) @> with_attributes)
      and (cardinality(bands) > 0 or cardinality(categories) > 0 or coalesce(told.known, true)
           or exists (
               select from customer_fact fact
               where fact.customer_ref = customer.ref and fact.quarter <= asked.quarter)
           or exists (
               select from customer_loyalty_quarter loyalty
               where loyalty.customer_ref = customer.ref and loyalty.quarter <= asked.quarter))
$$;
