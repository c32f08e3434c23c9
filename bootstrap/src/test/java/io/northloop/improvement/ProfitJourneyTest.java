package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.improvement.application.ImprovementQueries;
import io.northloop.improvement.application.PlanDetail;
import io.northloop.improvement.model.Evidence;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * From what customers bring in to a plan that mends a broken promise: facts are imported, and the grid on the page is
 * the one that plain SQL gives; a cell becomes a segment, the segment gets a proposition with eight touchpoints, which
 * is reviewed and activated; a touchpoint under its target is marked, and leads to a plan that begins with it.
 */
@NorthloopTest
class ProfitJourneyTest {

    private static final int ANSWERS = 400;
    private static final String BROKEN = "order-processing";
    private static final List<String> TOUCHPOINTS = List.of(
            "motive",
            "first-impression",
            "purchase",
            BROKEN,
            "delivery",
            "technical-support",
            "service-visit",
            "billing");

    private final TestPlans plans;
    private final TestAccounts accounts;
    private final ImprovementQueries queries;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;

    @Autowired
    ProfitJourneyTest(
            TestPlans plans,
            TestAccounts accounts,
            ImprovementQueries queries,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.plans = plans;
        this.accounts = accounts;
        this.queries = queries;
        this.jdbc = jdbc;
        this.port = port;
        this.looks = new Looks(port, "profit-journey");
    }

    @Test
    void a_cell_of_the_grid_leads_to_a_promise_and_a_broken_one_to_a_plan() {
        plans.region("gain");
        plans.account("gain-hq", Role.HQ, null);
        GridCustomers customers = new GridCustomers(jdbc);
        customers.imported(Machine.signedIn(port, "gain-finance", accounts.client("gain-finance", null)));
        detractors();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.signIn("gain-hq", TestAccounts.PASSWORD).page();
            visit.open("/profit-grid?period=2025-Q2&currency=" + GridCustomers.CURRENCY);
            looks.at(visit, "grid");
            assertThat(GridCustomers.shown(page)).isEqualTo(customers.plain());

            segmentFromItsCell(page);
            String proposition = proposed(page);
            page.onDialog(dialog -> dialog.accept());
            page.getByText("Mark as reviewed").click();
            visit.await("form[action$='/activate']");
            page.getByText("Activate", new Page.GetByTextOptions().setExact(true))
                    .click();
            visit.await("form[action$='/retire']");
            looks.at(visit, "promised");

            Locator broken = page.locator("a[href*='touchpoint=" + BROKEN + "']");
            assertThat(broken.count()).isOne();
            broken.click();
            visit.await("#f-title");
            looks.at(visit, "plan");
            PlanDetail plan = planned(page);
            assertThat(plan.content().title()).isEqualTo("Keep the promise: Order processing");
            assertThat(plan.content().purpose()).contains("Back on the road", "As promised at " + BROKEN);
            assertThat(plan.content().metric().measure()).isEqualTo("NPS of the touchpoint Order processing");
            assertThat(plan.content().metric().to()).isEqualByComparingTo("90");
            assertThat(plan.content().metric().from()).isNegative();
            Evidence evidence = plan.content().evidence().getFirst();
            assertThat(evidence.kind()).isEqualTo(EvidenceKind.PROMISE);
            assertThat(evidence.ref()).isEqualTo(proposition);
            assertThat(evidence.note()).contains("target +90.0", "n = ");
            looks.complaints(visit);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private void detractors() {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)
                        select 'gain-centre', date '2026-09-15', 'TRANSACTIONAL', 'gain-survey', ?, 2
                        from generate_series(1, ?)""").params(BROKEN, ANSWERS).update();
    }

    private static void segmentFromItsCell(Page page) {
        page.locator("a[href*='/segments?tiers=EXCELLENT&categories=DETRACTOR']")
                .click();
        page.waitForSelector("#f-name");
        assertThat(page.isChecked("input[name=tiers][value=EXCELLENT]")).isTrue();
        assertThat(page.isChecked("input[name=categories][value=DETRACTOR]")).isTrue();
        page.fill("#f-name", "Gain: profitable and lost");
        page.click("form[action$='/segments'] button[type=submit]");
        page.waitForSelector(".alert-success");
    }

    /** @return id of the proposition */
    private static String proposed(Page page) {
        page.locator("a[aria-label*='Gain: profitable and lost']").click();
        page.waitForSelector("#f-title");
        page.fill("#f-title", "Back on the road");
        page.selectOption("#f-ownerRef", "gain-hq");
        for (String field : List.of("job", "promise")) {
            page.fill("#f-" + field, "No waiting");
        }
        for (String component : List.of("price", "choice", "convenience", "sharedValues", "experience")) {
            page.fill("[name='components/" + component + "']", "Yes");
        }
        for (String touchpoint : TOUCHPOINTS) {
            page.fill("[name='touchpoints/" + touchpoint + "/meaning']", "As promised at " + touchpoint);
            page.fill("[name='touchpoints/" + touchpoint + "/target']", "90");
        }
        page.click("main button[type=submit]");
        page.waitForSelector("form[action$='/review']");
        assertThat(page.locator("section[aria-labelledby=promises-title] tbody tr")
                        .count())
                .isEqualTo(TOUCHPOINTS.size());
        return page.url().replaceFirst(".*/", "");
    }

    /** The prefilled plan, with what only people can add. */
    private PlanDetail planned(Page page) {
        page.check("input[name=unitRefs][value=gain-region]");
        page.fill("#f-by", plans.today().plusDays(90).toString());
        String at = "[name='tasks/0/";
        page.fill(at + "title']", "Take orders once");
        page.selectOption(at + "assigneeRef']", "gain-regional");
        page.fill(at + "startsOn']", plans.today().toString());
        page.fill(at + "dueOn']", plans.today().plusDays(14).toString());
        page.fill(at + "doneCriteria']", "No order is asked for twice");
        page.click("button[value=save]:not([tabindex])");
        page.waitForURL(url -> url.matches(".*/plans/pln_\\w+"));
        PlanId id = PlanId.parse(page.url().replaceFirst(".*/", "")).orElseThrow();
        return queries.plan(plans.headquarters(), id);
    }
}
