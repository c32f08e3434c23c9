-- Alarms of tasks that could not be raised, and when they are tried again, so that they do not hold up those of others.
create table improvement_alarm_retry (
    task_id uuid primary key references improvement_task (id) on delete cascade,
    attempts integer not null check (attempts > 0),
    not_before timestamptz not null
);

create index improvement_alarm_retry_due on improvement_alarm_retry (not_before);
