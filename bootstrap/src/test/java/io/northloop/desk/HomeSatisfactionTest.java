package io.northloop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The home page shows an NPS beside the satisfaction index of the last quarter that was over by then. */
@NorthloopTest
class HomeSatisfactionTest {

    private static final String THIRD = "/?period=2026-07_2026-09&unit=";
    private static final String SECOND = "/?period=2026-07_2026-08&unit=";

    private final TestAccounts accounts;
    private final ReportRows rows;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    HomeSatisfactionTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.rows = new ReportRows(accounts, jdbc);
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void headquarters_reads_the_index_or_why_there_is_none() {
        company("home-index", 49, 9);
        Browser hq = signedIn("home-index-hq", Role.HQ, null);
        assertThat(body(hq.get(THIRD + "home-index-one")))
                .contains("Satisfaction index, Q3 2026", "800.0 (n = 49)")
                .contains("/csi?quarter=2026-Q3&amp;unit=home-index-one");
        assertThat(body(hq.get(THIRD + "home-index-two")))
                .contains("Satisfaction index, Q3 2026", "Fewer than 10 answers, so no figure.");
        assertThat(body(hq.get(SECOND + "home-index-one")))
                .contains("Satisfaction index, Q2 2026", "Nobody answered a satisfaction survey in this quarter.")
                .doesNotContain("800.0");
        assertThat(body(hq.get("/explorer?from=2026-07-01&to=2026-09-30&unit=home-index-one")))
                .contains("Satisfaction index, Q3 2026", "800.0 (n = 49)");
    }

    @Test
    void managers_read_it_from_fifty_answers_and_else_that_it_is_protected() {
        company("home-own", 50, 50);
        company("home-small", 50, 49);
        assertThat(body(signedIn("home-own-one", Role.CENTRE_MANAGER, "home-own-one")
                        .get(THIRD)))
                .contains("Satisfaction index, Q3 2026", "800.0 (n = 50)");
        Browser protectedRegion = signedIn("home-small-all", Role.REGIONAL_MANAGER, "home-small");
        assertThat(body(protectedRegion.get(THIRD + "home-small-two")))
                .contains("Satisfaction index, Q3 2026", "Not shown, to protect respondents: fewer than 50 answers")
                .doesNotContain("n = 49");
        assertThat(body(protectedRegion.get(SECOND + "home-small-one")))
                .as("nothing and too little look the same")
                .contains("Satisfaction index, Q2 2026", "Not shown, to protect respondents: fewer than 50 answers");
    }

    /** Of the third quarter, all at 800 points. */
    private void company(String region, int one, int two) {
        rows.company(region);
        index(region + "-one", one);
        index(region + "-two", two);
    }

    private void index(String centre, int answers) {
        rows.answers(centre, LocalDate.of(2026, 8, 15), 30, 10, 10);
        jdbc.sql("""
                        insert into csi_answer (response_id, unit_ref, day, survey_ref, model, csi, dimensions, items)
                        select gen_random_uuid(), :unit, date '2026-09-30', 'report-index', 1, 800,
                               array_fill(800::numeric, array[5]), array_fill(8::smallint, array[15])
                          from generate_series(1, :answers)""").param("unit", centre).param("answers", answers).update();
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }

    private static String body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(200);
        return response.body();
    }
}
