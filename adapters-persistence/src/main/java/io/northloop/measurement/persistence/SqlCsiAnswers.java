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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Adds up by one statement: a row for each group's index, and one for each of its dimensions and items. */
@Component
final class SqlCsiAnswers implements CsiAnswers {

    /** The code of a score: +1 promoter, 0 passive, −1 detractor. */
    private static final String CODE = "case when score >= 9 then 1 when score <= 6 then -1 else 0 end";

    private static final String SCORES = RollupColumns.scores(
            s -> "count(*) filter (where score = %s) as %s".formatted(RollupColumns.scoreOf(s), s));
    private static final String NO_SCORES = RollupColumns.scores(s -> "0");

    private final JdbcClient jdbc;
    private final MemberAnswers memberAnswers;

    SqlCsiAnswers(JdbcClient jdbc, MemberAnswers memberAnswers) {
        this.jdbc = jdbc;
        this.memberAnswers = memberAnswers;
    }

    @Override
    public List<Counted> sums(Tallies.Question question) {
        Map<String, Object> parameters = new HashMap<>();
        Map<Group, Parts> groups = new LinkedHashMap<>();
        jdbc.sql(sql(question, parameters)).params(parameters).query(row -> {
            groups.computeIfAbsent(group(row, question), group -> new Parts()).add(row);
        });
        return groups.entrySet().stream()
                .map(entry -> new Counted(
                        entry.getKey().values(),
                        entry.getKey().model(),
                        entry.getValue().tally()))
                .toList();
    }

    private String sql(Tallies.Question question, Map<String, Object> parameters) {
        StringBuilder labelled = new StringBuilder();
        StringBuilder names = new StringBuilder();
        int number = 0;
        for (Grouping grouping : question.groupBy()) {
            String name = "g" + number++;
            labelled.append(MeasuredRows.label(grouping))
                    .append(" as ")
                    .append(name)
                    .append(", ");
            names.append(name).append(", ");
        }
        return """
                %7$s answers as materialized (
                    select %1$s model, score, csi, dimensions, items, %4$s as code from csi_answer%2$s)
                select %3$s model, 'INDEX' as part, 0 as place, count(csi) as n, coalesce(sum(csi), 0) as sum,
                       coalesce(sum(csi * csi), 0) as squares,
                       %5$s,
                       count(*) filter (where csi is not null and score is not null) as pairs,
                       coalesce(sum(csi) filter (where score is not null), 0) as pair_index,
                       coalesce(sum(code) filter (where csi is not null and score is not null), 0) as pair_code,
                       coalesce(sum(csi * code) filter (where score is not null), 0) as pair_product
                from answers group by %3$s model
                union all
                select %3$s model, 'DIMENSION', place, count(points), coalesce(sum(points), 0),
                       coalesce(sum(points * points), 0), %6$s, 0, 0, 0, 0
                from answers cross join lateral unnest(dimensions) with ordinality as each (points, place)
                group by %3$s model, place
                union all
                select %3$s model, 'ITEM', place, count(rating), coalesce(sum(rating * 100), 0),
                       coalesce(sum(rating * 100 * rating * 100), 0), %6$s, 0, 0, 0, 0
                from answers cross join lateral unnest(items) with ordinality as each (rating, place)
                group by %3$s model, place
                order by part, place
                """.formatted(
                        labelled,
                        MeasuredRows.whereOfMembers(question, memberAnswers, parameters),
                        names,
                        CODE,
                        SCORES,
                        NO_SCORES,
                        question.members()
                                .map(MemberAnswers::members)
                                .map(members -> members + ",")
                                .orElse("with"));
    }

    private static Group group(ResultSet row, Tallies.Question question) throws SQLException {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= question.groupBy().size(); column++) {
            values.add(row.getString(column));
        }
        return new Group(values, row.getInt("model"));
    }

    private record Group(List<String> values, int model) {}

    /** The rows of one group, dimensions and items in their order. */
    private static final class Parts {

        private final List<CsiSums> dimensions = new ArrayList<>();
        private final List<CsiSums> items = new ArrayList<>();
        private @Nullable CsiSums index;
        private @Nullable ScoreCounts scores;
        private @Nullable ScoredPairs pairs;

        void add(ResultSet row) throws SQLException {
            CsiSums sums = new CsiSums(row.getLong("n"), row.getBigDecimal("sum"), row.getBigDecimal("squares"));
            switch (row.getString("part")) {
                case "DIMENSION" -> dimensions.add(sums);
                case "ITEM" -> items.add(sums);
                default -> {
                    index = sums;
                    scores = scores(row);
                    pairs = new ScoredPairs(
                            row.getLong("pairs"),
                            row.getBigDecimal("pair_index"),
                            row.getLong("pair_code"),
                            row.getBigDecimal("pair_product"));
                }
            }
        }

        private static ScoreCounts scores(ResultSet row) throws SQLException {
            List<Long> counts = new ArrayList<>();
            for (String column : RollupColumns.SCORES) {
                counts.add(row.getLong(column));
            }
            return new ScoreCounts(counts);
        }

        CsiTally tally() {
            return new CsiTally(
                    Objects.requireNonNull(index),
                    dimensions,
                    items,
                    Objects.requireNonNull(scores),
                    Objects.requireNonNull(pairs));
        }
    }
}
