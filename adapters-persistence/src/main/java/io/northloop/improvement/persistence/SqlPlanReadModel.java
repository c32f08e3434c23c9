package io.northloop.improvement.persistence;

import io.northloop.access.WorkSight;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanProgress;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskCounts;
import io.northloop.improvement.TaskId;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.port.PlanReadModel;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lists of plans and tasks; what is in sight is what {@code PlanViewer} says. */
@Repository
class SqlPlanReadModel implements PlanReadModel {

    private static final String PLAN_IN_SIGHT =
            " (p.unit_refs && cast(:units as text[]) or p.owner_ref = any (:people)) ";

    private static final String TASK_IN_SIGHT = """
             (:everything or t.unit_ref = any (:units) or t.assignee_ref = any (:people)
                or (t.unit_ref is null and\s""" + PLAN_IN_SIGHT + ")) ";

    private static final String OVERDUE = """
             (t.state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS')
                and t.due_on < cast(cast(:now as timestamptz) at time zone t.zone as date))\s""";

    private static final String TASKS = """
            select t.*, p.title as plan_title from improvement_task t join improvement_plan p on p.id = t.plan_id
            where""" + TASK_IN_SIGHT;

    private final JdbcClient jdbc;

    SqlPlanReadModel(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Slice<PlanRow> plans(WorkSight sight, PlanFilter filter, Instant now, SliceRequest slice) {
        Map<String, @Nullable Object> parameters = parameters(sight);
        parameters.put("now", Timestamp.from(now));
        parameters.put("anyUnit", filter.units().isEmpty());
        parameters.put("scope", texts(filter.units()));
        parameters.put("anyState", filter.states().isEmpty());
        parameters.put("states", filter.states().stream().map(PlanState::name).toArray(String[]::new));
        parameters.put("before", slice.cursor() == null ? null : PlanCursor.read(slice.cursor()));
        parameters.put("atMost", slice.limit() + 1);
        String sql = """
                select p.*, coalesce(s.tasks, 0) as tasks, coalesce(s.open, 0) as open, coalesce(s.done, 0) as done,
                    coalesce(s.overdue, 0) as overdue
                from improvement_plan p
                left join lateral (
                    select count(*) as tasks, count(*) filter (where t.state = 'DONE') as done,
                        count(*) filter (where t.state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS')) as open,
                        count(*) filter (where\s""" + OVERDUE + """
                ) as overdue
                    from improvement_task t where t.plan_id = p.id and\s""" + TASK_IN_SIGHT + """
                ) s on true
                where (:everything or s.tasks > 0 or\s""" + PLAN_IN_SIGHT + """
                ) and (:anyUnit or p.unit_refs && cast(:scope as text[]))
                and (:anyState or p.state = any (:states))
                and (cast(:before as uuid) is null or p.id < cast(:before as uuid))
                order by p.id desc limit :atMost""";
        List<PlanRow> rows = jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> plan(row))
                .list();
        return Slice.of(rows, slice.limit(), PlanCursor::after);
    }

    @Override
    public Slice<TaskRow> tasks(WorkSight sight, TaskFilter filter, SliceRequest slice) {
        Map<String, @Nullable Object> parameters = parameters(sight);
        parameters.put("anyAssignee", filter.assignees().isEmpty());
        parameters.put("assignees", names(filter.assignees()));
        parameters.put("anyState", filter.states().isEmpty());
        parameters.put("states", filter.states().stream().map(TaskState::name).toArray(String[]::new));
        @Nullable TaskCursor after = slice.cursor() == null ? null : TaskCursor.read(slice.cursor());
        parameters.put("afterDue", after == null ? null : after.dueOn());
        parameters.put("afterId", after == null ? null : after.id());
        parameters.put("atMost", slice.limit() + 1);
        List<TaskRow> rows = jdbc.sql(TASKS + """
                        and (:anyAssignee or t.assignee_ref = any (:assignees))
                        and (:anyState or t.state = any (:states))
                        and (cast(:afterDue as date) is null
                            or (t.due_on, t.id) > (cast(:afterDue as date), cast(:afterId as uuid)))
                        order by t.due_on, t.id limit :atMost""")
                .params(parameters)
                .query((row, number) -> task(row))
                .list();
        return Slice.of(rows, slice.limit(), TaskCursor::after);
    }

