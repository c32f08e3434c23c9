package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.TestCases;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headquarters corrects and erases answers on their pages; whatever hung on an erased one says so. */
@NorthloopTest
class AmendmentPagesTest {

    private final TestAccounts accounts;
    private final TestCases cases;
    private final TestAgenda agenda;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AmendmentPagesTest(
            TestAccounts accounts,
            TestCases cases,
            TestAgenda agenda,
            Clock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.cases = cases;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void an_answer_is_corrected_and_erased_in_the_browser() {
        String id = answer("amend-page");
        accounts.open("amend-anna", Role.HQ, null);
        Looks looks = new Looks(port, "amendment");
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.page();
            visit.signIn("amend-anna", TestAccounts.PASSWORD);
            visit.open("/answers?unit=amend-page");
            page.click("a[href$='" + id + "/correction']");
            assertThat(page.inputValue("[name='a.recommend']")).isEqualTo("3");
            assertThat(page.locator("[name='a.reason']").count())
                    .as("words are no field")
                    .isZero();
            page.fill("[name=reason]", "Typed wrong");
            page.click("form[action$='/correction'] button");
            assertThat(page.textContent("main")).contains("Nothing is different from what stands there.");
            looks.at(visit, "unchanged");
            page.selectOption("[name='a.recommend']", "8");
            page.click("form[action$='/correction'] button");
            assertThat(page.textContent("main")).contains("3 → 8", "Typed wrong", "amend-anna");
            visit.open("/answers?unit=amend-page");
            assertThat(page.textContent("main")).contains("Corrected once");

            List<String> asked = new ArrayList<>();
            page.onceDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });
            visit.open("/answers/" + id + "/correction");
            page.fill("[name=whyErased]", "Taken back");
            page.click("form[action$='/erasure'] button");
            assertThat(asked).hasSize(1);
            assertThat(page.url()).as("not confirmed").endsWith("/correction");
            page.onceDialog(Dialog::accept);
            page.click("form[action$='/erasure'] button");
            page.waitForURL("**/answers");
            assertThat(page.textContent("body")).contains("The answer is erased.");
            assertThat(visit.open("/answers/" + id + "/correction").status()).isEqualTo(404);
            assertThat(visit.open("/answers/" + id + "/suspicion").status()).isEqualTo(404);
        }
        String other = answer("amend-page");
        Browser hq = signedIn("amend-ben", Role.HQ, null);
        assertThat(correct(hq, other, "9", 0).statusCode()).isEqualTo(302);
        looks.at(
                "amend-anna",
                TestAccounts.PASSWORD,
                Map.of("page", "/answers/" + other + "/correction", "list", "/answers?unit=amend-page"));
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void nobody_corrects_past_somebody_else_and_only_headquarters_does() {
        String id = answer("amend-two");
        Browser anna = signedIn("amend-cleo", Role.HQ, null);
        assertThat(correct(anna, id, "8", 0).statusCode()).isEqualTo(302);
        HttpResponse<String> late = correct(anna, id, "9", 0);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(late.body()).as("with what was typed").contains("selected=\"selected\">9<");
        assertThat(correct(anna, id, "12", 1).statusCode()).isEqualTo(422);
        assertThat(anna.post("/answers/" + id + "/erasure", Map.of("whyErased", " "))
                        .statusCode())
                .isEqualTo(422);
        Browser region = signedIn("amend-region-manager", Role.REGIONAL_MANAGER, "amend-pages");
        assertThat(region.get("/answers/" + id + "/correction").statusCode()).isEqualTo(403);
        assertThat(correct(region, id, "9", 1).statusCode()).isEqualTo(403);
        assertThat(region.post("/answers/" + id + "/erasure", Map.of("whyErased", "mine"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void decisions_go_with_an_erased_answer_and_its_case_says_so() {
        String followUp = cases.open("amend-case");
        String id = new ResponseId(
                        jdbc.sql("select response_id from followup_case where unit_ref = 'amend-case-centre'")
                                .query(UUID.class)
                                .single())
                .toString();
        Browser hq = signedIn("amend-dora", Role.HQ, null);
        assertThat(hq.get("/cases/" + followUp).body()).contains("slow");
        assertThat(hq.post(
                                "/answers/" + id + "/suspicion",
                                Map.of("standing", "SUSPECTED", "reason", "Same hand", "seen", "0"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(erase(hq, id).statusCode()).isEqualTo(302);
        assertThat(hq.get("/cases/" + followUp).body())
                .contains("The answer was erased.")
                .doesNotContain("slow");
        assertThat(hq.get("/suspicions").body()).doesNotContain(id);
        assertThat(jdbc.sql("select count(*) from suspicion_decision where response_id = ?")
                        .param(ResponseId.parse(id).orElseThrow().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void an_invitation_whose_answer_is_taken_back_counts_as_not_answered() {
        accounts.region("amend-pages");
        accounts.centre("amend-link", "amend-pages");
        SurveyToken token = new TestLinks(jdbc).open("amend-link", clock.instant());
        Machine respondent = Machine.signedIn(port, "amend-link", accounts.client("amend-link", null));
        HttpResponse<String> sent = respondent.post("/public/v1/surveys/" + token.value() + "/response", """
                        {"answers": [{"question": "recommend", "value": 9}], "locale": "en"}""");
        assertThat(sent.statusCode()).as(sent.body()).isBetween(200, 201);
        agenda.runDue();
        String state = "select state || ' ' || (closed_at is not null) || ' ' || (answered_at is null) from invitation"
                + " where unit_ref = 'amend-link'";
        assertThat(jdbc.sql(state).query(String.class).single()).isEqualTo("ANSWERED true false");
        UUID id = jdbc.sql("select id from response where unit_ref = 'amend-link'")
                .query(UUID.class)
                .single();
        assertThat(erase(signedIn("amend-emil", Role.HQ, null), new ResponseId(id).toString())
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql(state).query(String.class).single()).isEqualTo("EXPIRED true true");
        assertThat(respondent
                        .post("/public/v1/surveys/" + token.value() + "/response", """
                        {"answers": [{"question": "recommend", "value": 9}], "locale": "en"}""")
                        .statusCode())
                .as("the link stays spent")
                .isEqualTo(409);
    }

    private String answer(String unit) {
        accounts.region("amend-pages");
        accounts.centre(unit, "amend-pages");
        String client = "amend-" + UUID.randomUUID();
        Machine machine = Machine.signedIn(port, client, accounts.client(client, null));
        return PostedAnswers.answer(machine, unit, UUID.randomUUID().toString(), 3, "1", null);
    }

    private static HttpResponse<String> correct(Browser browser, String id, String score, int seen) {
        return browser.post(
                "/answers/" + id + "/correction",
                Map.of("a.recommend", score, "reason", "Typed wrong", "seen", Integer.toString(seen)));
    }

    private static HttpResponse<String> erase(Browser browser, String id) {
        return browser.post("/answers/" + id + "/erasure", Map.of("whyErased", "Taken back"));
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }
}
