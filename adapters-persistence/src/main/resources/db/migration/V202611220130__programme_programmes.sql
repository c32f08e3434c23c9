create table programme (
    ref text primary key,
    name_en text not null,
    name_zh text not null,
    survey_ref text not null,
    kind text not null check (kind in ('TRANSACTIONAL', 'RELATIONAL', 'CSI', 'EMPLOYEE')),
    channel text not null check (channel in ('EMAIL', 'SMS', 'PHONE')),
    active boolean not null,
    delay_minutes integer not null,
    window_from_minutes integer not null,
    window_until_minutes integer not null,
    quiet_from time not null,
    quiet_until time not null,
    reminder_after_minutes integer not null,
    expiry_minutes integer not null,
    restraint_days integer not null check (restraint_days >= 0),
    same_kind_restraint_days integer not null check (same_kind_restraint_days >= 0),
    sampled_percent integer not null check (sampled_percent between 1 and 100),
    version bigint not null default 0,
    check (window_from_minutes <= delay_minutes and delay_minutes < window_until_minutes)
);

-- The standard programme asks from the first day (method §3, defaults).
insert into programme
values ('standard-transactional', 'After a service', '服务后回访调研', 'standard-transactional', 'TRANSACTIONAL', 'EMAIL',
        true, 1080, 720, 1440, '21:00', '08:00', 2880, 10080, 14, 30, 100, 0);
