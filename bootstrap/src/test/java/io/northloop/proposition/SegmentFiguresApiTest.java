package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What members of a segment say, against plain SQL. */
@NorthloopTest
class SegmentFiguresApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** Written on its own, from the answer: what its customer was at the end of the quarter before. */
    private static final String PLAIN = """
            select r.touchpoint, count(*) as n, count(*) filter (where r.score >= 9) as promoters,
                   count(*) filter (where r.score <= 6) as detractors
            from response r
            join customer_fact f on f.customer_ref = r.customer_ref and f.currency = 'CNY'
             and f.quarter = date_trunc('quarter', r.answered_at at time zone 'Asia/Shanghai')::date - interval '3 months'
            where r.unit_ref = 'nps-segment-centre' and r.kind = 'TRANSACTIONAL' and r.score is not null
              and f.profit < 0
              and 'PASSIVE' = (
                  select l.category from customer_loyalty_quarter l
                  where l.customer_ref = r.customer_ref and l.quarter <= f.quarter order by l.quarter desc limit 1)
              and (r.answered_at at time zone 'Asia/Shanghai')::date between '2021-02-15' and '2022-08-20'
            group by 1
            """;

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SegmentFiguresApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void what_members_say_equals_plain_sql_on_generated_answers() {
        Machine machine = machine();
        accounts.region("nps-segment-region");
        accounts.centre("nps-segment-centre", "nps-segment-region");
        generate();
        TreeMap<String, String> plain = new TreeMap<>();
        jdbc.sql(PLAIN).query(row -> {
            plain.put(
                    row.getString("touchpoint"),
                    row.getLong("n") + " " + row.getLong("promoters") + " " + row.getLong("detractors"));
        });
        assertThat(plain).hasSize(2);
        String segment =
                segment(machine, "{\"name\":\"Said\",\"profitTiers\":[\"POOR\"],\"categories\":[\"PASSIVE\"]}");
        String asked =
                "/api/v1/measurements/nps?unit=nps-segment-centre&from=2021-02-15&to=2022-08-20&segment=" + segment;

        TreeMap<String, String> measured = new TreeMap<>();
        JsonNode items =
                Machine.json(machine.get(asked + "&groupBy=touchpoint")).get("items");
        items.forEach(item -> measured.put(
                item.get("group").get("touchpoint").asString(),
                item.get("n") + " " + item.get("promoters") + " " + item.get("detractors")));
        assertThat(measured).isEqualTo(plain);
        assertThat(items.get(0).get("n").asLong()).isGreaterThan(30);
        assertThat(items.get(0).get("interval").get("low").asDouble()).isGreaterThan(-100);
        assertThat(items.get(0).has("invited")).isFalse();

        // Counted another way: quarter by quarter, weighted by 1, and beside other segments.
        long all = items.valueStream().mapToLong(item -> item.get("n").asLong()).sum();
        assertThat(n(machine.get(asked + "&groupBy=quarter").body())).isEqualTo(all);
        JsonNode weighted =
                Machine.json(machine.get(asked + "&weighted=true")).get("items").get(0);
        assertThat(weighted.get("effectiveN").decimalValue()).isEqualByComparingTo(BigDecimal.valueOf(all));
        JsonNode beside = Machine.json(machine.get(asked.replace("&segment=" + segment, "") + "&groupBy=segment"));
        assertThat(beside.get("items")
                        .valueStream()
                        .filter(item ->
                                item.get("group").get("segment").asString().equals(segment))
                        .map(item -> item.get("n").asLong()))
                .containsExactly(all);
    }

    /**
     * By hand, of a quarter the six answers of each customer: who always was so, who became so after the second
     * quarter, who ceased to be then, who never was, and who was not known before.
     */
    @Test
    void members_by_attributes_are_what_they_were_at_the_end_of_the_quarter_before() {
        accounts.region("nps-attributes-region");
        accounts.centre("nps-attributes-centre", "nps-attributes-region");
        described("always", 9, "n5", null);
        described("since", 10, "n5", "{\"model\": \"n3\"}");
        described("before", 3, "n3", "{\"model\": \"n5\"}");
        described("never", 0, "n3", null);
        described("unknown", 7, "n5", "null");
        Machine machine = machine();
        String segment = segment(
                machine,
                "{\"name\":\"N5\",\"profitTiers\":[],\"categories\":[],\"attributes\":{\"segment-model\":\"n5\"}}");

        TreeMap<String, String> measured = new TreeMap<>();
        Machine.json(machine.get("/api/v1/measurements/nps?unit=nps-attributes-centre&groupBy=quarter"
                        + "&from=2021-04-01&to=2021-12-31&segment=" + segment))
                .get("items")
                .forEach(item -> measured.put(
                        item.get("group").get("quarter").asString(),
                        item.get("n") + " " + item.get("promoters") + " " + item.get("detractors")));
        assertThat(measured)
                .containsExactly(
                        Map.entry("2021-Q2", "12 6 6"),
                        Map.entry("2021-Q3", "12 6 6"),
                        Map.entry("2021-Q4", "18 12 0"));
    }

    /** @param former attributes until the end of the second quarter of 2021; "null" while nobody had told of them */
    private void described(String name, int score, String model, @Nullable String former) {
        String ref = "nps-attributes-" + name;
        jdbc.sql("insert into customer (ref, name, language, attributes) values (?, 'N', 'en', ?::jsonb)")
                .params(ref, "{\"segment-model\": \"" + model + "\"}")
                .update();
        if (former != null) {
            jdbc.sql("insert into customer_former_attributes values (?, date '2021-04-01', nullif(?, 'null')::jsonb)")
                    .params(ref, former.replace("model", "segment-model"))
                    .update();
        }
        for (int month : List.of(5, 8, 11)) {
            for (int day = 1; day <= 6; day++) {
                answer("nps-attributes-centre", ref, LocalDate.of(2021, month, day), score);
            }
        }
    }

    @Test
    void segments_are_closed_to_whoever_is_confined_to_units() {
        accounts.region("nps-confined-region");
        Machine confined =
                Machine.signedIn(port, "nps-confined", accounts.client("nps-confined", "nps-confined-region"));
        String segment = segment(machine(), "{\"name\":\"Theirs\",\"categories\":[\"PASSIVE\"]}");
        String nps = "/api/v1/measurements/nps";
        for (String path : List.of(
                nps + "?segment=" + segment,
                nps + "?groupBy=segment",
                nps + "/comparison?a.segment=" + segment,
                "/api/v1/segments/" + segment)) {
            assertThat(confined.get(path).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(confined.put("/api/v1/segments/" + segment, "{\"name\":\"Mine\"}", "\"0\"")
                        .statusCode())
                .isEqualTo(403);
        Machine machine = machine();
        assertThat(machine.get(nps + "?segment=nowhere").statusCode()).isEqualTo(404);
        JsonNode comparison =
                Machine.json(machine.get(nps + "/comparison?a.segment=" + segment + "&b.segment=" + segment));
        assertThat(comparison.get("interval").isNull()).isTrue();
    }

    /** 120 customers, two years of quarters: facts of either sign, categories, and answers about two touchpoints. */
    private void generate() {
        Random random = new Random(23);
        List<String> categories = List.of("PROMOTER", "PASSIVE", "PASSIVE", "DETRACTOR");
        for (int i = 0; i < 120; i++) {
            String ref = "nps-segment-" + i;
            jdbc.sql("insert into customer (ref, name, language) values (?, 'N', 'en')")
                    .param(ref)
                    .update();
            for (LocalDate quarter = LocalDate.of(2020, 10, 1);
                    quarter.isBefore(LocalDate.of(2022, 10, 1));
                    quarter = quarter.plusMonths(3)) {
                if (random.nextInt(4) > 0) {
                    jdbc.sql("insert into customer_fact values (?, ?, 'CNY', 100, ?, now())")
                            .params(ref, quarter, random.nextInt(60) - 30)
                            .update();
                }
                if (random.nextInt(3) == 0) {
                    jdbc.sql("insert into customer_loyalty_quarter values (?, ?, ?, now())")
                            .params(ref, quarter, categories.get(random.nextInt(4)))
                            .update();
                }
                for (int answer = 0; answer < random.nextInt(5); answer++) {
                    LocalDate day = quarter.plusDays(random.nextInt(92));
                    answer(
                            "nps-segment-centre",
                            ref,
                            day,
                            random.nextInt(6) == 0 ? "CSI" : "TRANSACTIONAL",
                            random.nextBoolean() ? "delivery" : "billing",
                            random.nextInt(12));
                }
            }
        }
    }

    private void answer(String centre, String customer, LocalDate day, int score) {
        answer(centre, customer, day, "TRANSACTIONAL", "delivery", score);
    }

    /** @param score 11 for none */
    private void answer(String centre, String customer, LocalDate day, String kind, String touchpoint, int score) {
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, touchpoint,
                                              answered_at, received_at, score, answers, language, live, digest)
                        values (uuidv7(), uuidv7(), 'nps-survey', ?, ?, ?, ?,
                                (? + time '00:30') at time zone 'Asia/Shanghai', now(), nullif(?, 11), '{}', 'en', false, '')""").params(kind, centre, customer, touchpoint, day, score).update();
    }

    private static long n(String body) {
        return JsonMapper.shared()
                .readTree(body)
                .get("items")
                .valueStream()
                .mapToLong(item -> item.get("n").asLong())
                .sum();
    }

    private static String segment(Machine machine, String body) {
        return Machine.json(machine.post("/api/v1/segments", body)).get("id").asString();
    }

    private Machine machine() {
        String id = "said-client-" + NUMBERS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
