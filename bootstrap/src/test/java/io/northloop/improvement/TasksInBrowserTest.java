package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.AcceptTask;
import io.northloop.improvement.application.TaskStepRequest;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about tasks as a browser shows them: nothing sticks out, nothing is unreadable, nothing is blocked. */
@NorthloopTest
class TasksInBrowserTest {

    private final TestPlans plans;
    private final AcceptTask accept;
    private final int port;

    @Autowired
    TasksInBrowserTest(TestPlans plans, AcceptTask accept, @LocalServerPort int port) {
        this.plans = plans;
        this.accept = accept;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        plans.region("looks");
        PlanId plan = plans.approved(
                "looks",
                plans.task("looks", "first", 10),
                plans.task("looks", "second", 20, "first"),
                plans.task("looks", "third", 12));
        TaskId third = plans.taskOf(plan, "third");
        accept.accept(new AcceptTask.Command(TaskStepRequest.by(plans.regional("looks"), third)));
        accept.accept(
                new AcceptTask.Command(TaskStepRequest.by(plans.regional("looks"), plans.taskOf(plan, "second"))));
        plans.account("looks-regional", Role.REGIONAL_MANAGER, "looks-region");
        plans.account("looks-manager", Role.CENTRE_MANAGER, "looks-centre");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("tasks", "/tasks");
        pages.put("task-assigned", "/tasks/" + plans.taskOf(plan, "first"));
        pages.put("task-accepted", "/tasks/" + third);
        pages.put("task-waiting", "/tasks/" + plans.taskOf(plan, "second"));
        Looks looks = new Looks(port, "improvement");
        looks.at("looks-regional", TestAccounts.PASSWORD, pages);
        looks.at("looks-manager", TestAccounts.PASSWORD, Map.of("tasks-none", "/tasks"));
        plans.account("looks-hq", Role.HQ, null);
        looks.at("looks-hq", TestAccounts.PASSWORD, Map.of("task-settings", "/task-settings"));
        assertThat(looks.wrong()).isEmpty();
    }
}
