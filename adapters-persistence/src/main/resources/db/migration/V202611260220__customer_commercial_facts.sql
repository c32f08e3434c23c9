-- What a customer brought in during a quarter, as finance tells it. Goes with the customer: it is about a person.
create table customer_fact (
    customer_ref text not null references customer (ref) on delete cascade,
    quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    revenue numeric(19, 4) not null check (revenue >= 0),
    profit numeric(19, 4) not null,
    as_of timestamptz not null,
    primary key (customer_ref, quarter)
);

create index customer_fact_by_quarter on customer_fact (quarter, currency);

comment on column customer_fact.quarter is 'Its first day, in the company''s calendar';
comment on column customer_fact.as_of is 'When it was so; an older telling never overwrites a newer one';
