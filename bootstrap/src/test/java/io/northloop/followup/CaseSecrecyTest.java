package io.northloop.followup;

import static io.northloop.followup.ApiCaller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who learns what of a case: free text, the contact, and who answered. */
@NorthloopTest
class CaseSecrecyTest {

    private final FollowUpWorld world;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CaseSecrecyTest(FollowUpWorld world, TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.world = world;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void free_text_is_masked_and_only_for_those_who_may_see_the_answer() {
        CaseId id = kept("secret-a", "Zhang Weimin", "139 1000 0001");
        String path = "/cases/" + id;
        Browser owner = signedIn("secret-a-manager");
        owner.post(
                path + "/contacts",
                Map.of(
                        "version",
                        "0",
                        "channel",
                        "PHONE",
                        "outcome",
                        "REACHED",
                        "note",
                        "Weimin says the brakes squeal, 13812345678"));
        owner.post(
                path + "/resolve",
                Map.of("version", "1", "rootCause", "waiting", "action", "Brakes of Zhang Weimin mended"));
        assertThat(owner.get(path).body())
                .contains("says the brakes squeal", "Brakes of ••• mended")
                .doesNotContain("Weimin", "13812345678");
        assertThat(signedIn("secret-a-hq").get(path).body())
                .contains("says the brakes squeal", "Brakes of ••• mended")
                .doesNotContain("Weimin", "13812345678");
        HttpResponse<String> region = signedIn("secret-a-regional").get(path);
        assertThat(region.statusCode()).isEqualTo(200);
        assertThat(region.body()).doesNotContain("squeal", "mended", "Weimin");
        JsonNode machine =
                json(new ApiCaller(port, "secret-a-crm", accounts.client("secret-a-crm", null)).get("/cases/" + id));
        assertThat(machine.get("action").asString()).isEqualTo("Brakes of ••• mended");
    }

    @Test
    void a_machine_learns_the_contact_but_not_who_answered() {
        CaseId id = kept("secret-b", "Li Qiang", "139 1000 0002");
        ApiCaller crm = new ApiCaller(port, "secret-b-crm", accounts.client("secret-b-crm", null));
        HttpResponse<String> shown = crm.post("/cases/" + id + "/disclosure", "{\"reason\":\"call Li Qiang back\"}");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(json(shown).get("contact").asString()).isEqualTo("139 1000 0002");
        assertThat(shown.body()).doesNotContain("Li Qiang", "secret-b-customer");
        assertThat(audited("case.contact-disclosed", id)).containsExactly("client:secret-b-crm call ••• back");
    }

    @Test
    void headquarters_may_ask_who_answered_without_consent_and_nobody_else() {
        CaseId id = kept("secret-c", "Wang Fang", null);
        String path = "/cases/" + id + "/respondent";
        Map<String, String> reason = Map.of("version", "0", "respondentReason", "mend the invoice of Wang Fang");
        Browser hq = signedIn("secret-c-hq");
        assertThat(hq.get("/cases/" + id).body())
                .contains("must not be approached")
                .doesNotContain("Wang Fang");
        HttpResponse<String> unreasoned = hq.post(path, Map.of("version", "0"));
        assertThat(unreasoned.statusCode()).isEqualTo(422);
        assertThat(unreasoned.body()).contains("w-respondentReason").doesNotContain("Wang Fang");
        HttpResponse<String> tooLong = hq.post(path, Map.of("version", "0", "respondentReason", "x".repeat(301)));
        assertThat(tooLong.statusCode()).isEqualTo(422);
        assertThat(audited("case.respondent-disclosed", id)).isEmpty();
        HttpResponse<String> shown = hq.post(path, reason);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Wang Fang", "secret-c-customer", "must not be approached")
                .doesNotContain("secret-c-customer@customers.example");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(audited("case.respondent-disclosed", id))
                .containsExactly("account:secret-c-hq mend the invoice of •••");
        assertThat(signedIn("secret-c-manager").post(path, reason).statusCode()).isEqualTo(403);
        assertThat(signedIn("secret-c-regional").post(path, reason).statusCode())
                .isEqualTo(403);
        assertThat(hq.post("/cases/" + id + "/disclosure", Map.of("version", "0", "disclosureReason", "x"))
                        .statusCode())
                .isEqualTo(422);
        CaseId consenting = kept("secret-d", "Sun Li", "139 1000 0004");
        assertThat(hq.post("/cases/" + consenting + "/respondent", reason).statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_missing_reason_is_shown_at_its_field() {
        CaseId id = kept("secret-e", "Ma Li", "139 1000 0005");
        HttpResponse<String> without =
                signedIn("secret-e-manager").post("/cases/" + id + "/disclosure", Map.of("version", "0"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("id=\"w-disclosureReason\"");
    }

    /** A case of a known customer, with the accounts of its manager, its region and HQ. */
    private CaseId kept(String prefix, String customerName, @Nullable String phone) {
        world.centre(prefix);
        PersonRef manager = world.person(prefix + "-manager", "CENTRE_MANAGER", prefix + "-centre");
        world.account(prefix + "-manager", Role.CENTRE_MANAGER, prefix + "-centre", manager);
        PersonRef regional = world.person(prefix + "-regional", "REGIONAL_MANAGER", prefix + "-region");
        world.account(prefix + "-regional", Role.REGIONAL_MANAGER, prefix + "-region", regional);
        world.account(prefix + "-hq", Role.HQ, null, null);
        CustomerRef customer = world.customer(prefix + "-customer", customerName);
        ResponseSubmitted answer = world.answer(prefix + "-centre", 2, phone != null);
        CaseId id = world.submitKept(answer, "too slow", phone);
        world.gaveAnswer(answer, customer);
        return id;
    }

    private List<@Nullable String> audited(String action, CaseId id) {
        return jdbc.sql("""
                        select who || ' ' || (details ->> 'reason') from audit_entry
                        where action = :action and subject = :id order by number""")
                .param("action", action)
                .param("id", id.toString())
                .query(String.class)
                .list();
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
