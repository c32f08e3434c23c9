package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Segments and value propositions on their pages. */
@NorthloopTest
class PropositionPagesTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    PropositionPagesTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_proposition_is_written_reviewed_promised_and_seen_to_be_broken() {
        scores("product-upgrade", 2, 40);
        scores("motive", 10, 40);
        Machine machine = Machine.signedIn(port, "prp-pages", accounts.client("prp-pages", null));
        machine.put(
                "/api/v1/people/prp-pages-owner",
                "{\"name\":\"Owner\",\"locale\":\"en\",\"post\":\"HQ_ANALYST\",\"active\":true}");
        Browser hq = hq("prp-hq-1");
        assertThat(hq.post("/segments", Map.of("name", "Page segment", "categories", "PROMOTER"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(hq.get("/segments").body()).contains("Page segment");
        String segment = Machine.json(machine.get("/api/v1/segments"))
                .get("items")
                .valueStream()
                .filter(it -> it.get("name").asString().equals("Page segment"))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();

        Map<String, String> form = new HashMap<>(Map.of(
                "title", "Page proposition",
                "segment", segment,
                "ownerRef", "prp-pages-owner",
                "job", "Get on",
                "promise", "No waiting <b>at all</b>",
                "touchpoints/product-upgrade/meaning", "It is better",
                "touchpoints/product-upgrade/target", "ninety"));
        HttpResponse<String> wrong = hq.post("/propositions", form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("w-touchpoints/product-upgrade/target", "No waiting &lt;b&gt;at all&lt;/b&gt;");
        form.put("touchpoints/product-upgrade/target", "50,0");
        form.put("touchpoints/motive/meaning", "It is known");
        form.put("touchpoints/motive/target", "−10");
        String page = saved(hq.post("/propositions", form));
        String revision = "0";
        HttpResponse<String> incomplete = hq.post(page + "/review", Map.of("revision", revision));
        assertThat(incomplete.statusCode()).isEqualTo(422);
        assertThat(incomplete.body()).contains("<strong>Price</strong>");
        for (String component : new String[] {"price", "choice", "convenience", "sharedValues", "experience"}) {
            form.put("components/" + component, "yes");
        }
        form.put("revision", revision);
        assertThat(hq.post(page, form).statusCode()).isEqualTo(302);
        assertThat(hq.post(page, form).statusCode()).isEqualTo(412);
        assertThat(hq.post(page + "/review", Map.of("revision", "1")).statusCode())
                .isEqualTo(302);
        assertThat(hq.post(page + "/activate", Map.of("revision", "1")).statusCode())
                .isEqualTo(412);
        assertThat(hq.post(page + "/activate", Map.of("revision", "2")).statusCode())
                .isEqualTo(302);

        String shown = hq.get(page).body();
        assertThat(shown)
                .contains(
                        "promise-BROKEN",
                        "promise-KEPT",
                        "n = 40",
                        "/plans/new?proposition=",
                        "No waiting &lt;b&gt;at all&lt;/b&gt;");
        assertThat(shown).doesNotContain("style=");
        String plan = hq.get("/plans/new?proposition=" + page.substring(page.lastIndexOf('/') + 1)
                        + "&touchpoint=product-upgrade")
                .body();
        assertThat(plan)
                .contains("name=\"from\" type=\"text\" value=\"-100.0\"", "name=\"to\" type=\"text\" value=\"50\"")
                .contains("“Page proposition” promises: It is better", "target +50.0", "(n = 40, 95 % interval");
        assertThat(hq.get("/propositions").body()).contains("Page proposition", "Active");
        form.put("revision", "3");
        form.put("promise", "Hardly any waiting");
        assertThat(hq.post(page, form).statusCode()).isEqualTo(302);
        assertThat(hq.get(page).body()).contains("<ins>Hardly any waiting</ins>", "What version 2 says otherwise");
    }

    @Test
    void a_segment_is_looked_at_and_changed_on_its_pages() {
        Browser hq = hq("prp-hq-2");
        assertThat(hq.post(
                                "/segments",
                                Map.of(
                                        "name", "Edited <segment>",
                                        "categories", "DETRACTOR",
                                        "attribute-0", "kind",
                                        "value-0", "fleet",
                                        "attribute-1", "model",
                                        "value-1", "N5"))
                        .statusCode())
                .isEqualTo(302);
        String id = "sgm_"
                + jdbc.sql("select replace(id::text, '-', '') from segment where name = 'Edited <segment>'")
                        .query(String.class)
                        .single();
        String page = "/segments/" + id;
        assertThat(hq.get(page).body())
                .contains(
                        "Edited &lt;segment&gt;", "kind = fleet", "model = N5", "Quarter by quarter", "Too few answers")
                .doesNotContain("style=");
        assertThat(hq.get(page + "/edit").body()).contains("value=\"fleet\"", "value=\"N5\"", "name=\"attribute-2\"");
        Map<String, String> form = new HashMap<>(Map.of("version", "0", "name", "Edited", "categories", "PASSIVE"));
        assertThat(hq.post(page, form).statusCode()).isEqualTo(302);
        form.put("name", "Edited again");
        HttpResponse<String> stale = hq.post(page, form);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Is now Edited.", "value=\"Edited again\"", "name=\"version\" value=\"1\"");
        assertThat(stale.body()).contains("What is in force beside what you wrote", ">Edited<", ">Edited again<");
        form.remove("categories");
        form.put("version", "1");
        HttpResponse<String> everybody = hq.post(page, form);
        assertThat(everybody.statusCode()).isEqualTo(422);
        assertThat(hq.get("/segments/sgm_" + "0".repeat(32)).statusCode()).isEqualTo(404);
        assertThat(hq.get("/propositions/new?segment=" + id).body())
                .contains("<select", "name=\"ownerRef\"")
                .containsPattern("<option value=\"[^\"]+\"[^>]*>[^<]+ · [^<]+</option>");
    }

    @Test
    void the_rule_of_a_segment_promised_meanwhile_is_shown_beside_the_one_typed_and_stays_with_the_form() {
        Machine machine = Machine.signedIn(port, "prp-frozen", accounts.client("prp-frozen", null));
        machine.put(
                "/api/v1/people/prp-frozen-owner",
                "{\"name\":\"Owner\",\"locale\":\"en\",\"post\":\"HQ_ANALYST\",\"active\":true}");
        String segment = Machine.json(
                        machine.post("/api/v1/segments", "{\"name\":\"Frozen\",\"categories\":[\"PROMOTER\"]}"))
                .get("id")
                .asString();
        String proposition = "/api/v1/propositions/"
                + Machine.json(machine.post("/api/v1/propositions", """
                        {"title": "Frozen", "segment": "%s", "ownerRef": "prp-frozen-owner", "job": "j", "promise": "p",
                         "components": {"price": "1", "choice": "2", "convenience": "3", "sharedValues": "4", "experience": "5"},
                         "touchpoints": [{"touchpoint": "service-visit", "meaning": "m", "target": 40}]}
                        """.formatted(segment)))
                        .get("id")
                        .asString();
        machine.post(proposition + "/review", "");
        assertThat(machine.post(proposition + "/activate", "").statusCode()).isEqualTo(200);
        Browser hq = hq("prp-hq-frozen");
        Map<String, String> form = new HashMap<>(Map.of("version", "0", "name", "Thawed", "categories", "DETRACTOR"));
        HttpResponse<String> refused = hq.post("/segments/" + segment, form);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains(">Detractors<", ">Promoters<", "type=\"hidden\" name=\"categories\" value=\"PROMOTER\"")
                .contains("value=\"Thawed\"");
        form.put("categories", "PROMOTER");
        assertThat(hq.post("/segments/" + segment, form).statusCode()).isEqualTo(302);
    }

    @Test
    void nobody_below_headquarters_sees_or_writes_them() {
        accounts.region("prp-below");
        accounts.open("prp-regional", Role.REGIONAL_MANAGER, "prp-below");
        Browser regional = new Browser(port);
        regional.signIn("prp-regional", TestAccounts.PASSWORD);
        for (String path : new String[] {
            "/propositions",
            "/propositions/new",
            "/segments",
            "/segments/x",
            "/segments/x/edit",
            "/profit-grid/movement"
        }) {
            assertThat(regional.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(regional.post("/propositions", Map.of("title", "Mine")).statusCode())
                .isEqualTo(403);
        accounts.region("prp-confined-region");
        Machine confined =
                Machine.signedIn(port, "prp-confined", accounts.client("prp-confined", "prp-confined-region"));
        assertThat(confined.get("/api/v1/propositions").statusCode()).isEqualTo(403);
        assertThat(confined.get("/api/v1/segments").statusCode()).isEqualTo(403);
    }

    private void scores(String touchpoint, int score, int times) {
        for (int i = 0; i < times; i++) {
            jdbc.sql("insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)"
                            + " values ('prp-measured', '2026-06-15', 'TRANSACTIONAL', 'prp-survey', ?, ?)")
                    .param(touchpoint)
                    .param(score)
                    .update();
        }
    }

    private static String saved(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/propositions/"));
    }

    private Browser hq(String username) {
        accounts.open(username, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
