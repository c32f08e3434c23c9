package io.northloop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.TestPlans;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the report of October 2026 tells of work, to whoever may see it. */
@NorthloopTest
class MonthlyReportSightTest {

    private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 31);

    private final TestAccounts accounts;
    private final TestPlans plans;
    private final ReportRows rows;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    MonthlyReportSightTest(TestAccounts accounts, TestPlans plans, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.plans = plans;
        this.rows = new ReportRows(accounts, jdbc);
        this.jdbc = jdbc;
        this.port = port;
    }

    @AfterEach
    void others_find_none_of_it() {
        rows.remove();
    }

    @Test
    void cases_and_their_24_hours_are_counted_for_whoever_may_see_them() {
        rows.company("report-loop");
        rows.answers("report-loop-one", OCTOBER, 20, 5, 5);
        Instant in = Instant.parse("2026-10-15T04:00:00Z");
        rows.aCase("report-loop-one", in, in.plusSeconds(3600), "CLOSED");
        rows.aCase("report-loop-one", in, in.plusSeconds(7200), "CONTACTED");
        rows.aCase("report-loop-two", in, in.plusSeconds(86_400), "CONTACTED");
        rows.aCase("report-loop-two", in, null, "ASSIGNED");
        // The first and the last moment of the month in Shanghai, and those beyond.
        rows.aCase("report-loop-two", Instant.parse("2026-09-30T16:00:00Z"), in, "CONTACTED");
        rows.aCase("report-loop-two", Instant.parse("2026-10-31T15:59:59Z"), null, "ASSIGNED");
        rows.aCase("report-loop-two", Instant.parse("2026-09-30T15:59:59Z"), null, "ASSIGNED");
        rows.aCase("report-loop-two", Instant.parse("2026-10-31T16:00:00Z"), null, "ASSIGNED");

        Browser hq = signedIn("report-loop-hq", Role.HQ, null);
        assertThat(cases(hq, "report-loop")).isEqualTo("2026-10,6,2,4,0.6666666666666666,5");
        assertThat(cases(hq, "report-loop-one")).isEqualTo("2026-10,2,2,0,0.0,1");
        assertThat(body(hq.get("/monthly-report?unit=report-loop"))).contains("66.7%");
        Browser region = signedIn("report-loop-region", Role.REGIONAL_MANAGER, "report-loop");
        assertThat(cases(region, "report-loop")).isEqualTo("2026-10,6,2,4,0.6666666666666666,5");
        Browser centre = signedIn("report-loop-centre", Role.CENTRE_MANAGER, "report-loop-one");
        assertThat(cases(centre, "report-loop-one")).isEqualTo("2026-10,0,0,0,,0");
        assertThat(body(centre.get("/monthly-report"))).contains("None of the cases that you see");
    }

    @Test
    void plans_that_were_completed_in_the_month_and_those_that_run_are_counted() {
        plans.open("report-plan");
        accounts.region("report-elsewhere");
        Browser hq = signedIn("report-plan-hq", Role.HQ, null);
        Browser region = signedIn("report-plan-east", Role.REGIONAL_MANAGER, "report-plan-region");
        Browser foreign = signedIn("report-plan-west", Role.REGIONAL_MANAGER, "report-elsewhere");
        assertThat(plans(hq, "report-plan-region")).isEqualTo("0 completed, 1 running");
        assertThat(plans(region, "")).isEqualTo("0 completed, 1 running");
        assertThat(plans(foreign, "")).isEqualTo("0 completed, 0 running");

        // As if its last task had been done in October.
        jdbc.sql("""
                        with done as (
                            update improvement_plan set state = 'COMPLETED' where title = 'Plan report-plan' returning id)
                        insert into improvement_plan_step (plan_id, position, at, kind, actor)
                        select id, (select count(*) from improvement_plan_step step where step.plan_id = done.id),
                               timestamptz '2026-10-31 23:59 Asia/Shanghai', 'COMPLETED', 'test' from done""").update();
        assertThat(plans(hq, "report-plan-region")).isEqualTo("1 completed, 0 running");
        assertThat(plans(region, "report-plan-centre")).isEqualTo("0 completed, 0 running");
        assertThat(plans(region, "report-plan-region")).isEqualTo("1 completed, 0 running");
        assertThat(body(hq.get("/monthly-report?month=2026-09&unit=report-plan-region")))
                .containsPattern("Completed in the month</dt>\\s*<dd>0</dd>");
    }

    private static String plans(Browser browser, String unit) {
        String page = body(browser.get("/monthly-report?unit=" + unit));
        return tally(page, "Completed in the month") + " completed, "
                + tally(page, "Not completed yet, as it stands now") + " running";
    }

    private static String tally(String page, String name) {
        Matcher found = Pattern.compile(Pattern.quote(name) + "</dt>\\s*<dd>([^<]*)</dd>")
                .matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    @Test
    void managers_read_their_own_units_and_neither_reasons_nor_alerts() {
        rows.company("report-own");
        rows.company("report-foreign");
        rows.answers("report-own-one", OCTOBER, 30, 10, 10);
        rows.answers("report-own-two", OCTOBER, 1, 0, 1);
        rows.alert("report-own-one", Instant.parse("2026-10-20T00:00:00Z"));
        rows.alert("report-foreign-one", Instant.parse("2026-10-20T00:00:00Z"));
        Browser hq = signedIn("report-own-hq", Role.HQ, null);
        assertThat(body(hq.get("/monthly-report?unit=report-own"))).contains("Crisis: NPS below 0", "open");
        assertThat(body(hq.get("/monthly-report/export/alerts?unit=report-own&format=csv"))
                        .lines())
                .hasSize(2)
                .anyMatch(line -> line.contains(",Alarm,Crisis: NPS below 0,report-own-one,open,,"));

        for (Browser manager : List.of(
                signedIn("report-own-region", Role.REGIONAL_MANAGER, "report-own"),
                signedIn("report-own-centre", Role.CENTRE_MANAGER, "report-own-one"))) {
            String page = body(manager.get("/monthly-report"));
            assertThat(page)
                    .contains("Months with fewer than 5 answers count only together", "href=\"/monthly-report\"")
                    .doesNotContain("Why it changed", "Alerts raised", "report-foreign", "/answers?");
            assertThat(manager.get("/monthly-report?unit=report-foreign").statusCode())
                    .isEqualTo(404);
            assertThat(manager.get("/monthly-report/export/alerts?format=csv").statusCode())
                    .isEqualTo(404);
        }
        // One or two answers of a centre cannot be told from the region and the other centre.
        assertThat(body(signedIn("report-own-again", Role.REGIONAL_MANAGER, "report-own")
                        .get("/monthly-report?unit=report-own-two")))
                .contains("so that nobody can tell who answered");
        assertThat(signedIn("report-own-admin", Role.ADMINISTRATOR, null)
                        .get("/monthly-report")
                        .statusCode())
                .isEqualTo(403);
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

    /** The row of numbers, without its heads. */
    private static String cases(Browser browser, String unit) {
        return body(browser.get("/monthly-report/export/cases?format=csv&unit=" + unit))
                .lines()
                .toList()
                .getLast();
    }
}
