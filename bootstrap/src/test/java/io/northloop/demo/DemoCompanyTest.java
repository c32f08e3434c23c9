package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.DemoHome;
import io.northloop.shared.bootstrap.DemoTest;
import io.northloop.shared.web.Axe;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the demo company consists of, and what only the demo can do. */
@DemoTest
class DemoCompanyTest {

    private static final String CONTENT = """
            SELECT jsonb_build_object(
                'units', (SELECT count(*) FROM unit),
                'people', (SELECT count(*) FROM person),
                'accounts', (SELECT count(*) FROM account),
                'customers', (SELECT count(*) FROM customer),
                'services', (SELECT count(*) FROM service_event),
                'invitations', (SELECT count(*) FROM invitation),
                'cases', (SELECT count(*) FROM followup_case WHERE opened_at < :end),
                'case sum', (SELECT md5(string_agg(concat_ws('|', id, unit_ref, state, due_at, first_contact_at,
                                                             root_cause, action), E'\\n' ORDER BY id))
                             FROM followup_case WHERE opened_at < :end),
                'waves', (SELECT count(*) FROM wave),
                'csi sum', (SELECT md5(string_agg(concat_ws('|', response_id, day, csi, items), E'\\n' ORDER BY response_id))
                            FROM csi_answer),
                'plans', (SELECT count(*) FROM improvement_plan),
                'plan sum', (SELECT md5(string_agg(concat_ws('|', title, state, from_value, to_value, by_day, outcome,
                                                             reached_value), E'\\n' ORDER BY title))
                             FROM improvement_plan),
                'tasks', (SELECT count(*) FROM improvement_task),
                'task sum', (SELECT md5(string_agg(concat_ws('|', t.title, t.assignee_ref, t.due_on, s.at, s.kind,
                                                             s.actor, s.person_ref), E'\\n'
                                                   ORDER BY t.title, t.due_on, s.position))
                             FROM improvement_task t LEFT JOIN improvement_task_step s ON s.task_id = t.id),
                'answers', (SELECT count(*) FROM response),
                'answer sum', (SELECT md5(string_agg(concat_ws('|', id, unit_ref, customer_ref, answered_at, score,
                                                               answers::text, language), E'\\n' ORDER BY id))
                               FROM response))::text
            """;

    /** NPS by centre and quarter, by nothing but counting. */
    private static final String QUARTER = """
            SELECT round(100.0 * (count(*) FILTER (WHERE score >= 9) - count(*) FILTER (WHERE score <= 6)) / count(*))
            FROM response JOIN unit ON unit.ref = response.unit_ref
            WHERE unit.parent_ref = 'east' AND unit.ref = 'suzhou' AND response.kind = 'TRANSACTIONAL'
              AND date_trunc('quarter', answered_at AT TIME ZONE 'Asia/Shanghai') = :quarter::timestamp
            """;

    private final DemoLoader loader;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;
    private final String url;

    @Autowired
    DemoCompanyTest(
            DemoLoader loader,
            TestAccounts accounts,
            JdbcClient jdbc,
            @LocalServerPort int port,
            @Value("${spring.datasource.url}") String url) {
        this.loader = loader;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
        this.url = url;
    }

    @Test
    void an_empty_home_says_how_to_begin_and_the_same_company_comes_each_time() throws Exception {
        DemoHome.empty(url);
        everyBeginnerIsShownTheWay();
        DemoHome.empty(url);
        Duration took = loader.load();
        String first = content();
        DemoHome.empty(url);
        loader.load();
        System.out.printf("The demo company was loaded in %d ms: %s%n", took.toMillis(), first);

        assertThat(content()).isEqualTo(first);
        loader.run(new DefaultApplicationArguments());
        assertThat(content()).as("a second start loads nothing").isEqualTo(first);
    }

    private void everyBeginnerIsShownTheWay() {
        accounts.open("first-admin", Role.ADMINISTRATOR, null);
        accounts.open("first-hq", Role.HQ, null);
        List<String> wrong = new ArrayList<>();
        for (Device device : List.of(Device.DESK_EN, new Device("zh-CN", 390, true, true))) {
            try (Visit visit = Visit.to(port, device)) {
                visit.signIn("first-hq", TestAccounts.PASSWORD);
                look(visit, "first-start-hq-" + device, wrong);
                assertThat(visit.page().locator("main a[href='/imports']").count())
                        .isOne();
                assertThat(visit.page()
                                .locator("main a[href='/settings/organisation']")
                                .count())
                        .as("settings are the administrator's")
                        .isZero();
            }
            try (Visit visit = Visit.to(port, device)) {
                visit.signIn("first-admin", TestAccounts.PASSWORD);
                look(visit, "first-start-admin-" + device, wrong);
                assertThat(visit.page().textContent("main")).contains("./northloop run --demo");
                for (String door : List.of("/imports", "/settings/accounts", "/settings/organisation")) {
                    visit.open("/");
                    visit.page().click("main a[href='" + door + "']");
                    assertThat(visit.page().url()).endsWith(door);
                    assertThat(visit.page().locator("h1").count()).isOne();
                }
            }
        }
        assertThat(wrong).isEmpty();
        accounts.region("first-region");
        Browser administrator = new Browser(port);
        administrator.signIn("first-admin", TestAccounts.PASSWORD);
        assertThat(administrator.get("/").body())
                .as("once there is a unit, the administrator's home is the settings")
                .doesNotContain("./northloop run --demo")
                .contains("/settings/clients");
    }

