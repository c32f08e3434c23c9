package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.shared.bootstrap.DemoTest;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Pages of figures and their files, full of the demo company's answers: for whom, and the figures of plain SQL. */
@DemoTest
class DemoFiguresPagesTest {

    private static final String SPRING = "from=2026-04-01&to=2026-06-30";

    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    DemoFiguresPagesTest(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_fall_of_a_centre_is_explored_compared_and_taken_apart() {
        Browser hq = signedIn("hq");
        String page = body(hq.get("/explorer?unit=suzhou&against=period&" + SPRING));
        assertThat(page).contains("+8", "+35.0", "−27.0", "/answers?");
        assertThat(page).contains("2026-04-01", "2026-06-30");
        for (String by : List.of("region", "touchpoint", "segment", "programme", "survey", "adviser")) {
            body(hq.get("/explorer?by=" + by + "&step=quarter&against=year"));
        }
        body(hq.get("/explorer?kind=EMPLOYEE&from=2026-04-03&programme=standard-transactional"));

        Machine machine = Machine.signedIn(port, "demo", "demo");
        JsonNode change = Machine.json(machine.get("/api/v1/measurements/nps/decomposition?before.from=2026-01-01"
                + "&before.to=2026-03-31&after.from=2026-04-01&after.to=2026-06-30&groupBy=unit"));
        double sum = change.get("items")
                .valueStream()
                .mapToDouble(row -> row.get("rate").asDouble() + row.get("mix").asDouble())
                .sum();
        assertThat(sum).isCloseTo(change.get("change").asDouble(), within(1e-9));
        assertThat(change.get("change").asDouble()).isCloseTo(nps("2026-04-01") - nps("2026-01-01"), within(1e-9));
        JsonNode suzhou = change.get("items")
                .valueStream()
                .filter(row -> row.get("group").asString().equals("suzhou"))
                .findFirst()
                .orElseThrow();
        Effect effect = effectOf("suzhou");
        assertThat(suzhou.get("rate").asDouble()).isCloseTo(effect.rate(), within(1e-9));
        assertThat(suzhou.get("mix").asDouble()).isCloseTo(effect.mix(), within(1e-9));
        assertThat(machine.get("/api/v1/measurements/nps/decomposition?groupBy=month")
                        .statusCode())
                .isEqualTo(400);
        assertThat(machine.get("/api/v1/measurements/nps/decomposition?from=2026-01-01")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void samples_are_planned_by_centre() {
        Machine machine = Machine.signedIn(port, "demo", "demo");
        JsonNode plan = Machine.json(machine.get("/api/v1/measurements/sample-size?margin=10&difference=20"));
        assertThat(plan.get("worst").asLong()).isEqualTo(382);
        assertThat(plan.get("items")).hasSize(12);
        assertThat(plan.get("items")
                        .valueStream()
                        .mapToLong(row -> row.get("needed").asLong()))
                .allSatisfy(needed -> assertThat(needed).isBetween(100L, 382L));
        assertThat(machine.get("/api/v1/measurements/sample-size?margin=0").statusCode())
                .isEqualTo(400);
        assertThat(machine.get("/api/v1/measurements/sample-size?margin=ten").statusCode())
                .isEqualTo(400);
        Browser hq = signedIn("hq");
        assertThat(body(hq.get("/sample-size?margin=10"))).contains("382");
        for (String wrong : List.of("margin=-1", "margin=ten", "population=0", "population=1.5", "difference=1e9")) {
            HttpResponse<String> refused = hq.get("/sample-size?" + wrong);
            assertThat(refused.statusCode()).as(wrong).isEqualTo(400);
            String typed = wrong.substring(wrong.indexOf('=') + 1);
            assertThat(refused.body()).as(wrong).contains("value=\"" + typed + "\"");
            assertThat(hq.get("/sample-size/export?format=csv&" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    @Test
    void each_table_is_had_as_a_file_with_the_figures_of_its_page() {
        Browser hq = signedIn("hq");
        for (String path : List.of(
                "/league/export?by=unit",
                "/csi/export?quarter=2026-Q2",
                "/csi/export/trend?unit=suzhou",
                "/ratings/export?quarter=2026-Q2&by=touchpoint",
                "/ratings/export/trend?measure=ces",
                "/csi/export/parts?quarter=2026-Q2&unit=suzhou",
                "/quadrant/export?quarter=2026-Q2",
                "/explorer/export?by=unit&" + SPRING,
                "/explorer/export/trend?step=month",
                "/explorer/export/change?against=period&" + SPRING,
                "/suspicions/export?standing=EXCLUDED",
                "/sample-size/export?margin=10")) {
            assertThat(body(hq.get(path + "&format=csv"))).as(path).startsWith("\uFEFF");
            assertThat(hq.get(path + "&format=pdf").statusCode()).as(path).isEqualTo(400);
        }
        assertThat(body(hq.get("/explorer/export?by=unit&format=csv&" + SPRING)).lines())
                .anyMatch(line -> line.startsWith("苏州园区 Suzhou Park,50,21,12,17,8.0,"));
        assertThat(body(hq.get("/quadrant/export?quarter=2026-Q2&format=csv")).lines())
                .anyMatch(line -> line.contains("Suzhou Park") && line.contains(",75,12.0,"));
        // Fifteen items in five dimensions, and the head.
        assertThat(body(hq.get("/csi/export/parts?quarter=2026-Q2&unit=suzhou&format=csv"))
                        .lines())
                .hasSize(21);
        assertThat(hq.get("/explorer/export/change?format=csv&" + SPRING).statusCode())
                .isEqualTo(404);
        assertThat(hq.get("/csi/export/parts?quarter=2010-Q1&format=csv").statusCode())
                .isEqualTo(404);
        HttpResponse<String> sheet = hq.get("/explorer/export?by=unit&format=xlsx&" + SPRING);
        assertThat(sheet.statusCode()).isEqualTo(200);
        assertThat(sheet.headers().firstValue("Content-Type").orElseThrow()).contains("spreadsheetml");
    }

    @Test
    void below_headquarters_only_the_own_is_seen() {
        Browser east = signedIn("east");
        assertThat(east.get("/quadrant").statusCode()).isEqualTo(403);
        assertThat(east.get("/sample-size").statusCode()).isEqualTo(403);
        assertThat(east.get("/league").statusCode()).isEqualTo(403);
        assertThat(east.get("/explorer/export/change?format=csv&against=period&" + SPRING)
                        .statusCode())
                .isEqualTo(403);
        // Whatever months are asked for, something is answered.
        body(east.get("/explorer?from=2026-02-01&to=2026-05-31&against=period&touchpoint=delivery"));
        body(east.get("/explorer?from=2026-02-01&to=2027-05-31&against=year"));
        String explored = body(east.get("/explorer?by=adviser&from=2026-04-03&programme=csi-by-quarter&segment=x"));
        assertThat(explored).contains("Suzhou Park").doesNotContain("Beijing").doesNotContain("/answers?");
        String index = body(east.get("/csi?quarter=2026-Q2&unit=beijing"));
        String suzhou = body(signedIn("hq").get("/csi/export?quarter=2026-Q2&format=csv"))
                .lines()
                .filter(line -> line.contains("Suzhou Park"))
                .findFirst()
                .orElseThrow();
        // Unit, region, answers, index: the same as headquarters sees.
        assertThat(index).contains(suzhou.split(",", -1)[3], "Suzhou Park").doesNotContain("Beijing");
        Browser shanghai = signedIn("shanghai");
        assertThat(body(shanghai.get("/explorer")))
                .contains("Shanghai Hongqiao")
                .doesNotContain("Suzhou Park");
        assertThat(body(shanghai.get("/csi?quarter=2026-Q2"))).doesNotContain("Suzhou Park");
        assertThat(body(east.get("/explorer/export?by=unit&format=csv"))).doesNotContain("Beijing");
    }

    @Test
    void the_pages_are_usable_by_everybody_on_every_device() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("csi", "/csi?quarter=2026-Q2");
        pages.put("quadrant", "/quadrant?quarter=2026-Q2&path=suzhou");
        pages.put("satisfaction", "/ratings?quarter=2026-Q2");
        pages.put("effort", "/ratings?quarter=2026-Q2&measure=ces&by=adviser&unit=suzhou");
        pages.put("explorer", "/explorer?unit=east&against=period&" + SPRING);
        pages.put("explorer-asked", "/explorer?asked=true&integrity=trusted&" + SPRING);
        pages.put("explorer-apart", "/explorer?against=period&" + SPRING);
        pages.put("sample-size", "/sample-size?margin=8&difference=20");
        Looks looks = new Looks(port, "figures");
        looks.at("hq", "demo", pages);
        looks.at(
                "shanghai",
                "demo",
                Map.of(
                        "csi-centre",
                        "/csi?quarter=2026-Q2",
                        "explorer-centre",
                        "/explorer",
                        "ratings-centre",
                        "/ratings"));
        assertThat(looks.wrong()).isEmpty();
    }

    private record Effect(double rate, double mix) {}

    /** Rate and mix of a unit between the first quarter and the second, by plain SQL. */
    private Effect effectOf(String unit) {
        return jdbc.sql("""
                        with answer as (
                            select unit_ref = :unit as own, answered_at >= '2026-04-01T00:00+08' as later,
                                case when score >= 9 then 100.0 when score <= 6 then -100.0 else 0 end as value
                            from response
                            where kind = 'TRANSACTIONAL'
                              and answered_at >= '2026-01-01T00:00+08' and answered_at < '2026-07-01T00:00+08'),
                        figure as (
                            select avg(value) filter (where own and not later) as nps0,
                                avg(value) filter (where own and later) as nps1,
                                avg(value) filter (where not later) as all0,
                                avg(value) filter (where later) as all1,
                                1.0 * count(*) filter (where own and not later) / count(*) filter (where not later) as share0,
                                1.0 * count(*) filter (where own and later) / count(*) filter (where later) as share1
                            from answer)
                        select cast((share0 + share1) / 2 * (nps1 - nps0) as float8) as rate,
                            cast((share1 - share0) * ((nps0 + nps1) / 2 - (all0 + all1) / 2) as float8) as mix
                        from figure""").param("unit", unit).query(Effect.class).single();
    }

    private double nps(String firstDay) {
        return jdbc.sql("""
                        select 100.0 * (count(*) filter (where score >= 9) - count(*) filter (where score <= 6)) / count(*)
                        from response
                        where kind = 'TRANSACTIONAL'
                          and date_trunc('quarter', answered_at at time zone 'Asia/Shanghai') = cast(:first as timestamp)""").param("first", firstDay).query(Double.class).single();
    }

    private static String body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(200);
        return response.body();
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, "demo").statusCode()).isEqualTo(302);
        return browser;
    }
}
