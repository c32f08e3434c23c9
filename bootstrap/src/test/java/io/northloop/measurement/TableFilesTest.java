package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.WatchedCentres;
import io.northloop.alerting.application.TakeAnswers;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.DownloadedTable;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Tables of what bears on figures, as files: alerts, factors, fitness, others' figures. */
@NorthloopTest
class TableFilesTest {

    private final TestAccounts accounts;
    private final WatchedCentres watched;
    private final TakeAnswers takeAnswers;
    private final TestAgenda agenda;
    private final FiledCentres centres;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    TableFilesTest(
            TestAccounts accounts,
            WatchedCentres watched,
            TakeAnswers takeAnswers,
            TestAgenda agenda,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.watched = watched;
        this.takeAnswers = takeAnswers;
        this.agenda = agenda;
        this.centres = new FiledCentres(accounts, jdbc, port);
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void two_centres() {
        centres.two();
    }

    @AfterEach
    void nothing_is_left() {
        centres.remove();
        jdbc.sql("delete from benchmark where market = 'tf-market'").update();
    }

    /** One of the four quarters has answers; 52 of 150 are 34.67 %, which is above 30. */
    @Test
    void the_fitness_check_gives_its_reasons_with_their_counts() {
        Browser hq = centres.signedIn("tf-fitness-hq", Role.HQ, null);
        assertThat(hq.get("/fitness?unit=tf-region").body())
                .contains("/fitness/export?unit=tf-region&amp;format=csv", "data-sort");
        DownloadedTable fitness = DownloadedTable.of(hq, "/fitness/export?unit=tf-region&format=");
        assertThat(fitness.header())
                .containsExactly(
                        "Scope", "From", "To", "Question", "Finding", "Number", "Of", "Share", "Evidence", "Met when");
        assertThat(fitness.rows()).hasSize(8);
        assertThat(criterion(fitness, "Are there enough answers?")).contains("Met", "52", "Scored answers: 52");
        assertThat(criterion(fitness, "Is there a cadence?").subList(4, 9))
                .containsExactly("Not met", "1", "4", "0.25", "Answers in 1 of 4 quarters");
        List<String> rate = criterion(fitness, "Do enough customers answer?");
        assertThat(rate.subList(4, 7)).containsExactly("Met", "52", "150");
        assertThat(Double.parseDouble(rate.get(7))).isCloseTo(52.0 / 150, within(1e-12));
    }

    private static List<String> criterion(DownloadedTable fitness, String question) {
        return fitness.row("tf-region", "2025-10-01", "2026-09-30", question);
    }

    @Test
    void factors_are_had_by_whom_they_bear_on_and_begin_no_formula() {
        Browser hq = centres.signedIn("tf-factor-hq", Role.HQ, null);
        Map<String, String> fair = Map.of(
                "kind",
                "COMPETITOR",
                "title",
                "=Fair(1)",
                "from",
                "2026-01-05",
                "to",
                "",
                "unitRef",
                "tf-one",
                "note",
                "+Next door");
        assertThat(hq.post("/factors", fair).statusCode()).isEqualTo(302);
        assertThat(hq.get("/factors").body()).contains("/factors/export?format=csv");
        DownloadedTable factors = DownloadedTable.of(hq, "/factors/export?format=");
        assertThat(factors.header())
                .containsExactly("What happened", "Note", "Kind", "Origin", "First day", "Last day", "Where");
        assertThat(factors.row("'=Fair(1)"))
                .containsExactly("'=Fair(1)", "'+Next door", "Competitor", "outside", "2026-01-05", "", "tf-one");
        assertThat(DownloadedTable.of(hq, "/factors/export?retired=true&format=")
                        .rows())
                .extracting(List::getFirst)
                .doesNotContain("'=Fair(1)");
        Browser one = centres.signedIn("tf-factor-one", Role.CENTRE_MANAGER, "tf-one");
        assertThat(DownloadedTable.of(one, "/factors/export?format=").rows())
                .extracting(List::getFirst)
                .contains("'=Fair(1)");
        Browser two = centres.signedIn("tf-factor-two", Role.CENTRE_MANAGER, "tf-two");
        assertThat(DownloadedTable.of(two, "/factors/export?format=").rows())
                .extracting(List::getFirst)
                .doesNotContain("'=Fair(1)");
    }

    @Test
    void alerts_stand_with_their_latest_evidence() {
        AlertSubject centre = watched.centre("tf-alert");
        watched.queue(centre, TestClock.START, new int[40]);
        takeAnswers.take(new TakeAnswers.Command(centre, 100));
        Browser hq = centres.signedIn("tf-alert-hq", Role.HQ, null);
        assertThat(hq.get("/alerts").body()).contains("/alerts/export?format=csv");
        DownloadedTable alerts = DownloadedTable.of(hq, "/alerts/export?format=");
        List<String> fall = alerts.rows().stream()
                .filter(row ->
                        row.get(1).equals("tf-alert-centre") && row.get(2).equals("NPS is falling"))
                .findFirst()
                .orElseThrow();
        Machine machine = Machine.signedIn(port, "tf-alert", accounts.client("tf-alert", null));
        JsonNode nps = Machine.json(machine.get("/api/v1/alerts?limit=500"))
                .get("items")
                .valueStream()
                .filter(alert -> alert.at("/subject/ref").asString().equals("tf-alert-centre")
                        && alert.get("rule").asString().equals("NPS_FALL"))
                .map(alert -> alert.get("evidence"))
                .map(evidence -> evidence.get(evidence.size() - 1).at("/figures/NPS"))
                .findFirst()
                .orElseThrow();
        assertThat(alerts.header())
                .startsWith("Raised", "About", "Rule", "Kind", "State", "Times found", "Figure", "Value", "n");
        assertThat(fall.subList(3, 5)).containsExactly("Alarm", "Open");
        assertThat(fall.subList(6, 11))
                .containsExactly(
                        "NPS",
                        "-100.0",
                        nps.get("n").asString(),
                        nps.at("/interval/low").asString(),
                        nps.at("/interval/high").asString());
        assertThat(fall.get(13)).contains("n = 20,000");
    }

    /** 10 of 200 answered in June: no number of peers makes that chance. */
    @Test
    void a_replayed_year_is_had_as_a_file() {
        accounts.region("tf-replay-region");
        accounts.centre("tf-replay", "tf-replay-region");
        centres.invitations("tf-replay", 200, 10);
        Browser hq = centres.signedIn("tf-replay-hq", Role.HQ, null);
        hq.post("/alerts/replay", Map.of());
        agenda.runDue();
        assertThat(hq.get("/alerts/replay").body()).contains("/alerts/replay/export?format=csv", "data-sort");
        DownloadedTable replay = DownloadedTable.of(hq, "/alerts/replay/export?format=");
        assertThat(replay.header()).containsExactly("About", "Rule", "Raised", "Headquarters paged");
        assertThat(replay.row("tf-replay").subList(1, 4))
                .containsExactly("Response rate below 30%", "2026-07-01", "2026-07-01");

        assertThat(hq.get("/alerts/replay").body()).contains("/alerts/replay/export/rates?format=xlsx");
        DownloadedTable rates = DownloadedTable.of(hq, "/alerts/replay/export/rates?format=");
        assertThat(rates.header())
                .containsExactly("Rule", "Alarms a year", "Watches that became no alarm", "By chance alone");
        assertThat(rates.rows())
                .as("nine rules, of which one says three things")
                .hasSize(11);
        assertThat(rates.rows()).anySatisfy(row -> assertThat(row.getLast()).startsWith("Chance has no part in it"));
    }

    @Test
    void benchmarks_name_their_source_and_the_cuts_of_the_quadrant() {
        Machine machine = Machine.signedIn(port, "tf-bench", accounts.client("tf-bench", null));
        String figures = """
                metric,market,source,model,fromYear,name,value,valueTo,n,intervalLow,intervalHigh,confidence
                NPS,tf-market,tf-source,Net Promoter Score,2024,@Rival,62,,900,58.5,65.5,0.95
                NPS,tf-market,tf-source,Net Promoter Score,2024,Others,10,30,,,,
                CSI,tf-market,tf-source,Index,2024,@Rival,872,,900,860,884,0.95
                """;
        var loaded = machine.post("/api/v1/benchmarks", figures, "text/csv");
        assertThat(loaded.statusCode()).as(loaded.body()).isLessThan(300);
        Browser hq = centres.signedIn("tf-bench-hq", Role.HQ, null);
        assertThat(hq.get("/benchmarks").body())
                .contains("/benchmarks/export?metric=&amp;format=csv", "/benchmarks/export/zones?format=xlsx")
                .contains("Cut-offs: NPS +30, CSI 750.");
        DownloadedTable table = DownloadedTable.of(hq, "/benchmarks/export?metric=NPS&format=");
        assertThat(table.header())
                .startsWith("Figure", "Market", "Segment", "Source", "Model")
                .endsWith("Interval from", "Interval to", "Confidence", "n");
        List<String> begun = List.of("NPS", "tf-market", "", "tf-source", "Net Promoter Score", "", "", "2024", "2024");
        assertThat(table.rows().stream()
                        .filter(row -> row.get(1).equals("tf-market"))
                        .map(row -> plain(row.subList(9, 16))))
                .hasSize(3)
                .contains(
                        List.of("'@Rival", "62", "", "58.5", "65.5", "0.95", "900"),
                        List.of("Others", "10", "30", "", "", "", ""));
        assertThat(table.rows().stream().map(row -> row.subList(0, 9))).contains(begun);

        DownloadedTable zones = DownloadedTable.of(hq, "/benchmarks/export/zones?format=");
        assertThat(zones.rows().stream()
                        .filter(row -> row.get(1).equals("tf-market"))
                        .map(TableFilesTest::plain))
                .singleElement()
                .isEqualTo(List.of(
                        "'@Rival",
                        "tf-market",
                        "",
                        "tf-source",
                        "2024",
                        "62",
                        "",
                        "2024",
                        "872",
                        "",
                        "dream",
                        "determined",
                        "30",
                        "750",
                        "1"));
    }

    /** Numbers without zeros at their end, however many decimals they are kept with. */
    private static List<String> plain(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.matches("-?\\d+\\.\\d+")
                        ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                        : cell)
                .toList();
    }
}
