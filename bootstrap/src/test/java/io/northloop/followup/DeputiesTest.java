package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.model.CaseStep;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.StepKind;
import io.northloop.followup.port.Cases;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases of people who are away are their deputies'; cases of people who left go to somebody else. */
@NorthloopTest
class DeputiesTest {

    private final FollowUpWorld world;
    private final Cases cases;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    DeputiesTest(FollowUpWorld world, Cases cases, JdbcClient jdbc, @LocalServerPort int port) {
        this.world = world;
        this.cases = cases;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_deputy_of_an_absent_owner_sees_works_and_discloses_until_the_owner_is_back() {
        world.centre("deputy-a");
        world.centre("deputy-b");
        world.person("deputy-a-manager", "CENTRE_MANAGER", "deputy-a-centre");
        PersonRef deputy = world.person("deputy-b-manager", "CENTRE_MANAGER", "deputy-b-centre");
        world.account("deputy-b-manager", Role.CENTRE_MANAGER, "deputy-b-centre", deputy);
        CaseId id = world.submitKept(world.answer("deputy-a-centre", 2, true), "too slow", "139 2000 0001");
        String path = "/cases/" + id;
        Browser browser = new Browser(port);
        browser.signIn("deputy-b-manager", TestAccounts.PASSWORD);
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.get("/my-work").body()).doesNotContain(id.toString());

        world.away("deputy-a-manager", "CENTRE_MANAGER", "deputy-a-centre", "deputy-b-manager");
        assertThat(browser.get(path).body()).contains("too slow", "Show contact");
        assertThat(browser.get("/my-work").body()).contains(id.toString());
        assertThat(browser.get("/cases").body()).contains(id.toString());
        HttpResponse<String> shown =
                browser.post(path + "/disclosure", Map.of("version", "0", "disclosureReason", "calling back"));
        assertThat(shown.body()).contains("139 2000 0001");
        assertThat(browser.post(path + "/contacts", Map.of("version", "0", "channel", "PHONE", "outcome", "REACHED"))
                        .statusCode())
                .isEqualTo(302);
        assertThat(snapshot(id).owner()).isEqualTo(new PersonRef("deputy-a-manager"));
        assertThat(snapshot(id).steps().getLast().actor().person()).isEqualTo(deputy);

        world.back("deputy-a-manager");
        assertThat(browser.get(path).statusCode()).isEqualTo(404);
        assertThat(browser.get("/my-work").body()).doesNotContain(id.toString());
    }

    @Test
    void cases_of_somebody_who_leaves_are_routed_anew() {
        world.centre("leaver");
        world.person("leaver-manager", "CENTRE_MANAGER", "leaver-centre");
        PersonRef regional = world.person("leaver-regional", "REGIONAL_MANAGER", "leaver-region");
        CaseId id = world.submitKept(world.answer("leaver-centre", 2, true), "too slow", "139 2000 0002");
        CaseId closed = world.submitKept(world.answer("leaver-centre", 1, true), "too slow", "139 2000 0003");
        jdbc.sql("""
                        update followup_case set state = 'CLOSED', closed_at = now(), root_cause = 'waiting', action = 'x'
                        where id = ?""").param(closed.value()).update();
        world.person("leaver-manager", "CENTRE_MANAGER", "leaver-centre", null, null, false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(snapshot(id).owner()).isEqualTo(regional));
        CaseStep last = snapshot(id).steps().getLast();
        assertThat(last.kind()).isEqualTo(StepKind.REROUTED);
        assertThat(last.person()).isEqualTo(regional);
        assertThat(snapshot(closed).owner()).isEqualTo(new PersonRef("leaver-manager"));
        assertThat(jdbc.sql("select details ->> 'to' from audit_entry where action = 'case.rerouted' and subject = ?")
                        .param(id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("leaver-regional");
        assertThat(jdbc.sql("select person_ref from message where idempotency_key like ?")
                        .param("case-rerouted:" + id + ":%")
                        .query(String.class)
                        .list())
                .containsExactly("leaver-regional");
    }

    private FollowUpCase.Snapshot snapshot(CaseId id) {
        return cases.find(id).orElseThrow().snapshot();
    }
}
