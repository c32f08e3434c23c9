package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.followup.CaseId;
import io.northloop.improvement.PlanId;
import io.northloop.improvement.PlanOutcome;
import io.northloop.improvement.PlanState;
import io.northloop.improvement.TaskState;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.EvidenceType;
import io.northloop.improvement.model.ImprovementPlan;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.model.TaskStep;
import io.northloop.improvement.port.EvidenceFiles;
import io.northloop.improvement.port.Plans;
import io.northloop.improvement.port.Tasks;
import io.northloop.shared.bootstrap.DemoTest;
import java.sql.Timestamp;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The improvement plans of the demo company: every state, honest figures, and a history as the house writes it. */
@DemoTest
class DemoPlansTest {

    private final Plans plans;
    private final Tasks tasks;
    private final EvidenceFiles files;
    private final JdbcClient jdbc;

    @Autowired
    DemoPlansTest(Plans plans, Tasks tasks, EvidenceFiles files, JdbcClient jdbc) {
        this.plans = plans;
        this.tasks = tasks;
        this.files = files;
        this.jdbc = jdbc;
    }

    @Test
    void are_in_every_state_with_every_outcome() {
        assertThat(all().map(ImprovementPlan::state)).containsAll(EnumSet.allOf(PlanState.class));
        assertThat(all().map(it -> it.snapshot().evaluation())
                        .filter(Objects::nonNull)
                        .map(it -> it.outcome()))
                .containsExactlyInAnyOrder(PlanOutcome.values());
    }

    @Test
    void give_east_and_others_tasks_in_every_state() {
        List<ImprovementTask> falling = tasksOf("suzhou", PlanState.RUNNING);
        assertThat(falling.stream()
                        .filter(it -> it.snapshot().assignee().person().value().equals("east"))
                        .map(ImprovementTask::state))
                .contains(TaskState.ASSIGNED, TaskState.ACCEPTED, TaskState.IN_PROGRESS);
        assertThat(falling.stream().map(ImprovementTask::state)).contains(TaskState.DONE, TaskState.REJECTED);
        ImprovementTask done = falling.stream()
                .filter(it -> it.state() == TaskState.DONE)
                .findFirst()
                .orElseThrow();
        assertThat(files.of(done.id()))
                .singleElement()
                .satisfies(file -> assertThat(file.type()).isEqualTo(EvidenceType.JPEG));
        assertThat(falling.stream()
                        .filter(it -> it.state().isOpen() && !it.inTime(DemoCompany.END))
                        .toList())
                .singleElement()
                .satisfies(late -> assertThat(kinds(late))
                        .contains(TaskStep.Kind.REMINDED, TaskStep.Kind.OVERDUE, TaskStep.Kind.ESCALATED));
        assertThat(tasksOf("suzhou", PlanState.DRAFT))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.state()).isEqualTo(TaskState.PLANNED));
    }

    @Test
    void histories_happened_in_order_and_before_the_demo_begins() {
        all().forEach(plan -> {
            assertThat(plan.snapshot().steps())
                    .extracting(it -> it.at())
                    .isSorted()
                    .allSatisfy(at -> assertThat(at).isBefore(DemoCompany.END));
            tasks.ofPlan(plan.id())
                    .forEach(task -> assertThat(untilTheEnd(task))
                            .as(task.snapshot().terms().title())
                            .extracting(TaskStep::at)
                            .isSorted());
        });
        assertThat(jdbc.sql("""
                                select count(*) from outbox_event
                                where type like 'io.northloop.improvement.%' and occurred_at > :end and key in (:plans)""")
                        .param("end", Timestamp.from(DemoCompany.END))
                        .param("plans", all().map(plan -> plan.id().toString()).toList())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void refer_to_cases_comments_and_figures_that_are_there() {
        List<Evidence> evidence =
                all().flatMap(it -> it.snapshot().content().evidence().stream()).toList();
        assertThat(evidence)
                .extracting(Evidence::kind)
                .contains(EvidenceKind.CASE, EvidenceKind.COMMENT, EvidenceKind.FIGURE);
        for (Evidence proof : evidence) {
            switch (proof.kind()) {
                case CASE ->
                    assertThat(jdbc.sql("""
                                            select count(*) from followup_case c join response r on r.id = c.response_id
                                            where c.id = :id and r.answers ->> 'reason' = :note""")
                                    .param(
                                            "id",
                                            CaseId.parse(Objects.requireNonNull(proof.ref()))
                                                    .orElseThrow()
                                                    .value())
                                    .param("note", proof.note())
                                    .query(Long.class)
                                    .single())
                            .as(proof.toString())
                            .isOne();
                case COMMENT ->
                    assertThat(jdbc.sql("select count(*) from response where answers ->> 'reason' = :note")
                                    .param("note", proof.note())
                                    .query(Long.class)
                                    .single())
                            .as(proof.toString())
                            .isPositive();
                case FIGURE -> assertThat(proof.ref()).matches("/(\\?unit=\\w+&period=[-\\w]+|cases\\?unit=\\w+)");
                case PROMISE -> throw new AssertionError("the demo's plans answer no promise: " + proof);
            }
        }
    }

    private List<ImprovementTask> tasksOf(String unit, PlanState state) {
        return all().filter(it -> it.state() == state
                        && it.snapshot().content().scope().getFirst().value().equals(unit))
                .flatMap(it -> tasks.ofPlan(it.id()).stream())
                .toList();
    }

    private static List<TaskStep.Kind> kinds(ImprovementTask task) {
        return untilTheEnd(task).stream().map(TaskStep::kind).toList();
    }

    /** The demo's clock may have been moved on meanwhile. */
    private static List<TaskStep> untilTheEnd(ImprovementTask task) {
        return task.snapshot().steps().stream()
                .filter(it -> !it.at().isAfter(DemoCompany.END))
                .toList();
    }

    /** Without those that other tests drafted in the same company. */
    private Stream<ImprovementPlan> all() {
        Set<String> shipped = DemoPlan.shipped().stream().map(DemoPlan::title).collect(Collectors.toSet());
        return jdbc.sql("select id from improvement_plan order by id").query(UUID.class).list().stream()
                .map(id -> plans.find(new PlanId(Objects.requireNonNull(id))).orElseThrow())
                .filter(plan -> shipped.contains(plan.snapshot().content().title()));
    }
}
