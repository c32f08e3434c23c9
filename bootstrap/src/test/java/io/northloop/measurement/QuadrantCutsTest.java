package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.Quarter;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** HQ cuts the quadrant elsewhere, and every version of the cuts stays on record. */
@NorthloopTest
class QuadrantCutsTest {

    private static final String CUTS = "/quadrant/cuts";
    private static final String POINT = "/api/v1/measurements/quadrants?unit=cuts-centre&groupBy=unit";

    private final TestAccounts accounts;
    private final QuarterStandings standings;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    QuadrantCutsTest(TestAccounts accounts, QuarterStandings standings, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.standings = standings;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** Other tests know the usual ones. */
    @AfterEach
    void usualCutsAgain() {
        jdbc.sql("delete from quadrant_cuts where version > 1").update();
    }

    @Test
    void zones_follow_the_cuts_in_force_and_say_which_these_are() {
        accounts.region("cuts-region");
        accounts.centre("cuts-centre", "cuts-region");
        Machine machine = Machine.signedIn(port, "cuts-client", accounts.client("cuts-client", null));
        List<String> items = CsiAnswers.items(machine);
        // Half promoters and half detractors at an index of 800: NPS 0.
        for (int i = 0; i < 15; i++) {
            CsiAnswers.answer(machine, "cuts-centre", items, 8, 9);
            CsiAnswers.answer(machine, "cuts-centre", items, 8, 3);
        }
        JsonNode before = Machine.json(machine.get(POINT));
        assertThat(before.at("/items/0/zone").asString()).isEqualTo("DANGER");
        assertThat(before.get("cuts").toString()).isEqualTo("{\"nps\":30.0,\"csi\":750.0,\"version\":1}");

        Browser hq = hq("cuts-hq");
        assertThat(save(hq, "0", "750,5", "1").statusCode()).isEqualTo(302);
        JsonNode after = Machine.json(machine.get(POINT));
        assertThat(after.at("/items/0/zone").asString())
                .as("a cut belongs to what is high")
                .isEqualTo("DREAM");
        assertThat(after.get("cuts").toString()).isEqualTo("{\"nps\":0.0,\"csi\":750.5,\"version\":2}");
        assertThat(standings.csi(new Quarter(2024, 1), Grouping.UNIT))
                .as("what watches the quarters")
                .extractingByKey("cuts-centre")
                .extracting(CsiStanding::cuts)
                .isEqualTo(new ZoneCuts(new BigDecimal("0.0"), new BigDecimal("750.5"), 2));
        assertThat(save(hq, "0.1", "800.1", "2").statusCode()).isEqualTo(302);
        assertThat(Machine.json(machine.get(POINT)).at("/items/0/zone").asString())
                .isEqualTo("DISASTER");

        assertThat(hq.get(CUTS).body()).contains("from the beginning", "cuts-hq", "750.5", "800.1");
        assertThat(hq.get("/quadrant").body()).contains("href=\"/quadrant/cuts\"");
        assertThat(jdbc.sql("""
                        select details ->> 'npsCut' from audit_entry where action = 'quadrant-cuts.changed' order by number""").query(String.class).list()).endsWith("0", "0.1");
        Looks looks = new Looks(port, "quadrant-cuts");
        looks.at("cuts-hq", TestAccounts.PASSWORD, Map.of("versions", CUTS));
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void wrong_cuts_and_stale_ones_are_refused_and_nothing_is_kept_of_them() {
        Browser hq = hq("cuts-careless");
        HttpResponse<String> wrong = save(hq, "much", "1000.05", "1");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains("NPS lies between −100 and 100", "The index lies between 100 and 1000", "value=\"much\"");
        assertThat(save(hq, "-100.1", "99.9", "1").body())
                .contains("NPS lies between −100 and 100", "The index lies between 100 and 1000");
        assertThat(save(hq, "30.0", "750", "1").statusCode())
                .as("nothing changed")
                .isEqualTo(302);
        assertThat(save(hq, "-100", "1000", "1").statusCode()).isEqualTo(302);
        HttpResponse<String> stale = save(hq, "20", "700", "1");
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(stale.body()).contains("Somebody else has changed the cuts", "Is now -100", "value=\"20\"");
        assertThat(jdbc.sql("select version from quadrant_cuts order by version")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 2L);
        accounts.region("cuts-wall");
        accounts.open("cuts-manager", Role.REGIONAL_MANAGER, "cuts-wall");
        Browser manager = new Browser(port);
        manager.signIn("cuts-manager", TestAccounts.PASSWORD);
        assertThat(manager.get(CUTS).statusCode()).isEqualTo(403);
    }

    private Browser hq(String username) {
        accounts.open(username, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }

    private static HttpResponse<String> save(Browser hq, String nps, String csi, String version) {
        return hq.postFrom(CUTS, CUTS, Map.of("npsCut", nps, "csiCut", csi, "version", version));
    }
}
