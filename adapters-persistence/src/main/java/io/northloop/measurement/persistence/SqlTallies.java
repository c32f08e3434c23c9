package io.northloop.measurement.persistence;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.ScoreCounts;
import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.model.CategoryWeights;
import io.northloop.measurement.model.Tally;
import io.northloop.measurement.port.Tallies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts by one statement over the roll-up, of months where these are enough, and the deltas not yet folded: one
 * snapshot, always exact. Answers of members of a segment are counted one by one, because neither of the two knows
 * whose they are.
 */
@Component
final class SqlTallies implements Tallies {

    private static final String FOLDED_SCORES = RollupColumns.scores(s -> s);
    private static final String DELTA_SCORES = RollupColumns.scores(
            s -> "case when score = %s then count::integer else 0 end as %s".formatted(RollupColumns.scoreOf(s), s));
    private static final String FOLDED_WEIGHTS = ", " + RollupColumns.weights(RollupColumns.Weight::column);
    private static final String DELTA_WEIGHTS = ", "
            + RollupColumns.weights(
                    w -> "case when %s then %s else 0 end as %s".formatted(w.condition(), w.amount(), w.column()));
    private static final String KEYS_OF_MONTH = RollupColumns.KEYS.replace("adviser_ref", "'' as adviser_ref");
    private static final String SUMS = RollupColumns.scores("coalesce(sum(%1$s), 0) as %1$s"::formatted);
    private static final String WEIGHT_SUMS =
            ", " + RollupColumns.weights(w -> "coalesce(sum(%1$s), 0) as %1$s".formatted(w.column()));

    private final JdbcClient jdbc;
    private final MemberAnswers memberAnswers;

    SqlTallies(JdbcClient jdbc, MemberAnswers memberAnswers) {
        this.jdbc = jdbc;
        this.memberAnswers = memberAnswers;
    }

    @Override
    public List<Counted> count(Question question) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(sql(question, parameters))
                .params(parameters)
                .query((row, number) -> counted(row, question))
                .list();
    }

    private String sql(Question question, Map<String, Object> parameters) {
        return question.members()
                        .map(membership -> ofMembers(membership, question, parameters))
                        .orElseGet(() -> grouped(ofAll(question, parameters), question))
                + MeasuredRows.limit();
    }

    /** Sums by group; each group is named by the columns {@code g0}, {@code g1} …, in the order of the breakdown. */
    private static String grouped(String rows, Question question) {
        StringBuilder labels = new StringBuilder();
        List<String> keys = new ArrayList<>();
        for (Grouping grouping : question.groupBy()) {
            labels.append("%s as g%d, ".formatted(MeasuredRows.label(grouping), keys.size()));
            keys.add(MeasuredRows.key(grouping));
        }
        return summed(labels.toString(), rows, keys, question.weighted());
    }

    private static String summed(String labels, String rows, List<String> keys, boolean weighted) {
        return "select %s%s%s from (%s) answers%s"
                .formatted(
                        labels,
                        SUMS,
                        weighted ? WEIGHT_SUMS : "",
                        rows,
                        keys.isEmpty() ? "" : " group by " + String.join(", ", keys));
    }

    private static String ofAll(Question question, Map<String, Object> parameters) {
        String where = MeasuredRows.where(question, parameters);
        boolean weighted = question.weighted();
        String folded = FOLDED_SCORES + (weighted ? FOLDED_WEIGHTS : "");
        List<String> rows = new ArrayList<>();
        MonthsWithin.of(question)
                .ifPresentOrElse(
                        months -> {
                            parameters.putAll(months.parameters());
                            rows.add("select %s, %s from measurement_month%s"
                                    .formatted(KEYS_OF_MONTH, folded, MeasuredRows.and(where, months.whole())));
                            months.edges()
                                    .forEach(edge -> rows.add("select %s, %s from measurement_rollup%s"
                                            .formatted(RollupColumns.KEYS, folded, MeasuredRows.and(where, edge))));
                        },
                        () -> rows.add("select %s, %s from measurement_rollup%s"
                                .formatted(RollupColumns.KEYS, folded, where)));
        rows.add("select %s, %s%s from measurement_delta%s"
                .formatted(RollupColumns.KEYS, DELTA_SCORES, weighted ? DELTA_WEIGHTS : "", where));
        return String.join(" union all ", rows);
    }

    /**
     * Each part of the members is counted for itself, so that several processors can look for it. {@code offset 0}
     * hides from the planner how months are reckoned from moments: it would expect as many months as answers, and sort
     * them all on disk.
     */
    private String ofMembers(SegmentMembership membership, Question question, Map<String, Object> parameters) {
        parameters.putAll(memberAnswers.parameters(membership));
        String where = MeasuredRows.whereWithinPeriod(question, parameters);
        String scores = DELTA_SCORES + (question.weighted() ? DELTA_WEIGHTS : "");
        List<String> parts = MemberAnswers.answers(membership).stream()
                .map(answers -> "select %s, %s from (%s) measured%s offset 0"
                        .formatted(RollupColumns.KEYS, scores, answers, where))
                .map(answers -> grouped(answers, question))
                .toList();
        List<String> groups = IntStream.range(0, question.groupBy().size())
                .mapToObj(place -> "g" + place)
                .toList();
        String labels = groups.stream().map(group -> group + ", ").collect(Collectors.joining());
        return MemberAnswers.members(membership)
                + summed(labels, String.join(" union all ", parts), groups, question.weighted());
    }

    private static Counted counted(ResultSet row, Question question) throws SQLException {
        int column = 1;
        List<String> group = new ArrayList<>();
        for (int i = 0; i < question.groupBy().size(); i++) {
            group.add(row.getString(column++));
        }
        List<Long> scores = new ArrayList<>();
        for (int i = 0; i < RollupColumns.SCORES.size(); i++) {
            scores.add(row.getLong(column++));
        }
        Optional<Tally.Weights> weights = question.weighted()
                ? Optional.of(new Tally.Weights(
                        category(row, "promoter"), category(row, "passive"), category(row, "detractor")))
                : Optional.empty();
        return new Counted(group, new Tally(new ScoreCounts(scores), weights));
    }

    private static CategoryWeights category(ResultSet row, String name) throws SQLException {
        return new CategoryWeights(row.getBigDecimal(name + "_weight"), row.getBigDecimal(name + "_weight2"));
    }
}
