package io.northloop.measurement;

import static io.northloop.measurement.FiledCentres.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.DownloadedTable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tables of figures as files, with what their pages show to whom. */
@NorthloopTest
class FigureFilesTest {

    private final TestAccounts accounts;
    private final FiledCentres centres;
    private final int port;

    @Autowired
    FigureFilesTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.centres = new FiledCentres(accounts, jdbc, port);
        this.port = port;
    }

    @BeforeEach
    void two_centres() {
        centres.two();
    }

    @AfterEach
    void nothing_is_left() {
        centres.remove();
    }

    @Test
    void home_gives_its_units_as_the_page_has_them() {
        accounts.region("tf-north");
        accounts.centre("tf-far", "tf-north");
        centres.answers("tf-far", 10, 11);
        Browser hq = centres.signedIn("tf-home-hq", Role.HQ, null);
        assertThat(hq.get("/").body()).contains("/home/export/centres?format=csv", "/home/export/regions?format=xlsx");
        DownloadedTable units = DownloadedTable.of(hq, "/home/export/centres?sort=-answers&format=");
        assertThat(units.header())
                .containsExactly(
                        "Unit",
                        "Region",
                        "Answers",
                        "NPS",
                        "Interval from",
                        "Interval to",
                        "Level",
                        "Promoters",
                        "Passives",
                        "Detractors",
                        "Invited",
                        "Response rate");
        JsonNode figure = figure("tf-home-client", "tf-one");
        assertThat(units.row("tf-one"))
                .containsExactly(
                        "tf-one",
                        "tf-region",
                        "40",
                        "25.0",
                        figure.at("/interval/low").asString(),
                        figure.at("/interval/high").asString(),
                        "pass",
                        "20",
                        "10",
                        "10",
                        "100",
                        "0.4");
        assertThat(units.rows().stream().map(List::getFirst))
                .as("in the order of the page")
                .containsSubsequence("tf-one", "tf-two");
        assertThat(DownloadedTable.of(hq, "/home/export/regions?format=").row("tf-region"))
                .startsWith("tf-region", "", "52");
        Browser manager = centres.signedIn("tf-home-manager", Role.CENTRE_MANAGER, "tf-two");
        assertThat(DownloadedTable.of(manager, "/home/export/centres?format=").rows())
                .extracting(List::getFirst)
                .doesNotContain("tf-one");
        assertThat(manager.get("/home/export/centres?unit=tf-one&format=csv").statusCode())
                .isEqualTo(404);
        assertThat(centres.signedIn("tf-home-admin", Role.ADMINISTRATOR, null)
                        .get("/home/export/centres?format=csv")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void home_gives_its_trend_month_by_month() {
        Browser hq = centres.signedIn("tf-trend-hq", Role.HQ, null);
        assertThat(hq.get("/?unit=tf-one").body()).contains("/home/export/trend?unit=tf-one&amp;format=csv");
        DownloadedTable trend = DownloadedTable.of(hq, "/home/export/trend?unit=tf-one&format=");
        assertThat(trend.header()).startsWith("Period", "Answers", "NPS").endsWith("Detractors");
        assertThat(trend.rows()).hasSize(12);
        assertThat(trend.row("2026-06")).startsWith("2026-06", "40", "25.0").endsWith("pass", "20", "10", "10");
        assertThat(trend.row("2026-07")).startsWith("2026-07", "0", "");
    }

    @Test
    void scores_a_comparison_and_everybody_asked_come_from_the_explorer() {
        Browser hq = centres.signedIn("tf-explorer-hq", Role.HQ, null);
        String page = "/explorer?" + JUNE + "unit=tf-one&against=tf-two";
        assertThat(hq.get(page).body())
                .contains("/explorer/export/scores?", "/explorer/export/comparison?", "table class=\"scores\"");
        DownloadedTable scores = DownloadedTable.of(hq, "/explorer/export/scores?" + JUNE + "unit=tf-one&format=");
        assertThat(scores.header()).containsExactly("Score", "Category", "Answers", "Share of the answers");
        assertThat(scores.rows()).hasSize(11);
        assertThat(scores.row("3")).containsExactly("3", "Detractors", "10", "0.25");
        assertThat(scores.row("8")).containsExactly("8", "Passives", "10", "0.25");
        assertThat(scores.row("10")).containsExactly("10", "Promoters", "20", "0.5");
        assertThat(scores.row("0")).containsExactly("0", "Detractors", "0", "0.0");

        DownloadedTable beside =
                DownloadedTable.of(hq, "/explorer/export/comparison?" + JUNE + "unit=tf-one&against=tf-two&format=");
        Machine machine = Machine.signedIn(port, "tf-compare", accounts.client("tf-compare", null));
        JsonNode compared = Machine.json(
                machine.get("/api/v1/measurements/nps/comparison?" + JUNE + "a.unit=tf-one&b.unit=tf-two"));
        assertThat(beside.header())
                .startsWith("Compared", "Answers", "NPS")
                .endsWith("Difference in points", "Difference from", "Difference to", "z", "p-value");
        assertThat(beside.rows()).hasSize(2);
        List<String> here = beside.row("This selection");
        assertThat(here).startsWith("This selection", "40", "25.0");
        assertThat(numbers(here.subList(5, 10)))
                .containsExactly(
                        -75.0,
                        compared.at("/interval/low").asDouble(),
                        compared.at("/interval/high").asDouble(),
                        compared.get("z").asDouble(),
                        compared.get("pValue").asDouble());
        assertThat(beside.row("tf-two")).startsWith("tf-two", "12", "100.0").endsWith("", "", "", "", "");
    }

    @Test
    void everybody_asked_stands_group_by_group() {
        Browser hq = centres.signedIn("tf-asked-hq", Role.HQ, null);
        String asked = JUNE + "asked=true&unit=tf-region&by=unit";
        assertThat(hq.get("/explorer?" + asked).body()).contains("/explorer/export/everybody?");
        DownloadedTable everybody = DownloadedTable.of(hq, "/explorer/export/everybody?" + asked + "&format=");
        assertThat(everybody.header())
                .startsWith("Centre", "Invited", "Share of those asked", "Share of the answers", "Answers");
        List<String> one = everybody.row("tf-one");
        assertThat(one.get(1)).isEqualTo("100");
        assertThat(Double.parseDouble(one.get(2))).isCloseTo(100.0 / 150, within(1e-12));
        assertThat(Double.parseDouble(one.get(3))).isCloseTo(40.0 / 52, within(1e-12));
        assertThat(one.subList(4, 9)).containsExactly("40", "20", "10", "10", "25.0");
    }

    /** Half promoters and half detractors at an index of 800: NPS 0. */
    @Test
    void the_quadrant_names_the_cuts_that_it_goes_by() {
        accounts.centre("tf-cuts", "tf-region");
        Machine machine = Machine.signedIn(port, "tf-cuts", accounts.client("tf-cuts", null));
        List<String> items = CsiAnswers.items(machine);
        for (int i = 0; i < 10; i++) {
            CsiAnswers.answer(machine, "tf-cuts", items, 8, 9);
            CsiAnswers.answer(machine, "tf-cuts", items, 8, 3);
        }
        Browser hq = centres.signedIn("tf-cuts-hq", Role.HQ, null);
        assertThat(hq.get("/quadrant?quarter=2024-Q1").body()).contains("/answers?unit=tf-cuts&amp;kind=CSI&amp;");
        DownloadedTable quadrant = DownloadedTable.of(hq, "/quadrant/export?quarter=2024-Q1&format=");
        assertThat(quadrant.header())
                .endsWith(
                        "Four quarters together",
                        "NPS of the four quarters",
                        "Index of the four quarters",
                        "NPS is high from",
                        "Index is high from",
                        "Version of the cuts");
        assertThat(quadrant.row("tf-cuts"))
                .startsWith("tf-cuts", "tf-region", "20", "0.0")
                .endsWith("undetermined", "", "danger", "0.0", "800.0", "30.0", "750.0", "1");
        assertThat(hq.get("/quadrant/cuts").body()).contains("/quadrant/cuts/export?format=csv", "data-sort");
        DownloadedTable cuts = DownloadedTable.of(hq, "/quadrant/cuts/export?format=");
        assertThat(cuts.header())
                .containsExactly("Version", "NPS is high from", "Index is high from", "Set on", "Set by");
        assertThat(cuts.rows()).containsExactly(List.of("1", "30.0", "750.0", "", ""));
    }

    @Test
    void below_headquarters_a_file_holds_what_the_page_shows_and_no_more() {
        accounts.centre("tf-three", "tf-region");
        centres.answers("tf-three", 0, 3);
        Browser manager = centres.signedIn("tf-sight", Role.CENTRE_MANAGER, "tf-one");
        assertThat(DownloadedTable.of(manager, "/explorer/export/scores?" + JUNE + "format=")
                        .row("10"))
                .containsExactly("10", "Promoters", "20", "0.5");
        assertThat(manager.get("/explorer/export/comparison?" + JUNE + "against=tf-two&format=csv")
                        .statusCode())
                .as("another centre is nothing to compare with")
                .isEqualTo(404);
        assertThat(manager.get("/explorer/export/everybody?" + JUNE + "asked=true&format=csv")
                        .statusCode())
                .isEqualTo(403);
        Browser few = centres.signedIn("tf-few", Role.CENTRE_MANAGER, "tf-three");
        assertThat(few.get("/explorer/export/scores?" + JUNE + "format=csv").statusCode())
                .as("three answers are hidden")
                .isEqualTo(404);
        for (String path : List.of(
                "/alerts/export",
                "/alerts/replay/export",
                "/alerts/replay/export/rates",
                "/benchmarks/export",
                "/benchmarks/export/zones",
                "/quadrant/cuts/export")) {
            assertThat(manager.get(path + "?format=csv").statusCode()).as(path).isEqualTo(403);
        }
        assertThat(manager.get("/fitness/export?unit=tf-two&format=csv").statusCode())
                .isEqualTo(404);
        DownloadedTable fitness = DownloadedTable.of(manager, "/fitness/export?format=");
        assertThat(fitness.rows().stream().map(List::getFirst)).containsOnly("tf-one");
        assertThat(fitness.row("tf-one", "2025-10-01", "2026-09-30", "Does a closed loop run?")
                        .subList(4, 8))
                .containsExactly("Unknown", "", "", "");
    }

    private JsonNode figure(String client, String unit) {
        Machine machine = Machine.signedIn(port, client, accounts.client(client, null));
        return Machine.json(machine.get("/api/v1/measurements/nps?" + JUNE + "unit=" + unit))
                .at("/items/0");
    }

    private static List<Double> numbers(List<String> cells) {
        return cells.stream().map(Double::valueOf).toList();
    }
}
