package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.WatchedCentres;
import io.northloop.alerting.application.TakeAnswers;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Factors on pages: where they are pinned, and the charts that draw them. */
@NorthloopTest
class FactorPagesTest {

    private final TestAccounts accounts;
    private final WatchedCentres centres;
    private final TakeAnswers takeAnswers;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    FactorPagesTest(
            TestAccounts accounts,
            WatchedCentres centres,
            TakeAnswers takeAnswers,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.centres = centres;
        this.takeAnswers = takeAnswers;
        this.jdbc = jdbc;
        this.port = port;
    }

    private Browser signedIn(String name, Role role, String unit) {
        accounts.open(name, role, unit.isEmpty() ? null : unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }

    private static Map<String, String> typed(String title, String from, String to, String unit) {
        return Map.of(
                "kind", "COMPETITOR", "title", title, "from", from, "to", to, "unitRef", unit, "note", "Next door");
    }

    private FactorId id(String title) {
        return new FactorId(jdbc.sql("select id from factor where title = ?")
                .param(title)
                .query(UUID.class)
                .single());
    }

    @Test
    void headquarters_pins_a_factor_and_managers_of_the_place_read_it() {
        accounts.region("fp-region");
        accounts.centre("fp-centre", "fp-region");
        accounts.region("fp-other");
        Browser hq = signedIn("fp-hq", Role.HQ, "");
        HttpResponse<String> refused =
                hq.post("/factors", Map.of("title", "Fair <x>", "from", "soon", "to", "2026-01-01"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Fair &lt;x&gt;", "This is not a day", "w-kind");
        assertThat(hq.post("/factors", typed("Fair <x>", "2026-01-05", "2026-01-09", "fp-centre"))
                        .statusCode())
                .isEqualTo(302);
        String edit = "/factors/" + id("Fair <x>");
        assertThat(hq.get("/factors").body()).contains("Fair &lt;x&gt;", edit + "/edit", "5 Jan 2026 – 9 Jan 2026");
        assertThat(hq.get(edit + "/edit").body()).contains("value=\"2026-01-05\"");

        Map<String, String> longer = new LinkedHashMap<>(typed("Fair <x>", "2026-01-05", "2026-01-19", "fp-centre"));
        longer.put("version", "0");
        assertThat(hq.post(edit, longer).statusCode()).isEqualTo(302);
        HttpResponse<String> stale = hq.post(edit, longer);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("name=\"version\" value=\"1\"");

        Browser manager = signedIn("fp-manager", Role.CENTRE_MANAGER, "fp-centre");
        assertThat(manager.get("/factors").body())
                .contains("Fair &lt;x&gt;", "Next door", "19 Jan 2026")
                .doesNotContain("/edit", "/retire", "/factors/new");
        assertThat(manager.get(edit + "/edit").statusCode()).isEqualTo(403);
        assertThat(manager.post("/factors", typed("Mine", "2026-01-05", "", "fp-centre"))
                        .statusCode())
                .isEqualTo(403);
        Browser other = signedIn("fp-other-manager", Role.REGIONAL_MANAGER, "fp-other");
        assertThat(other.get("/factors").body()).doesNotContain("Fair &lt;x&gt;");
        assertThat(signedIn("fp-admin", Role.ADMINISTRATOR, "").get("/factors").statusCode())
                .isEqualTo(403);

        Looks looks = new Looks(port, "factors");
        looks.at(
                "fp-hq",
                TestAccounts.PASSWORD,
                Map.of(
                        "list",
                        "/factors",
                        "new",
                        "/factors/new",
                        "edit",
                        edit + "/edit",
                        "retired",
                        "/factors?retired=true"));
        looks.at("fp-manager", TestAccounts.PASSWORD, Map.of("manager", "/factors"));
        assertThat(looks.wrong()).isEmpty();

        HttpResponse<String> unseen = hq.post(edit + "/retire", Map.of("version", "0"));
        assertThat(unseen.statusCode()).as("changed since it was read").isEqualTo(412);
        assertThat(unseen.body())
                .contains("Fair &lt;x&gt;", "name=\"version\" value=\"1\"", "data-confirm=\"Retire “Fair &lt;x&gt;”?");
        assertThat(hq.post(edit + "/retire", Map.of("version", "1")).statusCode())
                .isEqualTo(302);
        assertThat(hq.get("/factors").body()).doesNotContain("Fair &lt;x&gt;");
        assertThat(hq.get("/factors?retired=true").body()).contains("Fair &lt;x&gt;");
    }

    /** Answers of January to June 2021; the fair lasts from the end of February to the first of April. */
    @Test
    void a_trend_marks_its_months_and_names_it_beneath() {
        accounts.region("ft-region");
        accounts.centre("ft-centre", "ft-region");
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        select 'ft-centre', date '2021-01-15' + make_interval(months => month), 'TRANSACTIONAL', 'ft', 9
                        from generate_series(0, 5) month, generate_series(1, 12)""").update();
        Browser hq = signedIn("ft-hq", Role.HQ, "");
        hq.post("/factors", typed("Fair in town", "2021-02-28", "2021-04-01", "ft-centre"));
        hq.post("/factors", typed("Rival closed", "2020-02-01", "2020-12-31", "ft-centre"));
        String page = hq.get("/?period=all&unit=ft-centre").body();
        assertThat(page).contains("class=\"chart-marks\"", "Competitor · 28 Feb 2021 – 1 Apr 2021 · ft-centre");
        JsonNode marks = data(page, "trend").get("marks");
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).get("title").asString()).isEqualTo("Fair in town");
        assertThat(marks.get(0).get("first").asInt()).isEqualTo(1);
        assertThat(marks.get(0).get("last").asInt()).isEqualTo(3);

        Looks looks = new Looks(port, "factors");
        looks.at("ft-hq", TestAccounts.PASSWORD, Map.of("trend", "/?period=all&unit=ft-centre"));
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void an_alert_lists_the_factors_of_its_days_and_its_course_marks_them() {
        AlertSubject centre = centres.centre("fa");
        Browser hq = signedIn("fa-hq", Role.HQ, "");
        hq.post("/factors", typed("Rival at the gate", "2026-10-20", "", "fa-centre"));
        hq.post("/factors", typed("Long over", "2026-07-01", "2026-07-09", "fa-centre"));
        hq.post(
                "/factors",
                typed("Elsewhere", "2026-10-20", "", centres.centre("fb").ref()));
        centres.queue(centre, TestClock.START, new int[40]);
        takeAnswers.take(new TakeAnswers.Command(centre, 100));
        AlertId alert = new AlertId(jdbc.sql("select id from alert where rule = 'NPS_FALL' and subject_ref = ?")
                .param(centre.ref())
                .query(UUID.class)
                .single());
        String page = hq.get("/alerts/" + alert).body();
        assertThat(page).contains("Rival at the gate").doesNotContain("Long over", "Elsewhere");
        JsonNode marks = data(page, "course").get("marks");
        assertThat(marks).hasSize(1);
        assertThat(marks.get(0).get("detail").asString()).isEqualTo("Competitor · since 20 Oct 2026 · fa-centre");

        Machine machine = Machine.signedIn(port, "fa-machine", accounts.client("fa-machine", null));
        JsonNode factors = Machine.json(machine.get("/api/v1/alerts/" + alert)).get("factors");
        assertThat(factors.valueStream().map(factor -> factor.get("title").asString()))
                .containsExactly("Rival at the gate");
        assertThat(factors.get(0).get("to").isNull()).isTrue();

        Looks looks = new Looks(port, "factors");
        looks.at("fa-hq", TestAccounts.PASSWORD, Map.of("alert", "/alerts/" + alert));
        assertThat(looks.wrong()).isEmpty();
    }

    /** What the chart of that name draws. */
    private static JsonNode data(String page, String chart) {
        String begin = "id=\"" + chart + "-data\">";
        int from = page.indexOf(begin) + begin.length();
        return JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
    }
}
