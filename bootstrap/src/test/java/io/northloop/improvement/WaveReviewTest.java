package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveClosed;
import io.northloop.programme.WaveId;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** A closed wave asks headquarters what it makes of it, and does not let go before everything is decided. */
@NorthloopTest
class WaveReviewTest {

    private static final String REVIEWS = "/api/v1/wave-reviews/";

    private final TestPlans plans;
    private final TestAccounts accounts;
    private final WaveRows waves;
    private final TestClock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transactions;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    WaveReviewTest(
            TestPlans plans,
            TestAccounts accounts,
            TestAgenda agenda,
            TestClock clock,
            ApplicationEventPublisher events,
            TransactionTemplate transactions,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.plans = plans;
        this.accounts = accounts;
        this.waves = new WaveRows(jdbc, clock, agenda, accounts, port);
        this.clock = clock;
        this.events = events;
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void each_issue_gets_a_plan_or_a_reason_before_the_review_is_complete() throws Exception {
        plans.region("review-a");
        WaveId wave = waves.waited("review-a-centre");
        close(wave);
        close(wave);
        Machine crm = Machine.signedIn(port, "review-a", accounts.client("review-a", null));
        JsonNode review = Machine.json(crm.get(REVIEWS + wave));
        assertThat(review.at("/issues/0/kind").asString()).isEqualTo("CHOICE");
        assertThat(review.at("/issues/0/title").asString()).isEqualTo("Where did you wait? → At the desk");
        assertThat(review.at("/issues/0/count").asInt()).isEqualTo(6);
        assertThat(review.at("/issues/1/kind").asString()).isEqualTo("CSI_ITEM");
        assertThat(review.at("/issues/1/code").asString()).isEqualTo("csi.initiation.waiting");
        assertThat(review.at("/issues/1/points").asDouble()).isEqualTo(300);
        assertThat(review.at("/issues/1/count").asInt()).isEqualTo(6);
        assertThat(review.at("/issues/1/comments/0").asString())
                .contains("forty minutes")
                .doesNotContain("13812345678");
        double weak = Math.max(
                750,
                jdbc.sql("""
                                select coalesce(avg(csi), 0) as points from csi_answer, wave w
                                 where w.id = ? and day > w.opens_on - 365""")
                        .param(wave.value())
                        .query((row, number) -> row.getDouble("points"))
                        .single());
        for (JsonNode issue : review.get("issues")) {
            if (issue.get("kind").asString().equals("CSI_ITEM")) {
                assertThat(issue.get("points").asDouble())
                        .as("an item with 800 points is not weak: " + issue.get("code"))
                        .isLessThan(weak);
            }
        }
        int found = review.get("issues").size();

        // The cases come down to a cause only later.
        resolve(wave);
        JsonNode again = Machine.json(crm.post(REVIEWS + wave + "/refresh", acting("")));
        assertThat(again.get("issues").size()).isEqualTo(found + 1);
        JsonNode cause = again.get("issues").get(found);
        assertThat(cause.get("kind").asString()).isEqualTo("ROOT_CAUSE");
        assertThat(cause.get("title").asString()).isEqualTo("Waiting");
        assertThat(cause.get("count").asInt()).isEqualTo(6);

        assertThat(code(crm.post(REVIEWS + wave + "/complete", acting("")))).isEqualTo("409 review-undecided");
        assertThat(code(crm.post(REVIEWS + wave + "/issues/1/decline", acting("\"reason\":\" \","))))
                .isEqualTo("422 invalid");
        assertThat(code(crm.post(REVIEWS + wave + "/issues/1/plan", acting("\"planId\":\"pln_none\","))))
                .isEqualTo("422 invalid");
        assertThat(code(crm.post(REVIEWS + wave + "/issues/99/decline", acting("\"reason\":\"no\","))))
                .isEqualTo("404 review-issue-unknown");
        assertThat(code(crm.post(REVIEWS + wave + "/issues/1/decline", "{\"reason\":\"no\"}")))
                .isEqualTo("422 invalid");

        JsonNode plan = Machine.json(crm.post("/api/v1/plans", plan("/wave-reviews/" + wave + "?issue=1")));
        JsonNode planned = Machine.json(crm.get(REVIEWS + wave));
        assertThat(planned.at("/issues/0/planId").asString())
                .as("a plan drawn from the issue takes it up")
                .isEqualTo(plan.get("id").asString());
        for (int number = 2; number <= found; number++) {
            crm.post(REVIEWS + wave + "/issues/" + number + "/decline", acting("\"reason\":\"Known and accepted\","));
        }
        String id = plan.get("id").asString();
        crm.post(REVIEWS + wave + "/issues/" + (found + 1) + "/plan", acting("\"planId\":\"" + id + "\","));
        crm.post(REVIEWS + wave + "/issues", acting("\"words\":\"Call 13812345678: no light at night\","));
        assertThat(code(crm.post(REVIEWS + wave + "/complete", acting("")))).isEqualTo("409 review-undecided");
        crm.post(
                REVIEWS + wave + "/issues/" + (found + 2) + "/decline",
                acting("\"reason\":\"Lamps come in April, ask 13812345678\","));
        JsonNode complete = Machine.json(crm.post(REVIEWS + wave + "/complete", acting("")));
        assertThat(complete.get("undecided").asInt()).isZero();
        assertThat(complete.get("completedAt").isNull()).isFalse();
        assertThat(complete.toString())
                .contains("no light at night", "Lamps come in April")
                .doesNotContain("13812345678");
        assertThat(code(crm.post(REVIEWS + wave + "/issues/1/decline", acting("\"reason\":\"no\","))))
                .isEqualTo("409 review-is-complete");
        assertThat(jdbc.sql(
                                "select count(distinct action) from audit_entry where subject = ? and action like 'review.%'")
                        .param(wave.toString())
                        .query(Integer.class)
                        .single())
                .as("looked again, planned, declined, added, completed")
                .isEqualTo(5);
        assertThat(crm.get("/api/v1/wave-reviews?complete=true").body()).contains(wave.toString());
        assertThat(crm.get("/api/v1/wave-reviews").body()).doesNotContain(wave.toString());
    }

    @Test
    void headquarters_is_asked_on_its_pages_and_nobody_else() throws Exception {
        plans.region("review-b");
        WaveId wave = waves.waited("review-b-centre");
        close(wave);
        plans.account("review-b-hq", Role.HQ, null);
        plans.account("review-b-regional", Role.REGIONAL_MANAGER, "review-b-region");
        Browser hq = new Browser(port);
        hq.signIn("review-b-hq", TestAccounts.PASSWORD);
        String page = "/wave-reviews/" + wave;
        assertThat(hq.get("/my-work").body()).contains(page);
        assertThat(hq.get("/").body()).contains(page);
        assertThat(hq.get(page).body()).contains("forty minutes", "/plans/new?review=" + wave);
        assertThat(hq.get("/plans/new?review=" + wave + "&issue=1").body())
                .contains("/wave-reviews/" + wave + "?issue=1", "forty minutes");
        assertThat(hq.postFrom(page, page + "/issues/1/decline", Map.of("reason", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(hq.postFrom(page, page + "/issues/1/decline", Map.of("reason", "Accepted"))
                        .statusCode())
                .isEqualTo(302);
        Browser regional = new Browser(port);
        regional.signIn("review-b-regional", TestAccounts.PASSWORD);
        assertThat(regional.get("/my-work").body()).doesNotContain(page);
        assertThat(regional.get("/wave-reviews").statusCode()).isEqualTo(403);
        Machine confined = Machine.signedIn(port, "review-b-own", accounts.client("review-b-own", "review-b-region"));
        assertThat(confined.get("/api/v1/wave-reviews").statusCode()).isEqualTo(403);
        Looks looks = new Looks(port, "wave-review");
        looks.at(
                "review-b-hq",
                TestAccounts.PASSWORD,
                Map.of("one", page, "list", "/wave-reviews", "my-work", "/my-work"));
        assertThat(looks.wrong()).isEmpty();
    }

    private void close(WaveId wave) {
        transactions.executeWithoutResult(status -> events.publishEvent(
                new WaveClosed(UUID.randomUUID(), clock.instant(), wave, new ProgrammeRef("standard-transactional"))));
    }

    private void resolve(WaveId wave) {
        List<@Nullable UUID> cases =
                jdbc.sql("""
                        update followup_case set state = 'RESOLVED', root_cause = 'waiting', action = 'another desk',
                               first_contact_at = opened_at, next_alarm = null, alarm_at = null
                         where response_id in (select r.id from response r
                                                 join invitation i on i.id = r.invitation_id where i.wave_id = ?)
                        returning id""").param(wave.value()).query(UUID.class).list();
        assertThat(cases).hasSize(6);
    }

    private static String code(HttpResponse<String> refused) {
        return refused.statusCode() + " " + Machine.json(refused).get("code").asString();
    }

    private static String acting(String fields) {
        return "{" + fields + "\"actingFor\":\"review-a-hq\"}";
    }

    private static String plan(String address) {
        return """
                {"title":"Shorter waits","purpose":"Nobody waits more than ten minutes","unitRefs":["review-a-centre"],
                 "evidence":[{"kind":"FIGURE","ref":"%s","note":"300 points"}],"metric":"NPS","from":8,"to":30,
                 "by":"2099-06-30","tasks":[],"actingFor":"review-a-hq"}""".formatted(address);
    }
}
