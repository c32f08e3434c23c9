-- What HQ may set about tasks (docs/decisions/0017). Alarms that are still to be raised follow it.
create table improvement_settings (
    id integer primary key check (id = 1),
    first_reminder_days smallint not null check (first_reminder_days between 1 and 60),
    last_reminder_days smallint not null check (last_reminder_days >= 0 and last_reminder_days < first_reminder_days),
    escalation_days smallint not null check (escalation_days between 1 and 60),
    alarm_hour smallint not null check (alarm_hour between 0 and 23),
    version bigint not null
);
insert into improvement_settings values (1, 3, 1, 3, 9, 0);
