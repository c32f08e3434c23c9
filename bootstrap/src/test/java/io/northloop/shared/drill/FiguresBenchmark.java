package io.northloop.shared.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The figures of 500 centres × 24 months over many answers (10 million unless told otherwise), over HTTP, against the SQL of
 * the roll-up by days, of that by months, and against the raw GROUP BY; and the same of a segment, which the roll-up does
 * not know, against raw SQL. Warm-up of 40 s at least, then rounds of all in turn; every figure is compared with that of raw
 * SQL. Processor time is the application's own, without that of the database; the heap is looked at after collections,
 * before the rounds and after them.
 */
class FiguresBenchmark {

    private static final int ROUNDS = 3;
    private static final long AT_LEAST = 4_000_000_000L;
    private static final long WARM_UP = 40_000_000_000L;
    private static final double MEBIBYTE = 1 << 20;
    private static final String RANGE = "from=" + SeededAnswers.FIRST_DAY + "&to=" + SeededAnswers.LAST_DAY;
    private static final String DASHBOARD = "/api/v1/measurements/nps?kind=TRANSACTIONAL&groupBy=unit,month&" + RANGE;
    private static final String COUNTS = """
            count(*) filter (where score >= 9) || ' ' || count(*) filter (where score between 7 and 8) || ' '
            || count(*) filter (where score <= 6)""";
    private static final String RAW = """
            select unit_ref || ' '
                       || to_char(date_trunc('month', answered_at at time zone 'Asia/Shanghai'), 'YYYY-MM') as place,
                   %s as counts
            from response%s
            group by unit_ref, date_trunc('month', answered_at at time zone 'Asia/Shanghai')
            """;
    private static final String ALL = RAW.formatted(COUNTS, " where kind = 'TRANSACTIONAL' and score is not null");
    private static final String OF_SEGMENT = RAW.formatted(
            COUNTS,
            " join customer on customer.ref = customer_ref where kind = 'TRANSACTIONAL' and score is not null"
                    + " and customer.attributes @> '{\"model\": \"model-3\"}'");
    private static final String ROLLUP = """
            select unit_ref || ' ' || to_char(date_trunc('month', day::timestamp), 'YYYY-MM') as place,
                   sum(s9 + s10) || ' ' || sum(s7 + s8) || ' ' || sum(s0 + s1 + s2 + s3 + s4 + s5 + s6) as counts
            from %s where kind = 'TRANSACTIONAL'
            group by unit_ref, date_trunc('month', day::timestamp)
            """;
    private static final String DAYS = ROLLUP.formatted("measurement_rollup");
    private static final String MONTHS = ROLLUP.formatted("measurement_month");

    @TempDir
    private Path directory;

