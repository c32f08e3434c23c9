package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Published figures: how they come in, what stands beside them, and what is never put together. */
@NorthloopTest
class BenchmarkApiTest {

    private static final String BENCHMARKS = "/api/v1/benchmarks";
    private static final String HEADER =
            "metric,market,source,model,fromYear,toYear,name,value,valueTo,n,intervalLow,intervalHigh,confidence\n";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    BenchmarkApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    private Machine machine(String name) {
        return Machine.signedIn(port, name, accounts.client(name, null));
    }

    private static HttpResponse<String> load(Machine machine, String... lines) {
        return machine.post(BENCHMARKS, HEADER + String.join("\n", lines) + "\n", "text/csv;charset=UTF-8");
    }

    private static String told(HttpResponse<String> reply) {
        JsonNode loaded = Machine.json(reply);
        return reply.statusCode() + " " + loaded.get("added") + " " + loaded.get("changed") + " "
                + loaded.get("unchanged");
    }

    private static List<String> faults(HttpResponse<String> reply) {
        return Machine.json(reply)
                .get("errors")
                .valueStream()
                .map(fault -> fault.get("pointer").asString() + " "
                        + fault.get("code").asString())
                .toList();
    }

    private static List<JsonNode> tables(Machine machine, String market) {
        return Machine.json(machine.get(BENCHMARKS))
                .get("items")
                .valueStream()
                .filter(table -> table.get("market").asString().equals(market))
                .toList();
    }

    private static List<String> names(JsonNode table) {
        return table.get("figures")
                .valueStream()
                .map(figure -> figure.get("name").asString() + " "
                        + figure.get("value").asString())
                .toList();
    }

    @Test
    void figures_of_another_source_model_or_year_stand_in_tables_of_their_own() {
        Machine hq = machine("bench-apart");
        assertThat(told(load(
                        hq,
                        "CSI,bench-apart,Trade,five dimensions,2024,,NIO,872,,,,,",
                        "CSI,bench-apart,Trade,five dimensions,2024,,Makers,700,750,,,,",
                        "CSI,bench-apart,J.D. Power,their own,2023,,Average,759,,,,,",
                        "CSI,bench-apart,J.D. Power,their own,2024,,Average,773,,1200,769,777,0.95")))
                .isEqualTo("200 4 0 0");
        List<JsonNode> tables = tables(hq, "bench-apart");
        assertThat(tables)
                .extracting(table -> table.get("source").asString() + " " + table.get("fromYear"))
                .containsExactly("J.D. Power 2024", "Trade 2024", "J.D. Power 2023");
        assertThat(names(tables.get(0))).containsExactly("Average 773");
        assertThat(names(tables.get(1))).containsExactly("NIO 872", "Makers 700");
        JsonNode average = tables.get(0).get("figures").get(0);
        assertThat(average.get("n").asLong()).isEqualTo(1200);
        assertThat(average.get("interval").get("confidence").asDouble()).isEqualTo(0.95);
        JsonNode makers = tables.get(1).get("figures").get(1);
        assertThat(makers.get("valueTo").asInt()).isEqualTo(750);
        assertThat(makers.get("interval").isNull()).isTrue();
        assertThat(Machine.json(hq.get(BENCHMARKS + "?metric=NPS")).get("items").toString())
                .doesNotContain("bench-apart");
        assertThat(hq.get(BENCHMARKS + "?metric=eNPS").statusCode()).isEqualTo(400);
    }

