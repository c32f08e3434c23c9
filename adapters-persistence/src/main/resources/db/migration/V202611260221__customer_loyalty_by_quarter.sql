-- The last answer of each customer in each quarter, in the company's zone: what "latest category" was at the end of a
-- quarter that is over. customer_loyalty goes on to hold the last one of all time.
create table customer_loyalty_quarter (
    customer_ref text not null references customer (ref) on delete cascade,
    quarter date not null check (extract(day from quarter) = 1 and extract(month from quarter) in (1, 4, 7, 10)),
    category text not null check (category in ('PROMOTER', 'PASSIVE', 'DETRACTOR')),
    answered_at timestamptz not null,
    primary key (customer_ref, quarter)
);

insert into customer_loyalty_quarter (customer_ref, quarter, category, answered_at)
select distinct on (r.customer_ref, date_trunc('quarter', r.answered_at at time zone company.zone))
       r.customer_ref, date_trunc('quarter', r.answered_at at time zone company.zone)::date,
       case when r.score >= 9 then 'PROMOTER' when r.score >= 7 then 'PASSIVE' else 'DETRACTOR' end, r.answered_at
from response r
join customer on customer.ref = r.customer_ref
cross join company
where r.score is not null and r.kind <> 'EMPLOYEE'
order by r.customer_ref, date_trunc('quarter', r.answered_at at time zone company.zone), r.answered_at desc;
