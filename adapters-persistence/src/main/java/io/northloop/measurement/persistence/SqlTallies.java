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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts by one statement over the roll-up, of months where these are enough, and the deltas not yet folded: one snapshot,
 * always exact. Answers of members of a segment are counted one by one, because neither of the two knows whose answers they hold.
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
        StringBuilder labels = new StringBuilder();
        List<String> keys = new ArrayList<>();
        for (Grouping grouping : question.groupBy()) {
            labels.append(MeasuredRows.label(grouping)).append(", ");
            keys.add(MeasuredRows.key(grouping));
        }
        String group = keys.isEmpty() ? "" : "group by " + String.join(", ", keys);
        return "%sselect %s%s%s from (%s) answers %s"
                .formatted(
                        question.members().map(MemberAnswers::members).orElse(""),
                        labels,
                        SUMS,
                        question.weighted() ? WEIGHT_SUMS : "",
                        question.members()
                                .map(membership -> ofMembers(membership, question, parameters))
                                .orElseGet(() -> ofAll(question, parameters)),
                        group);
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
                                    .formatted(KEYS_OF_MONTH, folded, and(where, months.whole())));
                            months.edges()
                                    .forEach(edge -> rows.add("select %s, %s from measurement_rollup%s"
                                            .formatted(RollupColumns.KEYS, folded, and(where, edge))));
                        },
                        () -> rows.add("select %s, %s from measurement_rollup%s"
                                .formatted(RollupColumns.KEYS, folded, where)));
        rows.add("select %s, %s%s from measurement_delta%s"
                .formatted(RollupColumns.KEYS, DELTA_SCORES, weighted ? DELTA_WEIGHTS : "", where));
        return String.join(" union all ", rows);
    }

    private static String and(String where, String condition) {
        return where.isEmpty() ? " where " + condition : where + " and " + condition;
    }

    private String ofMembers(SegmentMembership membership, Question question, Map<String, Object> parameters) {
        parameters.putAll(memberAnswers.parameters(membership));
        return "select %s, %s%s from (%s) measured%s"
                .formatted(
                        RollupColumns.KEYS,
                        DELTA_SCORES,
                        question.weighted() ? DELTA_WEIGHTS : "",
                        MemberAnswers.answers(membership),
                        MeasuredRows.whereWithinPeriod(question, parameters));
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
