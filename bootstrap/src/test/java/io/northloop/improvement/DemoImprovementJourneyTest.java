package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.shared.bootstrap.DemoTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * The same journey as {@link ImprovementJourneyTest} in the demo company, from its falling centre to a task that its
 * region's manager has done. The demo sends nothing, so its mail is read where it keeps what it would have sent.
 */
@DemoTest
class DemoImprovementJourneyTest {

    private static final String PASSWORD = "demo";
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final int port;
    private final Looks looks;
    private final PlanJourney journey;

    @Autowired
    DemoImprovementJourneyTest(@LocalServerPort int port) {
        this.port = port;
        this.looks = new Looks(port, "demo-improvement-journey");
        this.journey = new PlanJourney(looks);
    }

    @Test
    void the_falling_centre_leads_to_three_tasks_for_east_and_one_is_done_on_a_phone() throws IOException {
        Machine machine = Machine.signedIn(port, "demo", PASSWORD);
        PlanId plan;
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("hq", PASSWORD);
            visit.open("/?unit=suzhou&period=2026-04_2026-06");
            assertThat(journey.begin(visit, "suzhou")).contains("8.0").contains("n = 50");
            plan = journey.writeAndApprove(visit, "Reception in Suzhou", "east", today(machine));
            looks.complaints(visit);
        }
        assertThat(machine.post("/api/v1/demo/clock", "{\"advance\":\"PT1M\"}").statusCode())
                .isEqualTo(200);

        List<TaskId> tasks = new ArrayList<>();
        Machine.json(machine.get("/api/v1/plans/" + plan)).get("tasks").forEach(task -> {
            assertThat(task.get("assigneeRef").asString()).isEqualTo("east");
            tasks.add(TaskId.parse(task.get("id").asString()).orElseThrow());
        });
        assertThat(tasks).hasSize(PlanJourney.TASKS);
        List<String> links = new ArrayList<>();
        for (JsonNode mail : Machine.json(machine.get("/api/v1/demo/messages?personRef=east"))
                .get("items")) {
            links.add(mail.get("text").asString());
        }
        for (TaskId task : tasks) {
            assertThat(links.stream().filter(text -> text.contains("/tasks/" + task)))
                    .as("one mail about the task")
                    .hasSize(1);
        }
        try (Visit visit = Visit.to(port, PlanJourney.PHONE)) {
            visit.signIn("east", PASSWORD);
            journey.finish(visit, tasks.getFirst());
            looks.complaints(visit);
        }
        assertThat(Machine.json(machine.get("/api/v1/tasks/" + tasks.getFirst()))
                        .get("state")
                        .asString())
                .isEqualTo("DONE");
        assertThat(looks.wrong()).isEmpty();
    }

    private static LocalDate today(Machine machine) {
        return Instant.parse(Machine.json(machine.get("/api/v1/demo/clock"))
                        .get("now")
                        .asString())
                .atZone(SHANGHAI)
                .toLocalDate();
    }
}
