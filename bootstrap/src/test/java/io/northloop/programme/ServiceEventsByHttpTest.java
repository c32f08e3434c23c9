package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Finished services as a workshop system reports them. */
@NorthloopTest
class ServiceEventsByHttpTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestClock clock;
    private final int port;

    @Autowired
    ServiceEventsByHttpTest(Workshop workshop, TestAccounts accounts, TestClock clock, @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void takes_one_service_event_and_refuses_each_kind_of_bad_one_its_own_way() {
        Machine machine = machine();
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        String id = Workshop.eventId();
        String good = event(id, centre.value(), customer.value(), "maintenance");

        HttpResponse<String> first = machine.post("/api/v1/service-events", good);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.body()).contains("\"accepted\":1", "\"duplicates\":0", "\"rejected\":[]");
        assertThat(machine.post("/api/v1/service-events", good).body()).contains("\"accepted\":0", "\"duplicates\":1");
        assertThat(machine.post("/api/v1/service-events", good.replace("maintenance", "repair"))
                        .statusCode())
                .isEqualTo(409);
        HttpResponse<String> unknown =
                machine.post("/api/v1/service-events", event(Workshop.eventId(), "nowhere", "nobody", "x"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("/centreRef", "/customerRef");
        HttpResponse<String> malformed =
                machine.post("/api/v1/service-events", "{\"id\":\"x\",\"centre\":\"a\",\"when\":1}");
        assertThat(malformed.statusCode()).isEqualTo(400);
        assertThat(malformed.body()).contains("/centre", "/when");

        JsonNode invitations = Machine.json(machine.get("/api/v1/invitations?customerRef=" + customer));
        assertThat(invitations.get("items")).hasSize(1);
        assertThat(invitations.get("items").get(0).get("state").asString()).isEqualTo("SCHEDULED");
        assertThat(machine.get("/api/v1/programmes").body()).contains("standard-transactional");
    }

    @Test
    void names_the_first_thousand_bad_lines_and_counts_the_others() {
        JsonNode receipt =
                Machine.json(machine().post("/api/v1/service-events", "{}\n".repeat(1_002), "application/x-ndjson"));
        assertThat(receipt.get("rejected")).hasSize(1_000);
        assertThat(receipt.get("moreRejected").asInt()).isEqualTo(2);
    }

    @Test
    void a_touchpoint_is_one_of_the_list() {
        Machine machine = machine();
        String good = event(
                        Workshop.eventId(),
                        workshop.centre().value(),
                        workshop.customer().value(),
                        "maintenance")
                .replace("\"type\":", "\"touchpoint\":\"service-visit\",\"type\":");
        HttpResponse<String> unknown =
                machine.post("/api/v1/service-events", good.replace("service-visit", "service visit"));
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("/touchpoint", "unknown-touchpoint");
        assertThat(machine.post("/api/v1/service-events", good).statusCode()).isEqualTo(202);
    }

    @Test
    void a_number_that_no_memory_holds_is_a_fault_like_any_other() {
        Machine machine = machine();
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        for (String amount : List.of("1E2147483647", "1E-2147483647", "1E16", "0E2147483647")) {
            HttpResponse<String> answer = machine.post(
                    "/api/v1/service-events",
                    event(Workshop.eventId(), centre.value(), customer.value(), "maintenance")
                            .replace("\"type\":", "\"amount\":" + amount + ",\"type\":"));
            assertThat(answer.statusCode()).as(amount).isEqualTo(400);
            assertThat(answer.body()).contains("/amount");
        }
        String lines = event(Workshop.eventId(), centre.value(), customer.value(), "maintenance")
                        .replace("\"waitedMinutes\":12", "\"waitedMinutes\":1E400")
                + "\n"
                + event(Workshop.eventId(), centre.value(), customer.value(), "maintenance") + "\n";
        assertThat(machine.post("/api/v1/service-events", lines, "application/x-ndjson")
                        .body())
                .contains("\"accepted\":1", "/attributes/waitedMinutes");
    }

    @Test
    void bad_lines_never_stop_the_good_ones() {
        Machine machine = machine();
        UnitRef centre = workshop.centre();
        String good =
                event(Workshop.eventId(), centre.value(), workshop.customer().value(), "maintenance");
        String other =
                event(Workshop.eventId(), centre.value(), workshop.customer().value(), "maintenance");
        String lines = String.join(
                "\n",
                good,
                "this is not JSON",
                "",
                good,
                event(Workshop.eventId(), "nowhere", "nobody", "maintenance"),
                good.replace("maintenance", "repair"),
                other.replace("\"type\"", "\"typ\""),
                other);

        HttpResponse<String> answer = machine.post("/api/v1/service-events", lines, "application/x-ndjson");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode report = Machine.json(answer);
        assertThat(report.get("accepted").asInt()).isEqualTo(2);
        assertThat(report.get("duplicates").asInt()).isEqualTo(1);
        assertThat(report.get("rejected")
                        .valueStream()
                        .map(one -> one.get("line").asInt()))
                .containsExactly(2, 5, 6, 7);
        assertThat(report.get("rejected").get(1).get("field").asString()).isEqualTo("/centreRef");
        assertThat(report.get("rejected").get(3).get("field").asString()).isEqualTo("/typ");
    }

    private Machine machine() {
        String id = "events-" + CLIENTS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    private String event(String id, String centre, String customer, String type) {
        return "{\"id\":\"" + id + "\",\"centreRef\":\"" + centre + "\",\"customerRef\":\"" + customer
                + "\",\"type\":\"" + type + "\",\"endedAt\":\"" + clock.instant()
                + "\",\"attributes\":{\"waitedMinutes\":12,\"complaint\":false}}";
    }
}
