package io.northloop.shared.drill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A table of figures that is asked for over HTTP, and the plain SQL that comes to the same.
 *
 * @param anchors what it is measured against; the last one reads the answers themselves
 * @param said what an item of the table says, in the words of the SQL; null where it is hidden
 */
record MeasuredFigures(String path, List<Anchor> anchors, Function<JsonNode, String> said) {

    private static final String HIDDEN = "HIDDEN";
    private static final String RANGE = "&from=" + SeededAnswers.FIRST_DAY + "&to=" + SeededAnswers.LAST_DAY;
    private static final String MEASUREMENTS = "/api/v1/measurements/";
    private static final String NPS = MEASUREMENTS + "nps?kind=TRANSACTIONAL&groupBy=unit,month" + RANGE;
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
    private static final String SATISFACTION = """
            select unit_ref || ' ' || to_char(date_trunc('month', day::timestamp), 'YYYY-MM') as place,
                   concat_ws(' ', count(*) filter (where value = 1), count(*) filter (where value = 2),
                             count(*) filter (where value = 3), count(*) filter (where value = 4),
                             count(*) filter (where value = 5)) as counts
            from rated_answer where type = 'SATISFACTION' and leads
            group by unit_ref, date_trunc('month', day::timestamp)
            """;
    /** Index, dimensions and items of the standard model: what an item of the table says, too. */
    private static final String INDEX = """
            select unit_ref || ' ' || to_char(date_trunc('quarter', day::timestamp), 'YYYY-"Q"Q') as place,
                   concat_ws(' ', count(csi), round(avg(csi), 1), %s) as counts
            from csi_answer group by unit_ref, date_trunc('quarter', day::timestamp)
            """.formatted(
                    Stream.concat(averages(5, "dimensions[%d]"), averages(15, "items[%d] * 100"))
                            .collect(Collectors.joining(", ")));

    /** NPS, which has a roll-up by days and one by months. */
    static MeasuredFigures dashboard() {
        return new MeasuredFigures(
                NPS,
                List.of(
                        new Anchor("dashboard", ROLLUP.formatted("measurement_rollup")),
                        new Anchor("dashboard-months", ROLLUP.formatted("measurement_month")),
                        new Anchor("dashboard-raw", ALL)),
                MeasuredFigures::categories);
    }

    /** NPS of a segment's members, which no roll-up knows. */
    static MeasuredFigures ofSegment(DrillClient client) throws Exception {
        JsonNode kept = client.postJson("/api/v1/segments", """
                {"name": "Model 3", "profitTiers": [], "categories": [], "attributes": {"model": "model-3"}}""");
        return new MeasuredFigures(
                NPS + "&segment=" + kept.get("id").asString(),
                List.of(new Anchor("figures-of-a-segment", OF_SEGMENT)),
                MeasuredFigures::categories);
    }

    static MeasuredFigures satisfaction() {
        return new MeasuredFigures(
                MEASUREMENTS + "csat?groupBy=unit,month" + RANGE,
                List.of(new Anchor("satisfaction", SATISFACTION)),
                item -> values(item.get("points")));
    }

    static MeasuredFigures index() {
        return new MeasuredFigures(
                MEASUREMENTS + "csi?groupBy=unit,quarter" + RANGE,
                List.of(new Anchor("index", INDEX)),
                MeasuredFigures::points);
    }

    /**
     * Plain SQL.
     *
     * @param name of the line that compares with it
     * @param sql rows of a {@code place} and its {@code counts}
     */
    record Anchor(String name, String sql) {

        Map<String, String> figures(JdbcClient jdbc) {
            Map<String, String> figures = new TreeMap<>();
            jdbc.sql(sql).query(row -> {
                figures.put(row.getString("place"), row.getString("counts"));
            });
            return figures;
        }
    }

    String name() {
        return anchors.getFirst().name();
    }

    /** The whole table, as it comes; what whoever asked makes of it is no part of what is measured. */
    String fetch(DrillClient client) throws Exception {
        return client.get(path);
    }

    /** By place and period. */
    private Map<String, String> figures(DrillClient client) throws Exception {
        Map<String, String> figures = new TreeMap<>();
        for (JsonNode item : JsonMapper.shared().readTree(fetch(client)).get("items")) {
            boolean isHidden =
                    item.get("n").isNull() || item.path("display").asString("").equals(HIDDEN);
            figures.put(values(item.get("group")), isHidden ? HIDDEN : said.apply(item));
        }
        return figures;
    }

    /** Fails where a figure is not that of the answers themselves, or there is one too few or too many. */
    void compare(DrillClient client, JdbcClient jdbc) throws Exception {
        Map<String, String> product = figures(client);
        Map<String, String> raw = anchors.getLast().figures(jdbc);
        boolean samePlaces = product.keySet().equals(raw.keySet());
        product.values().removeIf(HIDDEN::equals);
        int all = raw.size();
        raw.keySet().retainAll(product.keySet());
        if (product.isEmpty() || !samePlaces || !product.equals(raw)) {
            throw new AssertionError(name() + ": figures differ from those of raw SQL");
        }
        System.out.printf(
                "%s: %,d figures identical with raw SQL, %,d hidden%n", name(), product.size(), all - raw.size());
    }

    private static String categories(JsonNode item) {
        return item.get("promoters") + " " + item.get("passives") + " " + item.get("detractors");
    }

    private static Stream<String> averages(int parts, String points) {
        return IntStream.rangeClosed(1, parts)
                .mapToObj(place -> "round(avg(%s), 1)".formatted(points.formatted(place)));
    }

    private static String points(JsonNode item) {
        List<String> points = new ArrayList<>(
                List.of(item.get("n").asString(), item.get("indexRounded").asString()));
        List<String> items = new ArrayList<>();
        for (JsonNode dimension : item.get("dimensions")) {
            points.add(dimension.get("figure").get("pointsRounded").asString());
            dimension
                    .get("items")
                    .forEach(each ->
                            items.add(each.get("figure").get("pointsRounded").asString()));
        }
        points.addAll(items);
        return String.join(" ", points);
    }

    private static String values(JsonNode members) {
        List<String> values = new ArrayList<>();
        members.forEach(member -> values.add(member.asString()));
        return String.join(" ", values);
    }
}
