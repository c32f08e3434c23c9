package io.northloop.followup;

import static io.northloop.followup.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@NorthloopTest
class CaseApiTest {

    private static final String REACHED = "{\"channel\":\"PHONE\",\"outcome\":\"REACHED\",\"note\":\"will come back\"}";

    private final FollowUpWorld world;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CaseApiTest(FollowUpWorld world, TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.world = world;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_case_is_worked_from_assignment_to_closing() {
        CaseId id = kept("api-a", "138 0000 1111");
        ApiCaller crm = caller("api-a-crm", null);
        JsonNode opened = json(crm.get("/cases/" + id));
        assertThat(opened.get("state").asString()).isEqualTo("ASSIGNED");
        assertThat(opened.get("score").asInt()).isEqualTo(2);
        assertThat(opened.get("responseId").asString()).startsWith("rsp_");
        assertThat(opened.has("firstContactAt")).isFalse();

        assertThat(crm.post("/cases/" + id + "/close", "{}").statusCode()).isEqualTo(409);
        assertThat(crm.post("/cases/" + id + "/contacts", REACHED).statusCode()).isEqualTo(200);
        HttpResponse<String> unknownCause =
                crm.post("/cases/" + id + "/resolve", "{\"rootCause\":\"weather\",\"action\":\"none\"}");
        assertThat(unknownCause.statusCode()).isEqualTo(422);
        assertThat(json(unknownCause).at("/errors/0/pointer").asString()).isEqualTo("/rootCause");
        HttpResponse<String> nothingSaid = crm.post("/cases/" + id + "/resolve", "{}");
        assertThat(json(nothingSaid).get("errors")).hasSize(2);
        assertThat(crm.post("/cases/" + id + "/resolve", "{\"rootCause\":\"waiting\",\"action\":\"slot kept free\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<String> closed = crm.post("/cases/" + id + "/close", "{}");
        assertThat(json(closed).get("state").asString()).isEqualTo("CLOSED");
        assertThat(json(closed).get("rootCause").asString()).isEqualTo("waiting");
        assertThat(crm.post("/cases/" + id + "/assign", "{\"personRef\":\"api-a-manager\"}")
                        .statusCode())
                .isEqualTo(409);
        assertThat(json(crm.post("/cases/" + id + "/reopen", "{\"reason\":\"came back\"}"))
                        .get("state")
                        .asString())
                .isEqualTo("ASSIGNED");
        assertThat(crm.post("/cases/" + id + "/contacts", "{\"outcom\":\"REACHED\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_stale_version_is_refused_with_what_changed() {
        CaseId id = kept("api-b", "138 0000 2222");
        ApiCaller crm = caller("api-b-crm", null);
        String seen = crm.get("/cases/" + id).headers().firstValue("ETag").orElseThrow();
        assertThat(crm.post("/cases/" + id + "/contacts", REACHED, seen).statusCode())
                .isEqualTo(200);
        HttpResponse<String> late =
                crm.post("/cases/" + id + "/resolve", "{\"rootCause\":\"waiting\",\"action\":\"x\"}", seen);
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(json(late).get("code").asString()).isEqualTo("case-stale");
        assertThat(late.body()).contains("CONTACTED");
    }

    @Test
    void contact_without_consent_is_refused() {
        CaseId id = kept("api-c", null);
        ApiCaller crm = caller("api-c-crm", null);
        HttpResponse<String> refused = crm.post("/cases/" + id + "/contacts", REACHED);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(json(refused).get("code").asString()).isEqualTo("case-consent-missing");
        assertThat(crm.post("/cases/" + id + "/contacts", "{\"outcome\":\"FIXED_ANONYMOUSLY\",\"note\":\"more staff\"}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(crm.post("/cases/" + id + "/disclosure", "{\"reason\":\"curious\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_client_confined_to_units_gets_work_but_no_answer_and_nothing_foreign() {
        CaseId own = kept("api-d", "138 0000 3333");
        CaseId foreign = kept("api-e", "138 0000 4444");
        ApiCaller confined = caller("api-d-crm", "api-d-region");
        JsonNode one = json(confined.get("/cases/" + own));
        assertThat(one.has("score")).isFalse();
        assertThat(one.has("responseId")).isFalse();
        JsonNode list = json(confined.get("/cases?limit=500"));
        assertThat(list.get("items")).hasSize(1);
        assertThat(list.at("/items/0").has("score")).isFalse();
        assertThat(confined.get("/cases?unit=api-e-centre").statusCode()).isEqualTo(404);
        assertThat(confined.get("/cases/" + foreign).statusCode()).isEqualTo(404);
        for (String step : List.of("contacts", "assign", "resolve", "close", "reopen", "disclosure")) {
            assertThat(confined.post("/cases/" + foreign + "/" + step, "{}").statusCode())
                    .as(step)
                    .isEqualTo(404);
        }
        assertThat(confined.post("/cases/" + own + "/disclosure", "{\"reason\":\"x\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(confined.get("/cases/cas_nonsense").statusCode()).isEqualTo(404);
    }

    @Test
    void disclosure_needs_its_scope_and_a_reason_and_is_audited() {
        CaseId id = kept("api-f", "138 0000 5555");
        ApiCaller crm = caller("api-f-crm", null);
        assertThat(crm.post("/cases/" + id + "/disclosure", "{}").statusCode()).isEqualTo(422);
        assertThat(disclosures(id)).isEmpty();
        HttpResponse<String> shown = crm.post("/cases/" + id + "/disclosure", "{\"reason\":\"call back\"}");
        assertThat(json(shown).get("contact").asString()).isEqualTo("138 0000 5555");
        assertThat(shown.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(disclosures(id)).containsExactly("client:api-f-crm");
        assertThat(crm.postOnce("/cases/" + id + "/disclosure", "{\"reason\":\"call back\"}", "api-f-once")
                        .body())
                .contains("138 0000 5555");
        assertThat(jdbc.sql("SELECT count(*) FROM remembered_reply WHERE body LIKE '%138 0000 5555%'")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(crm.postOnce("/cases/" + id + "/disclosure", "{\"reason\":\"call back\"}", "api-f-once")
                        .headers()
                        .firstValue("Idempotency-Replayed"))
                .isEmpty();
        assertThat(disclosures(id)).hasSize(3);

        String secret = accounts.client("api-f-work", null, Set.of("cases:read", "cases:write"));
        assertThat(new ApiCaller(port, "api-f-work", secret)
                        .post("/cases/" + id + "/disclosure", "{\"reason\":\"call back\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void lists_by_state_and_owner_and_refuses_unknown_states() {
        CaseId id = kept("api-g", null);
        ApiCaller crm = caller("api-g-crm", "api-g-region");
        assertThat(json(crm.get("/cases?state=ASSIGNED&owner=api-g-manager&unit=api-g-region"))
                        .at("/items/0/id")
                        .asString())
                .isEqualTo(id.toString());
        assertThat(json(crm.get("/cases?state=CLOSED")).get("items")).isEmpty();
        assertThat(crm.get("/cases?state=GONE").statusCode()).isEqualTo(400);
        assertThat(crm.get("/cases?cursor=x").statusCode()).isEqualTo(400);
    }

    private CaseId kept(String prefix, @Nullable String phone) {
        world.centre(prefix);
        world.person(prefix + "-manager", "CENTRE_MANAGER", prefix + "-centre");
        return world.submitKept(world.answer(prefix + "-centre", 2, phone != null), "too slow", phone);
    }

    private ApiCaller caller(String client, @Nullable String unit) {
        return new ApiCaller(port, client, accounts.client(client, unit));
    }

    private List<@Nullable String> disclosures(CaseId id) {
        return jdbc.sql("select who from audit_entry where action = 'case.contact-disclosed' and subject = :id")
                .param("id", id.toString())
                .query(String.class)
                .list();
    }
}
