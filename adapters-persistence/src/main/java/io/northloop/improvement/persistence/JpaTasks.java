package io.northloop.improvement.persistence;

import io.northloop.improvement.PlanId;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.model.DuePolicy;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.Tasks;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.DomainError;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks by Hibernate; locks and what is due by SQL, in the same transaction. */
@Repository
class JpaTasks implements Tasks {

    private static final Duration LEFT_ALONE = Duration.ofHours(1);

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final TaskMapper mapper;

    JpaTasks(EntityManager entities, JdbcClient jdbc, TaskMapper mapper) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    @Override
    public void add(ImprovementTask planned) {
        TaskEntity entity = new TaskEntity();
        mapper.update(planned.snapshot(), entity);
        entities.persist(entity);
        entities.flush();
    }

    @Override
    public Optional<ImprovementTask> find(TaskId id) {
        return Optional.ofNullable(entities.find(TaskEntity.class, id.value())).map(this::restored);
    }

    @Override
    public Optional<PlanId> planOf(TaskId id) {
        return jdbc.sql("select plan_id from improvement_task where id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .map(PlanId::new);
    }

    @Override
    public Optional<ImprovementTask> lock(TaskId id) {
        return locked(id, "for update");
    }

    @Override
    public Optional<ImprovementTask> lockIfFree(TaskId id) {
        return locked(id, "for update skip locked");
    }

    private Optional<ImprovementTask> locked(TaskId id, String how) {
        return jdbc.sql("select id from improvement_task where id = :id " + how)
                .param("id", id.value())
                .query(UUID.class)
                .optional()
                .flatMap(row -> find(id));
    }

    @Override
    public List<ImprovementTask> lockOfPlan(PlanId plan) {
        jdbc.sql("select id from improvement_task where plan_id = :plan order by id for update")
                .param("plan", plan.value())
                .query(row -> {});
        return ofPlan(plan);
    }

    @Override
    public List<ImprovementTask> ofPlan(PlanId plan) {
        return entities.createQuery("""
                        select t from TaskEntity t left join fetch t.steps
                        where t.planId = :plan order by t.position""", TaskEntity.class).setParameter("plan", plan.value()).getResultList().stream()
                .map(this::restored)
                .toList();
    }

    @Override
    public void save(ImprovementTask changed) {
        ImprovementTask.Snapshot snapshot = changed.snapshot();
        TaskEntity entity = entities.find(TaskEntity.class, snapshot.id().value());
        if (entity == null || entity.version != snapshot.version()) {
            throw DomainError.conflict("task-changed");
        }
        try {
            mapper.update(snapshot, entity);
            entities.flush();
        } catch (OptimisticLockException e) {
            throw DomainError.conflict("task-changed");
        }
    }

    @Override
    public void remove(TaskId planned) {
        TaskEntity entity = entities.find(TaskEntity.class, planned.value());
        if (entity != null) {
            entities.remove(entity);
            entities.flush();
        }
    }

    @Override
    public Set<TaskId> unfinishedAmong(Set<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select unfinished_tasks(cast(:tasks as uuid[]))")
                .param("tasks", tasks.stream().map(it -> it.value().toString()).toArray(String[]::new))
                .query((row, number) -> new TaskId(row.getObject(1, UUID.class)))
                .set();
    }

    @Override
    public List<TaskId> openOf(PersonRef assignee) {
        return jdbc.sql("""
                        select id from improvement_task
                        where assignee_ref = :assignee and state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS')
                        order by due_on, id""")
                .param("assignee", assignee.value())
                .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<TaskId> withAlarmDue(Instant now, int atMost) {
        return jdbc.sql("""
                        select id from improvement_task
                        where alarm_at <= :now
                          and not exists (select from improvement_alarm_retry r where r.task_id = id and r.not_before > :now)
                        order by alarm_at, id limit :atMost""")
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public List<TaskId> withAlarmsNotBy(DuePolicy inForce, Instant now, int atMost) {
        return jdbc.sql("""
                        select id from improvement_task
                        where alarm_at is not null
                          and (first_reminder_days, last_reminder_days, escalation_days, alarm_hour)
                              is distinct from (:first, :last, :escalation, :hour)
                          and not exists (select from improvement_alarm_retry r where r.task_id = id and r.not_before > :now)
                        order by alarm_at, id limit :atMost""")
                .param("first", inForce.firstReminderDays())
                .param("last", inForce.lastReminderDays())
                .param("escalation", inForce.escalationDays())
                .param("hour", inForce.hour())
                .param("now", Timestamp.from(now))
                .param("atMost", atMost)
                .query((row, number) -> new TaskId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<Instant> nextAlarm() {
        return jdbc.sql("""
                        select least(
                            (select alarm_at from improvement_task
                             where alarm_at is not null and not exists (
                                 select from improvement_alarm_retry r where r.task_id = id and r.not_before > alarm_at)
                             order by alarm_at limit 1),
                            (select min(not_before) from improvement_alarm_retry join improvement_task on id = task_id
                             where not_before > alarm_at))""")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    @Override
    public int alarmFailures(TaskId id, Instant now) {
        return jdbc.sql("select attempts from improvement_alarm_retry where task_id = :id and not_before > :lately")
                .param("id", id.value())
                .param("lately", Timestamp.from(now.minus(LEFT_ALONE)))
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    @Override
    public void postponeAlarm(TaskId id, int failures, Instant until) {
        jdbc.sql("""
                        insert into improvement_alarm_retry (task_id, attempts, not_before)
                        select id, :failures, cast(:until as timestamptz) from improvement_task where id = :id
                        on conflict (task_id) do update
                           set attempts = excluded.attempts, not_before = excluded.not_before""")
                .param("id", id.value())
                .param("failures", failures)
                .param("until", Timestamp.from(until))
                .update();
    }

    private ImprovementTask restored(TaskEntity entity) {
        return ImprovementTask.restore(mapper.toSnapshot(entity));
    }
}