    @Override
    public List<TaskRow> tasksOf(WorkSight sight, PlanId plan) {
        Map<String, @Nullable Object> parameters = parameters(sight);
        parameters.put("plan", plan.value());
        return jdbc.sql(TASKS + " and t.plan_id = :plan order by t.position, t.id")
                .params(parameters)
                .query((row, number) -> task(row))
                .list();
    }

    @Override
    public PlanProgress.Counts progress(WorkSight sight, Set<UnitRef> units, Instant from, Instant until) {
        Map<String, @Nullable Object> parameters = parameters(sight);
        parameters.put("anyUnit", units.isEmpty());
        parameters.put("scope", texts(units));
        parameters.put("from", Timestamp.from(from));
        parameters.put("until", Timestamp.from(until));
        String sql = """
                select count(*) filter (where p.state in ('APPROVED', 'RUNNING')) as running,
                    count(*) filter (where exists (
                        select from improvement_plan_step s
                        where s.plan_id = p.id and s.kind = 'COMPLETED' and s.at >= :from and s.at < :until)) as completed
                from improvement_plan p
                where (:everything or\s""" + PLAN_IN_SIGHT + """
                    or exists (select from improvement_task t where t.plan_id = p.id and\s""" + TASK_IN_SIGHT + """
                )) and (:anyUnit or p.unit_refs && cast(:scope as text[]))""";
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new PlanProgress.Counts(row.getLong("running"), row.getLong("completed")))
                .single();
    }

    @Override
    public TaskCounts.Counts count(WorkSight sight, Instant now, LocalDate today) {
        Map<String, @Nullable Object> parameters = parameters(sight);
        parameters.put("now", Timestamp.from(now));
        parameters.put("today", today);
        String sql = """
                select (select count(*) from improvement_plan
                        where :everything and state = 'COMPLETED' and by_day < :today) as to_evaluate,
                    count(*) as open, count(*) filter (where\s""" + OVERDUE + """
                ) as overdue, count(*) filter (where t.assignee_ref = any (:people)) as mine
                from improvement_task t join improvement_plan p on p.id = t.plan_id
                where t.state in ('ASSIGNED', 'ACCEPTED', 'IN_PROGRESS') and\s""" + TASK_IN_SIGHT;
        return jdbc.sql(sql)
                .params(parameters)
                .query((row, number) -> new TaskCounts.Counts(
                        row.getLong("open"), row.getLong("overdue"), row.getLong("mine"), row.getLong("to_evaluate")))
                .single();
    }

    private static Map<String, @Nullable Object> parameters(WorkSight sight) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("everything", sight.everything());
        parameters.put("units", texts(sight.units()));
        parameters.put("people", names(sight.people()));
        return parameters;
    }

    private static String[] texts(Collection<UnitRef> units) {
        return units.stream().map(UnitRef::value).toArray(String[]::new);
    }

    private static String[] names(Collection<PersonRef> people) {
        return people.stream().map(PersonRef::value).toArray(String[]::new);
    }

    private static PlanRow plan(ResultSet row) throws SQLException {
        Array units = row.getArray("unit_refs");
        return new PlanRow(
                new PlanId(row.getObject("id", UUID.class)),
                row.getString("title"),
                Stream.of((String[]) units.getArray()).map(UnitRef::new).toList(),
                row.getString("measure"),
                row.getBigDecimal("from_value"),
                row.getBigDecimal("to_value"),
                row.getObject("by_day", LocalDate.class),
                new PersonRef(row.getString("owner_ref")),
                PlanState.valueOf(row.getString("state")),
                row.getInt("tasks"),
                row.getInt("open"),
                row.getInt("done"),
                row.getInt("overdue"));
    }

    private static TaskRow task(ResultSet row) throws SQLException {
        String unit = row.getString("unit_ref");
        Array before = row.getArray("depends_on");
        return new TaskRow(
                new TaskId(row.getObject("id", UUID.class)),
                new PlanId(row.getObject("plan_id", UUID.class)),
                row.getString("plan_title"),
                row.getString("ref"),
                row.getString("title"),
                new PersonRef(row.getString("assignee_ref")),
                unit == null ? null : new UnitRef(unit),
                ZoneId.of(row.getString("zone")),
                TaskState.valueOf(row.getString("state")),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getString("done_criteria"),
                row.getInt("progress"),
                Stream.of((UUID[]) before.getArray()).map(TaskId::new).collect(Collectors.toSet()),
                row.getLong("version"));
    }
}
