package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.SurveyToken;
import io.northloop.response.application.ImportQueries;
import io.northloop.response.application.ImportSample;
import io.northloop.response.model.ImportState;
import io.northloop.response.model.RejectedRow;
import io.northloop.response.port.ImportRecord;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From an answer to its figure: the sample of a real survey, and one answer by link. */
@NorthloopTest
class ImportSampleTest {

    private static final Viewer HQ = new Viewer.Staff(
            new AccountId(new UUID(1, 1)), "hq", Role.HQ, Optional.empty(), new UnitScope.Everything());

    private final ImportSample sample;
    private final ImportQueries queries;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final TestAgenda agenda;
    private final Clock clock;
    private final int port;

    @Autowired
    ImportSampleTest(
            ImportSample sample,
            ImportQueries queries,
            TestAccounts accounts,
            JdbcClient jdbc,
            TestAgenda agenda,
            Clock clock,
            @LocalServerPort int port) {
        this.sample = sample;
        this.queries = queries;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.agenda = agenda;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void the_sample_gives_its_known_figures_once() {
        agenda.runDue();
        long messages = count("select count(*) from message");
        ImportRecord first = finished(sample.execute(new ImportSample.Command(HQ)));
        assertThat(first.state()).isEqualTo(ImportState.DONE);
        assertThat(first.progress().rows()).isEqualTo(2831);
        // Another test may have clicked the sample before; then every answer is known.
        assertThat(first.progress().imported()).isIn(0L, 2746L);
        assertThat(first.progress().imported() + first.progress().duplicates()).isEqualTo(2746);
        assertThat(first.progress().rejected()).isEqualTo(85);
        assertThat(rejected(first))
                .hasSize(85)
                .allMatch(row -> row.fault().code().equals("score-missing"));

        ImportRecord again = finished(sample.execute(new ImportSample.Command(HQ)));
        assertThat(again.progress().imported()).isZero();
        assertThat(again.progress().duplicates()).isEqualTo(2746);

        assertThat(jdbc.sql("""
                        select count(*) || ' ' || count(*) filter (where score <= 6) || ' '
                            || count(*) filter (where score in (7, 8)) || ' ' || count(*) filter (where score >= 9)
                            || ' ' || round(100.0 * (count(*) filter (where score >= 9)
                                - count(*) filter (where score <= 6)) / count(*), 2)
                            || ' ' || round(100 * (sum(weight) filter (where score >= 9)
                                - sum(weight) filter (where score <= 6)) / sum(weight), 2)
                        from response r join unit u on u.ref = r.unit_ref where u.parent_ref = 'sfo'
                        """).query(String.class).single()).isEqualTo("2746 342 968 1436 39.84 40.40");
        Machine machine = Machine.signedIn(port, "import-figures", accounts.client("import-figures", null));
        assertSampleFigures(machine);
        assertSampleLeague(machine);
        finished(sample.execute(new ImportSample.Command(HQ)));
        assertSampleFigures(machine);
        assertThat(count("select count(*) from message")).isEqualTo(messages);
        assertThat(count("select count(*) from followup_case c join response r on r.id = c.response_id"
                        + " join unit u on u.ref = r.unit_ref where u.parent_ref = 'sfo'"))
                .isZero();
    }

    /**
     * The boarding areas, which alone have answers of that month, are so alike that they lean on each other as much as
     * is allowed, and none has a rank. Worked out with SciPy: likelihood, posterior mean and interval.
     */
    private static void assertSampleLeague(Machine machine) {
        JsonNode league =
                Machine.json(machine.get("/api/v1/measurements/league?unit=sfo&from=2017-05-01&to=2017-05-31"));
        assertThat(league.get("concentration").asDouble()).isCloseTo(1000, within(.01));
        Map<Long, JsonNode> byAnswers = new TreeMap<>();
        league.get("items").forEach(row -> byAnswers.put(row.get("raw").get("n").asLong(), row));
        assertThat(byAnswers.keySet()).containsExactly(166L, 175L, 226L, 386L, 444L, 625L, 724L);
        assertThat(league.get("items").valueStream().map(row -> row.get("rank")))
                .allMatch(JsonNode::isNull);
        assertArea(byAnswers.get(625L), "33.0", 37.1803, 33.7596, 40.6011);
        assertArea(byAnswers.get(175L), "46.9", 40.8664, 36.8882, 44.8446);
        assertThat(league.get("items").get(0)).isSameAs(byAnswers.get(226L));
    }

    private static void assertArea(@Nullable JsonNode row, String raw, double shrunk, double low, double high) {
        JsonNode area = Objects.requireNonNull(row);
        assertThat(area.get("raw").get("npsRounded").asString()).isEqualTo(raw);
        assertThat(area.get("shrunk").get("nps").asDouble()).isCloseTo(shrunk, within(.001));
        assertThat(area.get("shrunk").get("low").asDouble()).isCloseTo(low, within(.001));
        assertThat(area.get("shrunk").get("high").asDouble()).isCloseTo(high, within(.001));
    }

    /** The published figures of the survey, as another system reads them. */
    private static void assertSampleFigures(Machine machine) {
        JsonNode figure = figure(machine, "unit=sfo");
        assertThat(figure.get("n").asLong()).isEqualTo(2746);
        assertThat(figure.get("detractors").asLong()).isEqualTo(342);
        assertThat(figure.get("passives").asLong()).isEqualTo(968);
        assertThat(figure.get("promoters").asLong()).isEqualTo(1436);
        assertThat(figure.get("npsRounded").asString()).isEqualTo("39.8");
        assertThat(figure.get("interval").get("low").asDouble()).isCloseTo(37.18, within(.005));
        assertThat(figure.get("interval").get("high").asDouble()).isCloseTo(42.41, within(.005));
        JsonNode weighted = figure(machine, "unit=sfo&weighted=true");
        assertThat(weighted.get("npsRounded").asString()).isEqualTo("40.4");
        assertThat(weighted.get("standardError").asDouble()).isCloseTo(1.446, within(.0005));
        assertThat(weighted.get("n").asLong()).isEqualTo(2746);
    }

    @Test
    void an_answer_by_link_counts_in_the_figures_once_before_and_after_it_is_folded() {
        accounts.region("import-linking");
        accounts.centre("import-linked", "import-linking");
        Machine machine = Machine.signedIn(port, "import-linked", accounts.client("import-linked", null));
        SurveyToken token = new TestLinks(jdbc).open("import-linked", clock.instant());
        String body = "{\"answers\":[{\"question\":\"recommend\",\"value\":9}],\"locale\":\"en\"}";
        for (int time = 0; time < 2; time++) {
            assertThat(machine.post("/public/v1/surveys/" + token.value() + "/response", body)
                            .statusCode())
                    .isBetween(200, 201);
            JsonNode figure = figure(machine, "unit=import-linked&groupBy=unit");
            assertThat(figure.get("n").asLong()).isEqualTo(1);
            assertThat(figure.get("promoters").asLong()).isEqualTo(1);
            agenda.runDue();
            assertThat(count("select count(*) from measurement_delta where unit_ref = 'import-linked'"))
                    .isZero();
            assertThat(figure(machine, "unit=import-linked&groupBy=unit")
                            .get("n")
                            .asLong())
                    .isEqualTo(1);
        }
    }

    private static JsonNode figure(Machine machine, String query) {
        HttpResponse<String> answer = machine.get("/api/v1/measurements/nps?" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Machine.json(answer).get("items").get(0);
    }

    private ImportRecord finished(ImportId id) {
        agenda.runDue();
        return queries.find(HQ, id.toString());
    }

    private List<RejectedRow> rejected(ImportRecord record) {
        List<RejectedRow> rows = new ArrayList<>();
        queries.rejected(HQ, record.id(), rows::add);
        return rows;
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
