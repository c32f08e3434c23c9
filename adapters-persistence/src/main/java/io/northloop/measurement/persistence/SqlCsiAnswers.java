package io.northloop.measurement.persistence;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.model.CsiSums;
import io.northloop.measurement.model.CsiTally;
import io.northloop.measurement.model.ScoredPairs;
import io.northloop.measurement.port.CsiAnswers;
import io.northloop.measurement.port.Tallies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds up by one statement: a row for each group, with columns for each dimension and item. As rows of their own these
 * would be twenty times as many as answers, and one processor alone would have to unfold them.
 */
@Component
final class SqlCsiAnswers implements CsiAnswers {

    /** The code of a score: +1 promoter, 0 passive, −1 detractor. */
    private static final String CODE = "(case when score >= 9 then 1 when score <= 6 then -1 else 0 end)";

    private static final String SCORES = RollupColumns.scores(
            s -> "count(*) filter (where score = %s) as %s".formatted(RollupColumns.scoreOf(s), s));

    private final JdbcClient jdbc;
    private final MemberAnswers memberAnswers;

    /** Of the standard model; of larger ones once they have answers. */
    private volatile Parts widest = new Parts(5, 15);

    SqlCsiAnswers(JdbcClient jdbc, MemberAnswers memberAnswers) {
        this.jdbc = jdbc;
        this.memberAnswers = memberAnswers;
    }

    @Override
    public List<Counted> sums(Tallies.Question question) {
        Optional<List<Counted>> sums = ask(question);
        while (sums.isEmpty()) {
            sums = ask(question);
        }
        return sums.get();
    }

    /** Empty where a model has more parts than there were columns for; then there are enough for it from now on. */
    private Optional<List<Counted>> ask(Tallies.Question question) {
        Parts asked = widest;
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(sql(question, asked, parameters)).params(parameters).query(rows -> {
            List<Counted> sums = new ArrayList<>();
            while (rows.next()) {
                Parts parts = Parts.of(rows);
                if (!asked.covers(parts)) {
                    widest = asked.with(parts);
                    return Optional.empty();
                }
                sums.add(counted(rows, question));
            }
            return Optional.of(sums);
        });
    }

    private String sql(Tallies.Question question, Parts most, Map<String, Object> parameters) {
        String where = MeasuredRows.whereOfMembers(question, memberAnswers, parameters);
        return """
                %1$sselect %2$smodel, max(cardinality(dimensions)) as dimensions, max(cardinality(items)) as items,
                       %3$s,
                       %4$s,
                       count(*) filter (where csi is not null and score is not null) as pairs,
                       coalesce(sum(csi) filter (where score is not null), 0) as pair_index,
                       coalesce(sum(%5$s) filter (where csi is not null and score is not null), 0) as pair_code,
                       coalesce(sum(csi * %5$s) filter (where score is not null), 0) as pair_product
                from csi_answer%6$s group by %7$smodel%8$s
                """.formatted(
                        question.members().map(MemberAnswers::members).orElse(""),
                        columns(question, MeasuredRows::label),
                        sums(most),
                        SCORES,
                        CODE,
                        where,
                        columns(question, MeasuredRows::key),
                        MeasuredRows.limit());
    }

    private static String columns(Tallies.Question question, Function<Grouping, String> column) {
        return question.groupBy().stream()
                .map(grouping -> column.apply(grouping) + ", ")
                .collect(Collectors.joining());
    }

    /** In points. The index has no number, dimensions and items have theirs from 1 on. */
    private static String sums(Parts most) {
        return Stream.of(
                        Stream.of(sums("csi", "csi")),
                        places(most.dimensions())
                                .mapToObj(place -> sums("dimensions[%d]".formatted(place), "d" + place)),
                        places(most.items()).mapToObj(place -> sums("items[%d] * 100".formatted(place), "i" + place)))
                .flatMap(Function.identity())
                .collect(Collectors.joining(", "));
    }

    private static String sums(String points, String name) {
        return "count(%1$s) as %2$s_n, coalesce(sum(%1$s), 0) as %2$s_sum, coalesce(sum(%1$s * %1$s), 0) as %2$s_squares"
                .formatted(points, name);
    }

    private static IntStream places(int parts) {
        return IntStream.rangeClosed(1, parts);
    }

    private static Counted counted(ResultSet row, Tallies.Question question) throws SQLException {
        List<String> group = new ArrayList<>();
        for (int column = 1; column <= question.groupBy().size(); column++) {
            group.add(row.getString(column));
        }
        return new Counted(group, row.getInt("model"), tally(row));
    }

    private static CsiTally tally(ResultSet row) throws SQLException {
        Parts parts = Parts.of(row);
        List<Long> scores = new ArrayList<>();
        for (String column : RollupColumns.SCORES) {
            scores.add(row.getLong(column));
        }
        return new CsiTally(
                sums(row, "csi"),
                each(row, "d", parts.dimensions()),
                each(row, "i", parts.items()),
                new ScoreCounts(scores),
                new ScoredPairs(
                        row.getLong("pairs"),
                        row.getBigDecimal("pair_index"),
                        row.getLong("pair_code"),
                        row.getBigDecimal("pair_product")));
    }

    private static List<CsiSums> each(ResultSet row, String name, int parts) throws SQLException {
        List<CsiSums> each = new ArrayList<>();
        for (int place = 1; place <= parts; place++) {
            each.add(sums(row, name + place));
        }
        return each;
    }

    private static CsiSums sums(ResultSet row, String name) throws SQLException {
        return new CsiSums(
                row.getLong(name + "_n"), row.getBigDecimal(name + "_sum"), row.getBigDecimal(name + "_squares"));
    }

    /** How many parts a model has. */
    private record Parts(int dimensions, int items) {

        static Parts of(ResultSet row) throws SQLException {
            return new Parts(row.getInt("dimensions"), row.getInt("items"));
        }

        boolean covers(Parts other) {
            return other.dimensions <= dimensions && other.items <= items;
        }

        Parts with(Parts other) {
            return new Parts(Math.max(dimensions, other.dimensions), Math.max(items, other.items));
        }
    }
}
