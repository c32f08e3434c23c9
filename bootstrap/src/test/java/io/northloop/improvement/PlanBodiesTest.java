package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.TestCases;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** What other systems send of plans and tasks, and what is kept of it. */
@NorthloopTest
class PlanBodiesTest {

    private static final String PLANS = "/api/v1/plans";

    private final TestPlans plans;
    private final TestAccounts accounts;
    private final TestCases cases;
    private final int port;

    @Autowired
    PlanBodiesTest(TestPlans plans, TestAccounts accounts, TestCases cases, @LocalServerPort int port) {
        this.plans = plans;
        this.accounts = accounts;
        this.cases = cases;
        this.port = port;
    }

    @Test
    void a_metric_that_could_not_be_read_again_is_refused() {
        Machine crm = client("bodies-a");
        assertMetricRefused(crm, "NPS ", "500");
        assertMetricRefused(crm, "NPS", "1E2147483647");
        assertMetricRefused(crm, "NPS", "1E-2147483647");
        assertMetricRefused(crm, "minutes", "123456789012345");
        JsonNode drafted = Machine.json(crm.post(PLANS, plan("bodies-a", "[]").replace("\"NPS\"", "\" NPS \"")));
        assertThat(Machine.json(crm.get(PLANS + "/" + drafted.get("id").asString()))
                        .get("metric")
                        .asString())
                .isEqualTo("NPS");
    }

    private void assertMetricRefused(Machine crm, String metric, String from) {
        HttpResponse<String> refused = crm.post(
                PLANS,
                plan("bodies-a", "[]")
                        .replace("\"NPS\"", "\"" + metric + "\"")
                        .replace("\"from\":8", "\"from\":" + from));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(pointers(refused)).containsOnly("/from");
    }

    @Test
    void a_verdict_with_a_figure_of_endless_digits_is_refused() {
        Machine crm = client("bodies-b");
        String id =
                Machine.json(crm.post(PLANS, plan("bodies-b", "[]"))).get("id").asString();
        HttpResponse<String> refused = crm.post(
                PLANS + "/" + id + "/evaluate",
                "{\"outcome\":\"ACHIEVED\",\"reached\":1E2147483647,\"note\":\"well\",\"actingFor\":\"bodies-b-hq\"}");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(pointers(refused)).contains("/reached");
    }

    @Test
    void what_respondents_said_is_kept_masked_and_can_be_sent_again() {
        Machine crm = client("bodies-c");
        String evidence = "[{\"kind\":\"COMMENT\",\"note\":\"ring 13812345678, ten minutes on hold\"},"
                + "{\"kind\":\"FIGURE\",\"ref\":\"/measure\",\"note\":\"1234567 calls\"}]";
        HttpResponse<String> drafted = crm.post(PLANS, plan("bodies-c", evidence));
        assertThat(drafted.body()).doesNotContain("13812345678").contains("ten minutes on hold", "1234567 calls");
        JsonNode plan = Machine.json(drafted);
        String path = PLANS + "/" + plan.get("id").asString();
        assertThat(crm.post(path + "/approve", "{\"actingFor\":\"bodies-c-hq\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> edited = crm.put(
                path,
                plan("bodies-c", plan.get("evidence").toString()),
                crm.get(path).headers().firstValue("ETag").orElseThrow());
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);
        plans.account("bodies-c-regional", Role.REGIONAL_MANAGER, "bodies-c-region");
        Browser manager = new Browser(port);
        manager.signIn("bodies-c-regional", TestAccounts.PASSWORD);
        assertThat(manager.get("/tasks/" + plan.at("/tasks/0/id").asString()).body())
                .contains("ten minutes on hold")
                .doesNotContain("13812345678");
    }

    @Test
    void a_plan_is_drawn_from_cases_that_there_are() {
        Machine crm = client("bodies-d");
        String known = cases.open("bodies-d-case");
        String unknown = "cas_" + "0".repeat(32);
        HttpResponse<String> refused = crm.post(
                PLANS,
                plan(
                        "bodies-d",
                        "[{\"kind\":\"CASE\",\"ref\":\"%s\"},{\"kind\":\"CASE\",\"ref\":\"%s\"}]"
                                .formatted(known, unknown)));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(pointers(refused)).containsExactly("/evidence/1/ref");
        assertThat(crm.post(PLANS, plan("bodies-d", "[{\"kind\":\"CASE\",\"ref\":\"%s\"}]".formatted(known)))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_photo_is_sent_to_whoever_asks_for_pictures_only() {
        plans.region("bodies-e");
        PlanId plan = plans.approved("bodies-e", plans.task("bodies-e", "first", 10));
        String task = "/tasks/" + plans.taskOf(plan, "first");
        plans.account("bodies-e-regional", Role.REGIONAL_MANAGER, "bodies-e-region");
        Machine crm = client("bodies-e");
        HttpResponse<String> kept = crm.post(
                "/api/v1" + task + "/evidence?actingFor=bodies-e-regional", """
                --photo\r
                Content-Disposition: form-data; name="file"; filename="desk.pdf"\r
                \r
                %PDF-1.7\r
                --photo--\r
                """, "multipart/form-data; boundary=photo");
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
        String path =
                "/api/v1" + task + "/evidence/" + Machine.json(kept).get("id").asString();
        assertThat(crm.get(path, "image/*").statusCode()).isEqualTo(200);
        assertThat(crm.get(path, "application/pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void a_file_of_more_than_ten_megabytes_is_too_large_and_not_kept() {
        plans.region("bodies-f");
        PlanId plan = plans.approved("bodies-f", plans.task("bodies-f", "first", 10));
        String task = "/api/v1/tasks/" + plans.taskOf(plan, "first");
        plans.account("bodies-f-regional", Role.REGIONAL_MANAGER, "bodies-f-region");
        Machine crm = client("bodies-f");
        HttpResponse<String> refused = crm.post(
                task + "/evidence?actingFor=bodies-f-regional",
                "--photo\r\nContent-Disposition: form-data; name=\"file\"; filename=\"desk.pdf\"\r\n\r\n%PDF-1.7"
                        + "x".repeat(10 * 1024 * 1024) + "\r\n--photo--\r\n",
                "multipart/form-data; boundary=photo");
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(413);
        assertThat(Machine.json(refused).get("code").asString()).isEqualTo("too-large");
        assertThat(Machine.json(refused).at("/errors/0/pointer").asString()).isEqualTo("/file");
        assertThat(Machine.json(crm.get(task)).get("evidence")).isEmpty();
    }

    private String plan(String prefix, String evidence) {
        return """
                {"title":"Plan %1$s","purpose":"Nobody answers","unitRefs":["%1$s-region"],"evidence":%4$s,
                 "metric":"NPS","from":8,"to":30,"by":"%3$s",
                 "tasks":[{"ref":"first","title":"Second line","assigneeRef":"%1$s-regional","startsOn":"%2$s",
                           "dueOn":"%3$s","doneCriteria":"No call waits three minutes"}],
                 "actingFor":"%1$s-hq"}""".formatted(prefix, plans.today(), plans.today().plusDays(20), evidence);
    }

    private static List<String> pointers(HttpResponse<String> refused) {
        return Machine.json(refused)
                .get("errors")
                .valueStream()
                .map(it -> it.get("pointer").asString())
                .toList();
    }

    private Machine client(String prefix) {
        plans.region(prefix);
        return Machine.signedIn(port, prefix, accounts.client(prefix, null));
    }
}
