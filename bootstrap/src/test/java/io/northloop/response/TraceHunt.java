package io.northloop.response;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody who may read every table, system columns included, and knows on which day, and in which order, people
 * answered. Tries to find out which answer is whose, better than the day allows: by a row that names both, by any two
 * columns that agree, by any column that is in the order of answering. Where rows lie (ctid) is not looked at.
 */
final class TraceHunt {

    /** Of so many people at least one column of another must single the answer out; less happens by chance. */
    private static final double SHARE_SINGLED_OUT = 0.25;

    /** Spearman's coefficient; of three days of ten answers each it happens by chance once in a million columns. */
    private static final double IN_ORDER = 0.9;

    private final JdbcClient jdbc;

    TraceHunt(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What really happened.
     *
     * @param order of answering, over all days
     * @param traces of the person: texts by which the rows about them are known
     * @param answer texts by which the rows about the answer are known
     */
    record Truth(int order, int day, Set<String> traces, Set<String> answer) {}

    /** The ways found, in words; empty when there are none. */
    List<String> ways(List<Truth> truths) {
        Map<String, Map<Integer, String>> people = new TreeMap<>();
        Map<String, Map<Integer, String>> answers = new TreeMap<>();
        List<String> ways = new ArrayList<>();
        List<String> texts = truths.stream()
                .flatMap(truth -> List.of(truth.traces(), truth.answer()).stream())
                .flatMap(Collection::stream)
                .toList();
        for (String table : tables()) {
            for (Map<String, @Nullable Object> row : rows(table, texts)) {
                Map<String, String> columns = new TreeMap<>();
                row.forEach((name, value) -> columns.put(table + "." + name, text(value)));
                String all = String.join(" ", columns.values());
                List<Truth> about = truths.stream()
                        .filter(truth -> truth.traces().stream().anyMatch(all::contains))
                        .toList();
                List<Truth> said = truths.stream()
                        .filter(truth -> truth.answer().stream().anyMatch(all::contains))
                        .toList();
                if (!about.isEmpty() && !said.isEmpty()) {
                    ways.add("a row of " + table + " names both");
                }
                about.forEach(truth -> note(people, truth, columns));
                said.forEach(truth -> note(answers, truth, columns));
            }
        }
        agreements(people, answers, truths, ways);
        answers.forEach((column, values) -> {
            if (meanOverDays(values, truths) > IN_ORDER) {
                ways.add(column + " is in the order of the answers");
            }
        });
        people.forEach((column, values) -> {
            if (meanOverDays(values, truths) > IN_ORDER || correlation(values, truths) > IN_ORDER) {
                ways.add(column + " is in the order of answering");
            }
        });
        return ways.stream().distinct().toList();
    }

    private static void note(Map<String, Map<Integer, String>> found, Truth truth, Map<String, String> columns) {
        columns.forEach((column, value) -> found.computeIfAbsent(column, any -> new TreeMap<>())
                .merge(truth.order(), value, (a, b) -> a + " " + b));
    }

    private static void agreements(
            Map<String, Map<Integer, String>> people,
            Map<String, Map<Integer, String>> answers,
            List<Truth> truths,
            List<String> ways) {
        people.forEach((one, ofPeople) -> answers.forEach((other, ofAnswers) -> {
            long singledOut = truths.stream()
                    .filter(truth -> {
                        String value = ofPeople.get(truth.order());
                        return value != null
                                && value.equals(ofAnswers.get(truth.order()))
                                && ofAnswers.values().stream()
                                                .filter(value::equals)
                                                .count()
                                        < truths.stream()
                                                .filter(any -> any.day() == truth.day())
                                                .count();
                    })
                    .count();
            if (singledOut > SHARE_SINGLED_OUT * truths.size()) {
                ways.add(one + " agrees with " + other);
            }
        }));
    }

    private static double meanOverDays(Map<Integer, String> values, List<Truth> truths) {
        return Math.abs(truths.stream().collect(Collectors.groupingBy(Truth::day)).values().stream()
                .mapToDouble(day -> signed(values, day))
                .average()
                .orElse(0));
    }

    private static double correlation(Map<Integer, String> values, List<Truth> truths) {
        return Math.abs(signed(values, truths));
    }

    /** Between the order of answering and the order of the column; 0 when the column says nothing. */
    private static double signed(Map<Integer, String> values, List<Truth> truths) {
        List<Integer> known = truths.stream()
                .map(Truth::order)
                .filter(values::containsKey)
                .sorted()
                .toList();
        if (known.size() < truths.size()) {
            return 0;
        }
        List<String> column = known.stream().map(values::get).toList();
        double mean = (known.size() - 1) / 2.0;
        double together = 0;
        double spread = 0;
        double orders = 0;
        for (int i = 0; i < known.size(); i++) {
            double rank = rank(column.get(i), column);
            together += (i - mean) * (rank - mean);
            spread += (rank - mean) * (rank - mean);
            orders += (i - mean) * (i - mean);
        }
        return spread == 0 ? 0 : together / Math.sqrt(spread * orders);
    }

    private static double rank(String value, List<String> column) {
        long below = column.stream().filter(other -> compare(other, value) < 0).count();
        long same = column.stream().filter(other -> compare(other, value) == 0).count();
        return below + (same - 1) / 2.0;
    }

    private static int compare(String one, String other) {
        return isNumber(one) && isNumber(other)
                ? new BigDecimal(one).compareTo(new BigDecimal(other))
                : one.compareTo(other);
    }

    private static boolean isNumber(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,18})?");
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select c.relname from pg_class c
                         where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                           and has_table_privilege(c.oid, 'select')
                         order by c.relname""").query((row, number) -> row.getString("relname")).list();
    }

    private List<Map<String, @Nullable Object>> rows(String table, List<String> texts) {
        return jdbc.sql("select xmin::text::bigint as xmin, xmax::text::bigint as xmax, cmin::text::bigint as cmin,"
                        + " cmax::text::bigint as cmax, t.* from \"" + table + "\" t where t::text like any (?)")
                .param(texts.stream().map(text -> "%" + text + "%").toArray(String[]::new))
                .query()
                .listOfRows();
    }

    private static String text(@Nullable Object value) {
        return value instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : String.valueOf(value);
    }
}
