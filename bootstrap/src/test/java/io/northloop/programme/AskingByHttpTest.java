package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@NorthloopTest
class AskingByHttpTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final String PROGRAMME = "/programmes/standard-transactional";

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final CustomerDirectory customers;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final int port;

    @Autowired
    AskingByHttpTest(
            Workshop workshop,
            TestAccounts accounts,
            CustomerDirectory customers,
            TestAgenda agenda,
            TestClock clock,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.customers = customers;
        this.agenda = agenda;
        this.clock = clock;
        this.port = port;
    }

    private Machine machine() {
        String id = "asking-" + CLIENTS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    @Test
    void keeps_customers_by_reference_with_versions() {
        Machine machine = machine();
        String path = "/api/v1/customers/http-1";
        String body = "{\"name\":\"Chen Jing\",\"email\":\"chen@example.com\",\"locale\":\"zh-CN\","
                + "\"attributes\":{\"model\":\"N5\",\"age\":3}}";

        HttpResponse<String> created = machine.put(path, body);
        assertThat(created.statusCode()).isEqualTo(201);
        String first = created.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> changed = machine.put(path, body.replace("Chen Jing", "Chen J"), first);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(machine.put(path, body, first).statusCode()).isEqualTo(412);
        JsonNode read = Machine.json(machine.get(path));
        assertThat(read.get("name").asString()).isEqualTo("Chen J");
        assertThat(read.get("attributes").get("age").asString()).isEqualTo("3");
    }

    @Test
    void names_every_fault_of_a_customer_at_once() {
        Machine machine = machine();

        HttpResponse<String> wrong = machine.put(
                "/api/v1/customers/http-2",
                "{\"name\":\"\",\"email\":\"nobody\",\"phone\":\"x\",\"accountRef\":\"a b\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("/name", "/email", "/phone", "/accountRef");
        HttpResponse<String> unknown =
                machine.put("/api/v1/customers/http-2", "{\"name\":\"A\",\"accountRef\":\"no-such\"}");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(machine.put("/api/v1/customers/http-2", "{\"name\":\"A\",\"colour\":\"red\"}")
                        .body())
                .contains("/colour");
        assertThat(machine.get("/api/v1/customers/http-2").statusCode()).isEqualTo(404);
    }

    @Test
    void looking_at_the_opt_out_page_changes_nothing_and_one_click_opts_out() {
        CustomerRef customer = workshop.customer();
        String address = Workshop.address(customer);
        String path = customers.optOutPage(ContactChannel.EMAIL, address).getPath();
        Browser browser = new Browser(port);

        assertThat(browser.get(path).statusCode()).isEqualTo(200);
        assertThat(customers.hasOptedOut(ContactChannel.EMAIL, address)).isFalse();
        assertThat(browser.postBare(path, "List-Unsubscribe=One-Click").statusCode())
                .isEqualTo(200);
        assertThat(customers.hasOptedOut(ContactChannel.EMAIL, address)).isTrue();
        assertThat(browser.get(path).body()).contains("We will not ask you again");
        assertThat(browser.get("/opt-out/made-up").statusCode()).isEqualTo(404);
        assertThat(browser.postBare("/opt-out/made-up", "").statusCode()).isEqualTo(404);
    }

    @Test
    void an_opt_out_by_rest_suppresses_what_is_planned_at_once() {
        Machine machine = machine();
        CustomerRef customer = workshop.customer();
        workshop.serve(workshop.centre(), customer, clock.instant());

        assertThat(machine.post("/api/v1/opt-outs", "{\"channel\":\"EMAIL\",\"customerRef\":\"" + customer + "\"}")
                        .statusCode())
                .isEqualTo(204);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(
                        () -> assertThat(workshop.invitations(customer)).containsExactly("SUPPRESSED OPTED_OUT"));
        assertThat(machine.post("/api/v1/opt-outs", "{\"contact\":\"x@example.com\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void hq_changes_a_programme_and_a_stale_change_is_refused() {
        accounts.open("asking-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("asking-hq", TestAccounts.PASSWORD);

        assertThat(hq.get("/programmes").body()).contains("standard-transactional");
        assertThat(hq.get(PROGRAMME).body()).contains("18", "21:00");
        String page = hq.get(PROGRAMME + "/edit").body();
        String version = page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1");
        assertThat(hq.postFrom(PROGRAMME + "/edit", PROGRAMME, settings(version, "21"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hq.postFrom(PROGRAMME + "/edit", PROGRAMME, settings(version, "15"))
                        .body())
                .contains("Somebody changed this in the meantime");
        assertThat(hq.postFrom(PROGRAMME + "/edit", PROGRAMME, settings(version, "-1"))
                        .body())
                .contains("Must be between 0 and 730");
        Map<String, String> timeless = new HashMap<>(settings(version, "14"));
        timeless.put("quietFrom", "");
        HttpResponse<String> refused = hq.postFrom(PROGRAMME + "/edit", PROGRAMME, timeless);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("name=\"quietFrom\"").contains("is-invalid");
        agenda.runDue();
    }

    private static Map<String, String> settings(String version, String restraintDays) {
        return Map.ofEntries(
                Map.entry("names/en", "After a service"),
                Map.entry("names/zh-CN", "服务后回访调研"),
                Map.entry("surveyRef", "standard-transactional"),
                Map.entry("channel", "EMAIL"),
                Map.entry("languages", "en"),
                Map.entry("trigger/kind", "FINISHED_SERVICE"),
                Map.entry("delayHours", "18"),
                Map.entry("windowFromHours", "12"),
                Map.entry("windowUntilHours", "24"),
                Map.entry("quietFrom", "21:00"),
                Map.entry("quietUntil", "08:00"),
                Map.entry("reminderAfterHours", "48"),
                Map.entry("expiryDays", "7"),
                Map.entry("restraintDays", restraintDays),
                Map.entry("sameKindRestraintDays", "30"),
                Map.entry("sampledPercent", "100"),
                Map.entry("version", version));
    }
}