    @Test
    void what_is_loaded_again_is_replaced_and_a_figure_can_be_taken_away() {
        Machine hq = machine("bench-again");
        String[] lines = {"NPS,bench-again,Trade,0–10,2024,,A,40,,,,,", "NPS,bench-again,Trade,0–10,2024,,B,30,,,,,"};
        assertThat(told(load(hq, lines))).isEqualTo("200 2 0 0");
        assertThat(told(load(hq, lines))).isEqualTo("200 0 0 2");
        String id = tables(hq, "bench-again")
                .getFirst()
                .get("figures")
                .get(1)
                .get("id")
                .asString();
        HttpResponse<String> json = hq.post(BENCHMARKS, """
                {"figures": [{"metric": "NPS", "market": "bench-again", "source": "Trade", "model": "0–10", "fromYear": 2024,
                  "name": "B", "value": 45}]}""");
        assertThat(told(json)).isEqualTo("200 0 1 0");
        JsonNode table = tables(hq, "bench-again").getFirst();
        assertThat(names(table)).containsExactly("B 45", "A 40");
        assertThat(table.get("figures").get(0).get("id").asString()).isEqualTo(id);

        assertThat(hq.delete(BENCHMARKS + "/" + id).statusCode()).isEqualTo(204);
        assertThat(hq.delete(BENCHMARKS + "/" + id).statusCode()).isEqualTo(404);
        assertThat(names(tables(hq, "bench-again").getFirst())).containsExactly("A 40");
        assertThat(jdbc.sql(
                                "select details ->> 'value' from audit_entry where action = 'benchmark.removed' and subject = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .isEqualTo("45");
    }

    @Test
    void every_fault_is_named_by_line_and_column_and_nothing_is_stored() {
        Machine hq = machine("bench-wrong");
        HttpResponse<String> refused = load(
                hq,
                "NPS,bench-wrong,Trade,0–10,2024,,A,40,,,,,",
                "NPS,bench-wrong,,0–10,2031,,B,140,,,,,",
                "eNPS,bench-wrong,Trade,0–10,soon,,C,1,,,,,",
                "NPS,bench-wrong,Trade",
                "NPS,bench-wrong,Trade,0–10,2024,,A,41,,,,,");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(faults(refused))
                .containsExactlyInAnyOrder(
                        "/lines/3/source required",
                        "/lines/3/fromYear out-of-range",
                        "/lines/3/value out-of-range",
                        "/lines/4/metric one-of",
                        "/lines/4/fromYear not-a-number",
                        "/lines/5 import-ragged-line",
                        "/lines/6 benchmark-told-twice");
        assertThat(tables(hq, "bench-wrong")).isEmpty();
        assertThat(faults(load(hq, "eNPS,bench-wrong,Trade,0–10,2024,,C,1,,,,,")))
                .containsExactly("/lines/2/metric one-of");
        HttpResponse<String> header = hq.post(BENCHMARKS, "metric,marked\nNPS,x\n", "text/csv");
        assertThat(header.statusCode()).isEqualTo(400);
        assertThat(faults(header)).contains("/marked unknown-column", "/source missing-column");
        assertThat(faults(hq.post(BENCHMARKS, HEADER, "text/csv"))).containsExactly("/lines required");
        assertThat(faults(hq.post(BENCHMARKS, "{\"figures\":[null,{\"metric\":\"NPS\"}]}")))
                .contains("/figures/0 required", "/figures/1/source required", "/figures/1/value required");
        String[] many = new String[2_001];
        for (int line = 0; line < many.length; line++) {
            many[line] = "NPS,bench-wrong,Trade,0–10,2024,,N" + line + ",40,,,,,";
        }
        assertThat(faults(load(hq, many))).contains("/lines too-many");
        assertThat(tables(hq, "bench-wrong")).isEmpty();
        Machine part = Machine.signedIn(port, "bench-part", accounts.client("bench-part", region()));
        assertThat(part.get(BENCHMARKS).statusCode()).isEqualTo(403);
        assertThat(load(part, "NPS,bench-wrong,Trade,0–10,2024,,A,40,,,,,").statusCode())
                .isEqualTo(403);
    }

    /**
     * By hand: in 2003 150 promoters and 50 detractors answer after a service. Three are added: p = 150.75 / 203, d =
     * 50.75 / 203, NPS 49.26; V = p + d − (p − d)², 1.96 √(V / 203) = 11.91 points around it.
     */
    @Test
    void the_own_figure_is_that_of_the_same_metric_and_years() {
        region();
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        select 'bench-centre', cast(day as date), kind, 'bench', score
                        from (select '2003-12-31' as day, 'TRANSACTIONAL' as kind, 10 as score from generate_series(1, 150)
                              union all select '2003-01-01', 'TRANSACTIONAL', 0 from generate_series(1, 50)
                              union all select '2004-01-01', 'TRANSACTIONAL', 0 from generate_series(1, 70)
                              union all select '2003-06-15', 'RELATIONAL', 0 from generate_series(1, 90)) answers""").update();
        Machine hq = machine("bench-own");
        load(
                hq,
                "NPS,bench-own,Trade,0–10,2003,,A,40,,,,,",
                "NPS,bench-own,Trade,0–10,2003,2004,A,41,,,,,",
                "CSI,bench-own,Trade,1000,2003,,A,800,,,,,");
        List<JsonNode> tables = tables(hq, "bench-own");
        JsonNode both = tables.get(0).get("own");
        JsonNode year = tables.get(1).get("own");
        JsonNode index = tables.get(2).get("own");
        assertThat(year.get("n").asLong()).isEqualTo(200);
        assertThat(year.get("value").asDouble()).isCloseTo(50, within(1e-9));
        assertThat(year.get("interval").get("low").asDouble()).isCloseTo(37.35, within(.01));
        assertThat(year.get("interval").get("high").asDouble()).isCloseTo(61.17, within(.01));
        assertThat(both.get("n").asLong()).isEqualTo(270);
        assertThat(both.get("from").asString() + " " + both.get("to").asString())
                .isEqualTo("2003-01-01 2004-12-31");
        assertThat(index.get("n").asLong()).isZero();
        assertThat(index.get("value").isNull()).isTrue();
    }

    private String region() {
        accounts.region("bench-region");
        accounts.centre("bench-centre", "bench-region");
        return "bench-region";
    }
}
