-- The history of a plan names a task that went to somebody else by its id: titles of tasks of other regions are not for
-- everybody who sees the plan. Where several tasks of a plan have the title, which of them it was is not known any more.
update improvement_plan_step step set note = (
    select case when count(*) = 1 then 'tsk_' || replace(min(cast(task.id as text)), '-', '') end
    from improvement_task task where task.plan_id = step.plan_id and task.title = step.note)
where step.kind = 'TASK_HANDED_ON';
