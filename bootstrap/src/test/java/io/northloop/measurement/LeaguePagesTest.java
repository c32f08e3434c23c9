package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.DownloadedTable;
import io.northloop.shared.web.Looks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Centres side by side: for whom, in which order, and how it looks. */
@NorthloopTest
class LeaguePagesTest {

    private static final String LEAGUE = "/api/v1/measurements/league";

    /** Peers are all centres of the company: no other test's answers are at this touchpoint. */
    private static final String OWN = "?touchpoint=league-touchpoint";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    LeaguePagesTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_order_is_that_of_what_is_expected_and_ranks_are_certain() {
        centres();
        Machine machine = Machine.signedIn(port, "league-hq", accounts.client("league-hq", null));
        JsonNode league = Machine.json(machine.get(LEAGUE + OWN + "&unit=league-north"));

        assertThat(league.get("items").valueStream().map(row -> row.get("unit").asString()))
                .containsExactly("league-best", "league-middle", "league-worst");
        assertThat(league.get("items").valueStream().map(row -> row.get("rank").asInt()))
                .containsExactly(1, 2, 3);
        assertThat(league.get("items").get(0).get("region").asString()).isEqualTo("league-north");
        assertThat(league.get("tooFew").valueStream().map(JsonNode::asString)).containsExactly("league-few");
        JsonNode regions = Machine.json(machine.get(LEAGUE + OWN + "&unit=league-north&groupBy=region"));
        assertThat(regions.get("items")).hasSize(1);
        assertThat(regions.get("items").get(0).get("raw").get("n").asLong()).isEqualTo(604);

        JsonNode worst = Machine.json(machine.get(LEAGUE + OWN + "&unit=league-worst"));
        assertThat(worst.get("items").valueStream())
                .containsExactly(league.get("items").get(2));
        for (String path : new String[] {"league", "quadrants", "csi", "nps"}) {
            assertThat(machine.get("/api/v1/measurements/" + path + "?unit=typo")
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }

        assertThat(machine.get(LEAGUE + "?groupBy=month").statusCode()).isEqualTo(400);
        assertThat(machine.get(LEAGUE + "?weighted=true").statusCode()).isEqualTo(400);
        assertThat(machine.get(LEAGUE + "?kind=EMPLOYEE").statusCode()).isEqualTo(422);
        assertThat(machine.get(LEAGUE + "?sort=nps").statusCode()).isEqualTo(400);
        Machine confined = Machine.signedIn(port, "league-part", accounts.client("league-part", "league-north"));
        assertThat(confined.get(LEAGUE).statusCode()).isEqualTo(403);
    }

    @Test
    void rows_lead_to_the_figure_and_the_answers_that_they_are_of() {
        centres();
        accounts.open("league-links", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("league-links", TestAccounts.PASSWORD);
        assertThat(hq.get("/league?from=2024-01-01&to=2024-12-31&integrity=trusted")
                        .body())
                .contains("/explorer?unit=league-best&amp;kind=TRANSACTIONAL&amp;integrity=trusted"
                        + "&amp;from=2024-01-01&amp;to=2024-12-31")
                .contains("/answers?unit=league-best&amp;kind=TRANSACTIONAL&amp;trusted=true"
                        + "&amp;from=2024-01-01&amp;to=2024-12-31");
    }

    @Test
    void filters_stay_in_the_address_of_links_and_files() {
        centres();
        accounts.open("league-filters", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("league-filters", TestAccounts.PASSWORD);
        String year = "from=2024-01-01&to=2024-12-31&touchpoint=league-touchpoint";
        String best = year + "&unit=league-best";
        String page = hq.get("/league?" + best).body();
        assertThat(page)
                .contains("name=\"unit\"", "name=\"touchpoint\"", "Response rate")
                .containsPattern("/explorer\\?unit=league-best&amp;[^\"]*touchpoint=league-touchpoint")
                .containsPattern("/answers\\?unit=league-best&amp;[^\"]*touchpoint=league-touchpoint")
                .contains("/league/export?" + best.replace("&", "&amp;") + "&amp;format=csv")
                .doesNotContain("unit=league-middle");
        DownloadedTable file = DownloadedTable.of(hq, "/league/export?" + best + "&format=");
        assertThat(file.rows()).extracting(row -> row.get(1)).containsExactly("league-best");
        DownloadedTable all = DownloadedTable.of(hq, "/league/export?" + year + "&format=");
        assertThat(all.row("1", "league-best"))
                .as("its peers are all of them, whichever are shown")
                .isEqualTo(file.rows().getFirst());

        assertThat(hq.get("/league?" + year + "&survey=standard-transactional").body())
                .as("nobody answered that one")
                .doesNotContain("unit=league-best");
        assertThat(hq.get("/league?" + year + "&survey=standard-csi").body())
                .as("one of another kind is not chosen")
                .contains("unit=league-best");
        assertThat(hq.get("/league?unit=league-nowhere").statusCode()).isEqualTo(404);
        assertThat(hq.get("/league?segment=league-nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_is_usable_by_everybody_on_every_device() {
        centres();
        accounts.open("league-look", Role.HQ, null);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("league", "/league?from=2024-01-01&to=2024-12-31");
        pages.put("league-regions", "/league?from=2024-01-01&to=2024-12-31&by=region");
        pages.put("league-empty", "/league?from=2001-01-01&to=not-a-day&kind=CSI");
        Looks looks = new Looks(port, "measurement");
        looks.at("league-look", TestAccounts.PASSWORD, pages);
        assertThat(looks.wrong()).isEmpty();
    }

    private void centres() {
        boolean there = jdbc.sql("select exists (select from unit where ref = 'league-north')")
                .query(Boolean.class)
                .single();
        if (there) {
            return;
        }
        accounts.region("league-north");
        answers("league-best", 180, 20);
        answers("league-middle", 100, 100);
        answers("league-worst", 20, 180);
        answers("league-few", 2, 2);
    }

    private void answers(String centre, int promoters, int detractors) {
        accounts.centre(centre, "league-north");
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)
                        select :centre, '2024-06-15', 'TRANSACTIONAL', 'league-survey', 'league-touchpoint', score
                        from (select 10 as score from generate_series(1, :promoters)
                              union all select 2 from generate_series(1, :detractors)) answers""")
                .param("centre", centre)
                .param("promoters", promoters)
                .param("detractors", detractors)
                .update();
    }
}
