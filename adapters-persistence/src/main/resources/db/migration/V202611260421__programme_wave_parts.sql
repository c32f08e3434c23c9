-- What a wave is prepared in, each part in one transaction: a unit, or some lines of a list for one unit.
create table wave_part (
    wave_id uuid not null references wave (id),
    number integer not null,
    unit_ref text not null,
    done boolean not null default false,
    primary key (wave_id, number)
);

create index wave_part_to_do on wave_part (wave_id, number) where not done;

alter table wave_part enable row level security;
create policy own_units on wave_part using (
    coalesce(unit_ref = any ((select nullif(current_setting('northloop.units', true), '')::text[])::text[]), true));

-- The customers of an uploaded list, until their part is done.
create table wave_list_line (
    wave_id uuid not null,
    part integer not null,
    customer_ref text not null,
    primary key (wave_id, customer_ref),
    foreign key (wave_id, part) references wave_part (wave_id, number)
);

create index wave_list_line_part on wave_list_line (wave_id, part);

-- Whose latest service was where, for the population of a wave.
create index service_event_served on service_event (customer_ref, ended_at desc);
drop index service_event_customer;
