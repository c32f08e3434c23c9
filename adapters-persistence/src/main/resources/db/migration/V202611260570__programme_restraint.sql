-- How often the company asks a customer at most, over all programmes: one row, set by headquarters.
create table restraint_settings (
    id smallint primary key check (id = 1),
    any_days integer not null check (any_days between 1 and 730),
    transactional_days integer not null check (transactional_days between 1 and 730),
    relational_days integer not null check (relational_days between 1 and 730),
    version bigint not null
);

insert into restraint_settings values (1, 14, 30, 180, 0);
