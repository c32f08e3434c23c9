package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.FinishTask;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.integration.BusReader;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other systems hear of plans and tasks on the bus. */
@NorthloopTest
class TaskEventsTest {

    private static final String TOPIC = "northloop.improvement.v1";

    private final TestPlans plans;
    private final AcceptTask accept;
    private final FinishTask finish;
    private final BusReader bus;
    private final TestAgenda agenda;

    @Autowired
    TaskEventsTest(TestPlans plans, AcceptTask accept, FinishTask finish, BusReader bus, TestAgenda agenda) {
        this.plans = plans;
        this.accept = accept;
        this.finish = finish;
        this.bus = bus;
        this.agenda = agenda;
    }

    @Test
    void each_step_is_on_the_bus_once_and_without_what_people_wrote() {
        plans.region("bus-task");
        PlanId plan = plans.approved("bus-task", plans.task("bus-task", "done", 5), plans.task("bus-task", "alone", 5));
        TaskId done = plans.taskOf(plan, "done");
        TaskId alone = plans.taskOf(plan, "alone");
        agenda.advance(Duration.ofHours(1));
        TaskStepRequest step = TaskStepRequest.by(plans.regional("bus-task"), done);
        accept.accept(new AcceptTask.Command(step));
        finish.finish(new FinishTask.Command(step, "the second line answers"));
        agenda.advance(Duration.ofDays(12));
        agenda.runDue();

        assertThat(eventsAbout(plan.toString())).containsExactly("PlanApproved");
        assertThat(eventsAbout(done.toString())).containsExactly("TaskAssigned", "TaskDone");
        assertThat(eventsAbout(alone.toString())).containsExactly("TaskAssigned", "TaskOverdue");
        assertThat(bus.read(TOPIC, Set.of(plan.toString(), done.toString(), alone.toString())))
                .hasSize(5)
                .allSatisfy(record -> assertThat(record.value())
                        .doesNotContain("Task done", "Plan bus-task", "second line", "No call"));
        JsonNode overdue = event(alone.toString(), "TaskOverdue");
        assertThat(overdue.at("/data/assigneeRef").asString()).isEqualTo("bus-task-regional");
        assertThat(overdue.at("/data/planId").asString()).isEqualTo(plan.toString());
        assertThat(event(done.toString(), "TaskDone").at("/data/inTime").asBoolean())
                .isTrue();
    }

    private List<String> eventsAbout(String id) {
        return read(id).stream()
                .map(event -> event.get("type").asString().split("\\.", -1)[3])
                .toList();
    }

    private JsonNode event(String id, String type) {
        return read(id).stream()
                .filter(event -> event.get("type").asString().contains("." + type + "."))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> read(String id) {
        return bus.read(TOPIC, Set.of(id)).stream()
                .map(record -> JsonMapper.shared().readTree(record.value()))
                .toList();
    }
}
