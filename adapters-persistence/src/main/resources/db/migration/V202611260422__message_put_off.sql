-- Put off by whoever wrote it, as against lent to an instance that is sending it: only then may it be hurried.
alter table message add column put_off boolean not null default false;
