-- What HQ may set about follow-up (method §7, defaults). A case keeps the service level under which it was opened.
create table followup_settings (
    id integer primary key check (id = 1),
    reminder_hours smallint not null check (reminder_hours between 1 and 23),
    region_hours smallint not null check (region_hours >= 24),
    headquarters_hours smallint not null check (headquarters_hours >= region_hours),
    verification_percent smallint not null check (verification_percent between 0 and 100),
    version bigint not null
);
insert into followup_settings values (1, 20, 24, 48, 10, 0);

alter table followup_case
    add column reminder_hours smallint not null default 20,
    add column region_hours smallint not null default 24,
    add column headquarters_hours smallint not null default 48;