    private static void look(Visit visit, String name, List<String> wrong) {
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "looks", name + ".png"))
                        .setFullPage(true));
        Axe.faults(visit.page()).forEach(fault -> wrong.add(name + ": " + fault));
        if (visit.overflow() > 0) {
            wrong.add(name + ": sticks out by " + visit.overflow() + " pixels");
        }
    }

    @Test
    void has_regions_centres_months_and_comments_in_both_languages() {
        assertThat(number("SELECT count(*) FROM unit WHERE kind = 'REGION'")).isEqualTo(3);
        assertThat(number("SELECT count(*) FROM unit WHERE kind = 'CENTRE'")).isEqualTo(12);
        assertThat(number("""
                        SELECT count(DISTINCT (unit_ref, date_trunc('month', answered_at AT TIME ZONE 'Asia/Shanghai')))
                        FROM response WHERE answered_at < '2026-07-01 00:00 Asia/Shanghai'
                        """))
                .as("24 months with answers in each of 12 centres")
                .isEqualTo(24 * 12);
        assertThat(number("SELECT count(*) FROM response WHERE language = 'zh-CN' AND answers ->> 'reason' ~ '[一-龥]'"))
                .isGreaterThan(1_000);
        assertThat(number("""
                        SELECT count(*) FROM response
                        WHERE language = 'en' AND answers ->> 'reason' ~ '[a-z]' AND answers ->> 'reason' !~ '[一-龥]'
                        """)).isGreaterThan(100);
    }

    @Test
    void one_centre_in_the_east_falls_from_35_to_8_in_a_quarter() {
        assertThat(quarter("2026-01-01")).isEqualTo(35);
        assertThat(quarter("2026-04-01")).isEqualTo(8);
    }

    @Test
    void everybody_signs_in_with_the_password_that_the_readme_tells() {
        for (String who : List.of("hq", "east", "shanghai", "admin")) {
            Browser browser = new Browser(port);
            assertThat(browser.signIn(who, "demo").statusCode()).as(who).isEqualTo(302);
            assertThat(browser.get("/").statusCode()).as(who).isEqualTo(200);
        }
        Browser stranger = new Browser(port);
        stranger.signIn("hq", "not demo");
        assertThat(stranger.get("/").statusCode()).as("to the sign-in page").isEqualTo(303);
    }

    @Test
    void its_clock_moves_and_the_mail_leaves_at_its_moment() {
        Machine machine = Machine.signedIn(port, "demo", "demo");
        assertThat(machine.put(
                                "/api/v1/customers/demo-test",
                                "{\"name\":\"Ada\",\"email\":\"ada@customers.example\",\"locale\":\"en\"}")
                        .statusCode())
                .isEqualTo(201);
        // 9:30 in the morning in Shanghai: 18 hours later is night, so the nearest allowed minute is 8:00.
        Instant endedAt = Instant.parse("2026-07-01T01:30:00Z");
        Instant due = Instant.parse("2026-07-02T00:00:00Z");
        var reported = machine.post("/api/v1/service-events", """
                {"id":"demo-test-1","centreRef":"shanghai","customerRef":"demo-test","type":"repair",
                 "touchpoint":"service-visit","endedAt":"%s"}
                """.formatted(endedAt));
        assertThat(reported.statusCode()).as(reported.body()).isEqualTo(202);

        advance(machine, Duration.between(now(machine), due.minusSeconds(120)));
        assertThat(messages(machine)).isEmpty();
        advance(machine, Duration.ofMinutes(4));
        assertThat(messages(machine))
                .singleElement()
                .satisfies(at -> assertThat(at).isBetween(due, due.plusSeconds(120)));
    }

    private static Instant now(Machine machine) {
        return Instant.parse(
                Machine.json(machine.get("/api/v1/demo/clock")).get("now").asString());
    }

    private static void advance(Machine machine, Duration by) {
        var moved = machine.post("/api/v1/demo/clock", "{\"advance\":\"%s\"}".formatted(by));
        assertThat(moved.statusCode()).as(moved.body()).isEqualTo(200);
    }

    private static List<Instant> messages(Machine machine) {
        List<Instant> sent = new ArrayList<>();
        Machine.json(machine.get("/api/v1/demo/messages?customerRef=demo-test"))
                .get("items")
                .forEach(item -> sent.add(Instant.parse(item.get("sentAt").asString())));
        return sent;
    }

    private String content() {
        return jdbc.sql(CONTENT)
                .params(Map.of("end", java.sql.Timestamp.from(DemoCompany.END)))
                .query(String.class)
                .single();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private long quarter(String firstDay) {
        return jdbc.sql(QUARTER).param("quarter", firstDay).query(Long.class).single();
    }
}
