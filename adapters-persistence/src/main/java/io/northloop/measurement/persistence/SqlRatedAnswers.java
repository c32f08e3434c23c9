package io.northloop.measurement.persistence;

import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.model.CategoryWeights;
import io.northloop.measurement.model.RatingCounts;
import io.northloop.measurement.port.RatedAnswers;
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
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts by one statement, a column for each point of the scale: with the point among the keys there are so many groups
 * that the planner would sort all ratings on disk.
 */
@Component
final class SqlRatedAnswers implements RatedAnswers {

    private static final String COUNT = "count(*) filter (where value = %1$d)";
    private static final String WEIGHTS = ", coalesce(sum(weight) filter (where value = %1$d), 0),"
            + " coalesce(sum(weight * weight) filter (where value = %1$d), 0)";

    private final JdbcClient jdbc;
    private final MemberAnswers memberAnswers;

    SqlRatedAnswers(JdbcClient jdbc, MemberAnswers memberAnswers) {
        this.jdbc = jdbc;
        this.memberAnswers = memberAnswers;
    }

    @Override
    public List<Counted> counts(RatingMeasure measure, Optional<String> asked, Tallies.Question filter) {
        Map<String, Object> parameters = new HashMap<>();
        return jdbc.sql(sql(measure, asked, filter, parameters))
                .params(parameters)
                .query((row, number) -> counted(row, measure, filter))
                .list();
    }

    private String sql(
            RatingMeasure measure, Optional<String> asked, Tallies.Question filter, Map<String, Object> parameters) {
        String where = MeasuredRows.whereOfMembers(filter, memberAnswers, parameters);
        String columns = filter.weighted() ? COUNT + WEIGHTS : COUNT;
        parameters.put("type", measure.type().name());
        asked.ifPresent(code -> parameters.put("question", code));
        return """
                %sselect %s
                from rated_answer%s%s having count(*) > 0%s
                """.formatted(
                filter.members().map(MemberAnswers::members).orElse(""),
                Stream.concat(
                                filter.groupBy().stream().map(MeasuredRows::label),
                                points(measure).mapToObj(point -> columns.formatted(point)))
                        .collect(Collectors.joining(", ")),
                MeasuredRows.and(where, "type = :type and " + (asked.isPresent() ? "question = :question" : "leads")),
                filter.groupBy().isEmpty()
                        ? ""
                        : filter.groupBy().stream()
                                .map(MeasuredRows::key)
                                .collect(Collectors.joining(", ", " group by ", "")),
                MeasuredRows.limit());
    }

    private static IntStream points(RatingMeasure measure) {
        return IntStream.rangeClosed(measure.lowestPoint(), measure.highestPoint());
    }

    private static Counted counted(ResultSet row, RatingMeasure measure, Tallies.Question filter) throws SQLException {
        int column = 1;
        List<String> group = new ArrayList<>();
        while (group.size() < filter.groupBy().size()) {
            group.add(row.getString(column++));
        }
        List<RatingCounts.Point> points = new ArrayList<>();
        for (int point = measure.lowestPoint(); point <= measure.highestPoint(); point++) {
            long n = row.getLong(column++);
            points.add(new RatingCounts.Point(
                    n,
                    filter.weighted()
                            ? new CategoryWeights(row.getBigDecimal(column++), row.getBigDecimal(column++))
                            : CategoryWeights.NONE));
        }
        return new Counted(group, new RatingCounts(measure, points));
    }
}
