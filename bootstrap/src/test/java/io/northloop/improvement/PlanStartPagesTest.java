package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.TestCases;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans that begin with what they are drawn from. */
@NorthloopTest
class PlanStartPagesTest {

    private final TestPlans plans;
    private final TestCases cases;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PlanStartPagesTest(TestPlans plans, TestCases cases, JdbcClient jdbc, @LocalServerPort int port) {
        this.plans = plans;
        this.cases = cases;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** Three full months before 2 November 2026, and the three before these. */
    @Test
    void a_fallen_score_is_brought_along_with_its_period_number_and_interval() {
        Browser hq = hq("pstart-a");
        scores("pstart-a-centre", "2026-06-15", 10, 40);
        scores("pstart-a-centre", "2026-09-15", 10, 20);
        scores("pstart-a-centre", "2026-09-16", 2, 20);
        assertThat(hq.get("/?unit=pstart-a-centre").body()).contains("/plans/new?centre=pstart-a-centre");
        String page =
                hq.get("/plans/new?centre=pstart-a-centre&kind=TRANSACTIONAL").body();
        Map<String, String> form = FormFields.of(page);
        assertThat(form)
                .containsEntry("unitRefs", "pstart-a-centre")
                .containsEntry("metric", "NPS")
                .containsEntry("from", "0.0")
                .containsEntry("to", "100.0")
                .containsEntry("evidence/0/kind", "FIGURE")
                .containsEntry(
                        "evidence/0/ref", "/?period=2026-08_2026-10&amp;unit=pstart-a-centre&amp;kind=TRANSACTIONAL");
        assertThat(form.get("purpose")).isEqualTo("Find out why the NPS at pstart-a-centre fell, and mend it.");
        assertThat(form.get("evidence/0/note"))
                .contains("1 Aug 2026 – 31 Oct 2026: NPS 0.0 (n = 40, 95 % interval −")
                .contains("1 May 2026 – 31 Jul 2026: NPS +100.0 (n = 40, 95 % interval +")
                .contains("Difference: −100.0 (95 % interval −");
        assertThat(hq.get("/?period=2026-08_2026-10&unit=pstart-a-centre&kind=TRANSACTIONAL")
                        .body())
                .contains("Aug 2026 – Oct 2026", "value=\"2026-08_2026-10\" selected");
    }

    @Test
    void what_may_be_chance_is_called_no_fall_and_another_kind_is_measured_by_its_own_score() {
        Browser hq = hq("pstart-e");
        scores("pstart-e-centre", "2026-06-15", "RELATIONAL", 10, 11);
        scores("pstart-e-centre", "2026-06-15", "RELATIONAL", 2, 9);
        scores("pstart-e-centre", "2026-09-15", "RELATIONAL", 10, 10);
        scores("pstart-e-centre", "2026-09-15", "RELATIONAL", 2, 10);
        Map<String, String> form = FormFields.of(
                hq.get("/plans/new?centre=pstart-e-centre&kind=RELATIONAL").body());
        assertThat(form)
                .containsEntry("metric", "OTHER")
                .containsEntry("measuredBy", "NPS of the whole relationship")
                .containsEntry("from", "0.0")
                .containsEntry("to", "10.0")
                .containsEntry(
                        "evidence/0/ref", "/?period=2026-08_2026-10&amp;unit=pstart-e-centre&amp;kind=RELATIONAL");
        assertThat(form.get("purpose"))
                .contains("has really fallen", "may be chance")
                .doesNotContain("10.0");
        assertThat(form.get("evidence/0/note")).contains("NPS of the whole relationship 0.0 (n = 20,");
    }

    @Test
    void where_nobody_answered_nothing_is_claimed() {
        Browser hq = hq("pstart-b");
        Map<String, String> form =
                FormFields.of(hq.get("/plans/new?centre=pstart-b-region").body());
        assertThat(form)
                .containsEntry("unitRefs", "pstart-b-region")
                .doesNotContainKeys("evidence/0/kind")
                .containsEntry("from", "");
        assertThat(hq.get("/plans/new?centre=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void a_case_leads_to_a_plan_and_says_nothing_of_the_answer() {
        Browser hq = hq("pstart-c");
        String id = cases.open("pstart-case");
        assertThat(hq.get("/cases/" + id).body()).contains("/plans/new?case=" + id);
        Map<String, String> form = FormFields.of(hq.get("/plans/new?case=" + id).body());
        assertThat(form)
                .containsEntry("unitRefs", "pstart-case-centre")
                .containsEntry("evidence/0/kind", "CASE")
                .containsEntry("evidence/0/ref", id);
        assertThat(form.get("evidence/0/note")).contains("opened on 2 Nov 2026");
        assertThat(hq.get("/plans/new?case=cas_" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(hq.get("/plans/new?proposition=none&touchpoint=none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void below_headquarters_no_plan_is_begun_and_no_page_leads_there() {
        plans.region("pstart-d");
        plans.account("pstart-d-regional", Role.REGIONAL_MANAGER, "pstart-d-region");
        Browser regional = new Browser(port);
        regional.signIn("pstart-d-regional", TestAccounts.PASSWORD);
        assertThat(regional.get("/plans/new?centre=pstart-d-centre").statusCode())
                .isEqualTo(403);
        assertThat(regional.get("/?unit=pstart-d-centre").body()).doesNotContain("/plans/new");
    }

    private void scores(String unit, String day, int score, int times) {
        scores(unit, day, "TRANSACTIONAL", score, times);
    }

    private void scores(String unit, String day, String kind, int score, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql("insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)"
                            + " values (?, cast(? as date), ?, 'pstart-survey', 'service-visit', ?)")
                    .param(unit)
                    .param(day)
                    .param(kind)
                    .param(score)
                    .update();
        }
    }

    private Browser hq(String prefix) {
        plans.region(prefix);
        plans.account(prefix + "-hq", Role.HQ, null);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(prefix + "-hq", TestAccounts.PASSWORD).statusCode())
                .isEqualTo(302);
        return browser;
    }
}
