package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class CasePagesTest {

    private static final String COMMENT = "Waited three hours, call 13912345678";
    private static final String MASKED = "Waited three hours";

    private final FollowUpWorld world;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CasePagesTest(FollowUpWorld world, JdbcClient jdbc, @LocalServerPort int port) {
        this.world = world;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void each_role_sees_what_the_table_of_access_says() {
        CaseId id = kept("page-a", "139 1111 0000");
        world.centre("page-b");
        PersonRef other = world.person("page-b-manager", "CENTRE_MANAGER", "page-b-centre");
        world.account("page-b-manager", Role.CENTRE_MANAGER, "page-b-centre", other);
        PersonRef regional = world.person("page-a-regional", "REGIONAL_MANAGER", "page-a-region");
        world.account("page-a-regional", Role.REGIONAL_MANAGER, "page-a-region", regional);
        world.account("page-a-hq", Role.HQ, null, null);
        world.account("page-a-admin", Role.ADMINISTRATOR, null, null);
        String path = "/cases/" + id;

        HttpResponse<String> owner = signedIn("page-a-manager").get(path);
        assertThat(owner.statusCode()).isEqualTo(200);
        assertThat(owner.body()).contains(MASKED, "Show contact").doesNotContain("13912345678", "139 1111 0000");
        assertThat(signedIn("page-a-hq").get(path).body())
                .contains(MASKED, "Show contact")
                .doesNotContain("13912345678", "139 1111 0000");
        HttpResponse<String> region = signedIn("page-a-regional").get(path);
        assertThat(region.statusCode()).isEqualTo(200);
        assertThat(region.body())
                .contains("Only the owner of the case and headquarters see the answer")
                .doesNotContain(MASKED, "Show contact", "139 1111 0000");
        assertThat(signedIn("page-b-manager").get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn("page-a-admin").get(path).statusCode()).isEqualTo(403);
        assertThat(signedIn("page-a-admin").get("/cases").statusCode()).isEqualTo(403);
        assertThat(signedIn("page-b-manager").get("/cases?unit=page-a-centre").statusCode())
                .isEqualTo(404);
        assertThat(signedIn("page-b-manager").get("/my-work").body()).doesNotContain(id.toString());
        assertThat(signedIn("page-a-manager").get("/my-work").body())
                .contains(id.toString())
                .doesNotContain("Nothing waits for you");
        assertThat(signedIn("page-a-regional").get("/my-work").body())
                .as("others' cases are neither listed nor counted as one's own")
                .contains("Nothing waits for you")
                .containsPattern("case-count-value[^>]*>0<")
                .doesNotContainPattern("case-count-value[^>]*>[1-9]");
        assertThat(signedIn("page-a-regional").get("/cases").body())
                .contains(id.toString(), "Only the owner and headquarters see the answer")
                .doesNotContain("No case here");
    }

    @Test
    void a_foreign_case_is_no_case_on_every_form() {
        CaseId id = kept("page-c", "139 2222 0000");
        world.centre("page-d");
        PersonRef other = world.person("page-d-manager", "CENTRE_MANAGER", "page-d-centre");
        world.account("page-d-manager", Role.CENTRE_MANAGER, "page-d-centre", other);
        Browser stranger = signedIn("page-d-manager");
        for (String step : List.of("contacts", "assign", "resolve", "close", "reopen", "disclosure")) {
            HttpResponse<String> refused = stranger.post(
                    "/cases/" + id + "/" + step,
                    Map.of("version", "0", "disclosureReason", "x", "personRef", "page-d-manager"));
            assertThat(refused.statusCode()).as(step).isEqualTo(404);
        }
    }

    @Test
    void the_owner_sees_the_contact_for_a_reason_and_it_is_audited() {
        CaseId id = kept("page-e", "139 3333 0000");
        Browser owner = signedIn("page-e-manager");
        HttpResponse<String> without = owner.post("/cases/" + id + "/disclosure", Map.of("version", "0"));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).doesNotContain("139 3333 0000");
        HttpResponse<String> shown = owner.post(
                "/cases/" + id + "/disclosure", Map.of("version", "0", "disclosureReason", "calling back today"));
        assertThat(shown.body()).contains("139 3333 0000");
        assertThat(shown.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(jdbc.sql("""
                                select who || ' ' || (details ->> 'reason') from audit_entry
                                where action = 'case.contact-disclosed' and subject = :id""").param("id", id.toString()).query(String.class).list())
                .containsExactly("account:page-e-manager calling back today");
    }

    @Test
    void the_owner_works_the_case_to_its_end_and_stale_forms_are_told() {
        CaseId id = kept("page-f", "139 4444 0000");
        Browser owner = signedIn("page-f-manager");
        String path = "/cases/" + id;
        Map<String, String> contact = Map.of("version", "0", "channel", "PHONE", "outcome", "REACHED", "note", "sorry");
        assertThat(owner.post(path + "/contacts", contact).statusCode()).isEqualTo(302);
        HttpResponse<String> again = owner.post(path + "/contacts", contact);
        assertThat(again.statusCode()).isEqualTo(412);
        assertThat(again.body())
                .contains("Somebody changed this case in the meantime", "How the case stands now")
                .containsPattern("(?s)How the case stands now.*Contacted.*Person page-f-manager.*Contact logged");
        assertThat(owner.get(path).body()).contains("Next: resolve", "sorry");
        HttpResponse<String> unfinished =
                owner.post(path + "/resolve", Map.of("version", "1", "rootCause", "", "action", "kept what I typed"));
        assertThat(unfinished.statusCode()).isEqualTo(422);
        assertThat(unfinished.body()).contains("kept what I typed");
        assertThat(owner.post(path + "/resolve", Map.of("version", "1", "rootCause", "waiting", "action", "slot"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(owner.post(path + "/close", Map.of("version", "2")).statusCode())
                .isEqualTo(302);
        assertThat(owner.get(path).body()).contains("This case is closed");
    }

    @Test
    void nobody_closes_a_case_about_themselves() {
        world.centre("page-g");
        PersonRef adviser = world.person("page-g-centre-adviser", "CENTRE_MANAGER", "page-g-centre");
        world.account("page-g-adviser", Role.CENTRE_MANAGER, "page-g-centre", adviser);
        CaseId id = world.submitKept(world.answer("page-g-centre", 1, false), "rude", null);
        Browser owner = signedIn("page-g-adviser");
        String path = "/cases/" + id;
        owner.post(path + "/contacts", Map.of("version", "0", "outcome", "FIXED_ANONYMOUSLY", "note", "trained"));
        owner.post(path + "/resolve", Map.of("version", "1", "rootCause", "staff-attitude", "action", "trained"));
        HttpResponse<String> refused = owner.post(path + "/close", Map.of("version", "2"));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("This case is about you");
    }

    /** The database shows them that one row of a unit that is not theirs, until they give it away. */
    @Test
    void a_case_of_another_unit_is_worked_and_given_away_by_its_owner() {
        CaseId id = kept("page-j", "139 5555 0000");
        kept("page-k", "139 6666 0000");
        world.account("page-j-hq", Role.HQ, null, null);
        String path = "/cases/" + id;
        assertThat(signedIn("page-j-hq")
                        .post(path + "/assign", Map.of("version", "0", "personRef", "page-k-manager"))
                        .statusCode())
                .isEqualTo(302);

        Browser deputy = signedIn("page-k-manager");
        assertThat(deputy.get(path).body()).contains(MASKED, "Show contact");
        assertThat(deputy.get("/my-work").body()).contains(id.toString());
        assertThat(deputy.post(path + "/disclosure", Map.of("version", "1", "disclosureReason", "calling back"))
                        .body())
                .contains("139 5555 0000");
        Map<String, String> inVain = Map.of("version", "1", "channel", "PHONE", "outcome", "NOT_REACHED");
        assertThat(deputy.post(path + "/contacts", inVain).statusCode()).isEqualTo(302);
        Map<String, String> back = Map.of("version", "2", "personRef", "page-j-manager", "note", "yours after all");
        assertThat(deputy.post(path + "/assign", back).statusCode()).isEqualTo(302);
        assertThat(deputy.get(path).statusCode()).isEqualTo(404);
        assertThat(signedIn("page-j-manager").get(path).body()).contains("yours after all");
    }

    @Test
    void headquarters_keeps_routing_and_root_causes_and_reads_the_delivery_log() {
        world.account("page-h-hq", Role.HQ, null, null);
        world.centre("page-h");
        Browser hq = signedIn("page-h-hq");
        assertThat(hq.get("/cases").body()).contains("Answers of the last 90 days");
        Map<String, String> rule =
                Map.of("centre", "page-h-centre", "lowestScore", "0", "highestScore", "6", "post", "HQ_DESK");
        assertThat(hq.post("/routing-rules", rule).statusCode()).isEqualTo(302);
        assertThat(hq.get("/routing-rules").body()).contains("Unit page-h-centre");
        assertThat(hq.post("/routing-rules", Map.of("lowestScore", "5", "highestScore", "2", "post", "HQ_DESK"))
                        .statusCode())
                .isEqualTo(422);
        HttpResponse<String> manyFaults = hq.post(
                "/routing-rules",
                Map.of(
                        "kind", "EMPLOYEE",
                        "touchpoint", "moon",
                        "group", "NOISE",
                        "account", "no-such-account",
                        "region", "page-h-centre",
                        "lowestScore", "9",
                        "post", "HQ_DESK",
                        "person", "nobody-here"));
        assertThat(manyFaults.statusCode()).isEqualTo(422);
        assertThat(manyFaults.body())
                .contains("w-kind", "w-touchpoint", "w-group", "w-account", "w-region", "w-lowestScore")
                .contains("w-highestScore", "w-post", "w-person")
                .contains("TRANSACTIONAL, RELATIONAL, CSI");
        Map<String, String> ofGroup = Map.of(
                "kind", "RELATIONAL",
                "group", "QUALITY",
                "centre", "page-h-centre",
                "lowestScore", "0",
                "highestScore", "6",
                "post", "HQ_DESK");
        assertThat(hq.post("/routing-rules", ofGroup).statusCode()).isEqualTo(302);
        assertThat(hq.get("/routing-rules").body()).contains("lowest in Quality");
        Map<String, String> cause =
                Map.of("code", "page-h-noise", "names/zh-CN", "噪音", "names/en", "Noise", "active", "true");
        assertThat(hq.post("/root-causes", cause).statusCode()).isEqualTo(302);
        assertThat(hq.post("/root-causes", cause).statusCode()).isEqualTo(422);
        assertThat(hq.get("/root-causes").body()).contains("Noise");
        assertThat(hq.get("/root-causes/page-h-noise").statusCode()).isEqualTo(200);
        Map<String, String> seen = Map.of("version", "0", "names/zh-CN", "噪音", "names/en", "Din", "active", "true");
        assertThat(hq.post("/root-causes/page-h-noise", seen).statusCode()).isEqualTo(302);
        var stale = hq.post("/root-causes/page-h-noise", seen);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Somebody changed this in the meantime");
        assertThat(hq.get("/root-causes/page-h-noise").body()).contains("name=\"version\" value=\"1\"");
        assertThat(hq.get("/settings/events").body()).contains("Last published");
        kept("page-i", null);
        Browser manager = signedIn("page-i-manager");
        assertThat(manager.get("/routing-rules").statusCode()).isEqualTo(403);
        assertThat(manager.get("/root-causes").statusCode()).isEqualTo(403);
        assertThat(manager.get("/settings/events").statusCode()).isEqualTo(403);
    }

    private CaseId kept(String prefix, @Nullable String phone) {
        world.centre(prefix);
        PersonRef manager = world.person(prefix + "-manager", "CENTRE_MANAGER", prefix + "-centre");
        world.account(prefix + "-manager", Role.CENTRE_MANAGER, prefix + "-centre", manager);
        return world.submitKept(world.answer(prefix + "-centre", 2, phone != null), COMMENT, phone);
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