    @Test
    void compares_figures_with_their_anchors() throws Exception {
        long answers = Long.getLong("northloop.bench.answers", 10_000_000);
        try (ApplicationProcess application = ApplicationProcess.start(directory.resolve("home"), List.of())) {
            GenerateAnswers.fill(application, answers);
            JdbcClient jdbc = application.database().jdbc();
            DrillClient client = new DrillClient(application, "measurements:read propositions:read propositions:write");
            String ofSegment = DASHBOARD + "&segment=" + segment(client);
            long until = System.nanoTime() + WARM_UP;
            while (System.nanoTime() < until) {
                figures(client, DASHBOARD);
                figures(client, ofSegment);
                figures(jdbc, DAYS);
                figures(jdbc, MONTHS);
                figures(jdbc, OF_SEGMENT);
            }
            figures(jdbc, ALL);
            long heap = application.heapInUse();
            List<Round> dashboard = new ArrayList<>();
            List<Round> byMonths = new ArrayList<>();
            List<Round> segment = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                double raw = millis(() -> figures(jdbc, ALL));
                double months = millis(() -> figures(jdbc, MONTHS));
                Measured product = measured(application, () -> figures(client, DASHBOARD));
                dashboard.add(new Round(product, millis(() -> figures(jdbc, DAYS)), raw));
                byMonths.add(new Round(product, months, raw));
                segment.add(new Round(
                        measured(application, () -> figures(client, ofSegment)),
                        millis(() -> figures(jdbc, OF_SEGMENT)),
                        raw));
            }
            double after = application.heapInUse();
            System.out.println(Medians.HEAD);
            Medians.print("dashboard", dashboard, Round::toAnchor, Round::anchor, Round::millis, "ms");
            Medians.print("dashboard-months", byMonths, Round::toAnchor, Round::anchor, Round::millis, "ms");
            Medians.print("dashboard-raw", dashboard, Round::toRaw, Round::raw, Round::millis, "ms");
            Medians.print("dashboard-cpu", dashboard, Round::cpuShare, Round::millis, Round::cpu, "ms");
            Medians.print("figures-of-a-segment", segment, Round::toAnchor, Round::anchor, Round::millis, "ms");
            Medians.print("figures-of-a-segment-cpu", segment, Round::cpuShare, Round::millis, Round::cpu, "ms");
            Medians.print(
                    "heap-after",
                    List.of(after),
                    used -> used / heap,
                    _ -> heap / MEBIBYTE,
                    used -> used / MEBIBYTE,
                    "MiB");
            same("dashboard", figures(client, DASHBOARD), figures(jdbc, ALL));
            same("figures of a segment", figures(client, ofSegment), figures(jdbc, OF_SEGMENT));
        }
    }

    /**
     * One request over HTTP, in milliseconds.
     *
     * @param cpu of the application's process
     */
    private record Measured(double millis, double cpu) {}

    /** All in milliseconds. */
    private record Round(Measured product, double anchor, double raw) {

        double millis() {
            return product.millis();
        }

        double cpu() {
            return product.cpu();
        }

        double cpuShare() {
            return cpu() / millis();
        }

        double toAnchor() {
            return millis() / anchor;
        }

        double toRaw() {
            return millis() / raw;
        }
    }

    private static String segment(DrillClient client) throws Exception {
        JsonNode kept = client.postJson("/api/v1/segments", """
                {"name": "Model 3", "profitTiers": [], "categories": [], "attributes": {"model": "model-3"}}""");
        return kept.get("id").asString();
    }

    /** Promoters, passives and detractors by centre and month; without those of too few answers, which are hidden. */
    private static Map<String, String> figures(DrillClient client, String path) throws Exception {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode item : JsonMapper.shared().readTree(client.get(path)).get("items")) {
            JsonNode group = item.get("group");
            if (item.get("promoters") == null || item.get("promoters").isNull()) {
                continue;
            }
            figures.put(
                    group.get("unit").asString() + " " + group.get("month").asString(),
                    item.get("promoters") + " " + item.get("passives") + " " + item.get("detractors"));
        }
        return figures;
    }

    private static Map<String, String> figures(JdbcClient jdbc, String sql) {
        Map<String, String> figures = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            figures.put(row.getString("place"), row.getString("counts"));
        });
        return figures;
    }

    private static void same(String name, Map<String, String> product, Map<String, String> raw) {
        int all = raw.size();
        raw.keySet().retainAll(product.keySet());
        if (product.isEmpty() || !product.equals(raw)) {
            throw new AssertionError(name + ": figures differ from those of raw SQL");
        }
        System.out.printf(
                "%s: %,d figures identical with raw SQL, %,d hidden%n", name, product.size(), all - raw.size());
    }

    private interface Step {
        Object run() throws Exception;
    }

    private static Measured measured(ApplicationProcess application, Step step) throws Exception {
        Duration before = application.cpu();
        Taken taken = taken(step);
        double cpu = application.cpu().minus(before).toNanos() / 1e6;
        return new Measured(taken.millis() / taken.steps(), cpu / taken.steps());
    }

    private static double millis(Step step) throws Exception {
        Taken taken = taken(step);
        return taken.millis() / taken.steps();
    }

    private record Taken(double millis, int steps) {}

    /** As many as fit into four seconds, at least one. */
    private static Taken taken(Step step) throws Exception {
        long start = System.nanoTime();
        int steps = 0;
        do {
            step.run();
            steps++;
        } while (System.nanoTime() - start < AT_LEAST);
        return new Taken((System.nanoTime() - start) / 1e6, steps);
    }
}
