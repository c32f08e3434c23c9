package io.northloop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The report of October 2026, for the tests' November: figures worked out by hand, for whom, and which months there
 * are.
 */
@NorthloopTest
class MonthlyReportPageTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);
    private static final LocalDate SEPTEMBER = LocalDate.of(2026, 9, 1);

    private final TestAccounts accounts;
    private final ReportRows rows;
    private final int port;

    @Autowired
    MonthlyReportPageTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.rows = new ReportRows(accounts, jdbc);
        this.port = port;
    }

    /**
     * October: 36, 12 and 12 of 60, so +40; with three quarters more on either side and three answers more, 24/63 ±
     * 1.96·√(0.64059/63) = 18.3 … 57.9. September: 12, 16 and 12 of 40, so 0; the difference of both adjusted ones is
     * 38.1 ± 30.3, clear of 0. A year before there is nothing.
     */
    @Test
    void headquarters_reads_figures_that_can_be_worked_out_by_hand() {
        rows.company("report-sum");
        rows.answers("report-sum-one", OCTOBER, 36, 12, 12);
        rows.answers("report-sum-one", SEPTEMBER, 12, 16, 12);
        // The days before and after the month are none of it.
        rows.answers("report-sum-one", OCTOBER.plusDays(1), 5, 0, 0);
        rows.answers("report-sum-two", OCTOBER, 3, 2, 2);
        Browser hq = signedIn("report-sum-hq", Role.HQ, null);

        String page = body(hq.get("/monthly-report?unit=report-sum-one"));
        assertThat(page)
                .contains("Monthly report · Oct 2026", "1 Oct 2026", "31 Oct 2026", "report-sum-one")
                .contains("+18.3 … +57.9", "60.0", "Nobody answered a satisfaction survey")
                .contains("better: more than chance explains", "+40.0", "+7.8 … +68.4")
                .contains("cannot be compared", "data-print", "month=2026-09")
                .doesNotContain("month=2026-11");
        assertThat(page.split("class=\"trend-dot", -1)).hasSize(3);

        String region = body(hq.get("/monthly-report?month=2026-10&unit=report-sum"));
        assertThat(region)
                .contains("report-sum-two", "Fewer than 10 answers", "Why it changed")
                .contains("/answers?unit=report-sum-one", "from=2026-10-01", "to=2026-10-31");

        assertThat(body(hq.get("/monthly-report/export/changes?unit=report-sum-one&format=csv"))
                        .lines())
                .anyMatch(line -> line.startsWith("2026-10,60,40.0,18.3"))
                .anyMatch(line -> line.startsWith("2026-09,40,0.0,") && line.contains(",40.0,7.7"))
                .anyMatch(line -> line.equals("2025-10,0,,,,,,,"));
    }

    @Test
    void a_month_without_answers_says_so_and_one_that_is_not_over_is_refused() {
        rows.company("report-none");
        Browser hq = signedIn("report-none-hq", Role.HQ, null);
        assertThat(body(hq.get("/monthly-report?month=2026-08&unit=report-none")))
                .contains("Nobody answered a survey after a service in Aug 2026", "See all months")
                .contains("month=2026-09", "month=2026-07")
                .doesNotContain("Where do we stand?");
        for (String early : List.of("2026-11", "2027-01", "+999999-01")) {
            HttpResponse<String> refused =
                    hq.get("/monthly-report?month=" + early.replace("+", "%2B") + "&unit=report-none");
            assertThat(refused.statusCode()).as(early).isEqualTo(422);
            assertThat(refused.body()).contains("is not yet", "2026-10");
        }
        assertThat(hq.get("/monthly-report?month=2004-12").statusCode()).isEqualTo(422);
        assertThat(hq.get("/monthly-report?month=last").statusCode()).isEqualTo(400);
        assertThat(hq.get("/monthly-report/export/none?format=csv").statusCode())
                .isEqualTo(404);
        assertThat(hq.get("/monthly-report/export/cases?format=pdf").statusCode())
                .isEqualTo(400);
        assertThat(hq.get("/monthly-report/export/cases?format=csv&month=2026-11")
                        .statusCode())
                .isEqualTo(422);

        Looks looks = new Looks(port, "report");
        looks.at(
                "report-none-hq",
                TestAccounts.PASSWORD,
                Map.of("empty", "/monthly-report?month=2026-08&unit=report-none"));
        assertThat(looks.wrong()).isEmpty();
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
