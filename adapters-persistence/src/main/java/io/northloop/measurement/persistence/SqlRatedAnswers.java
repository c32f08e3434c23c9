package io.northloop.measurement.persistence;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.RatingMeasure;
import io.northloop.measurement.model.CategoryWeights;
import io.northloop.measurement.model.RatingCounts;
import io.northloop.measurement.port.RatedAnswers;
import io.northloop.measurement.port.Tallies;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by one statement: a row for each point of the scale that a group has given. */
@Component
final class SqlRatedAnswers implements RatedAnswers {

    private final JdbcClient jdbc;
    private final MemberAnswers memberAnswers;

    SqlRatedAnswers(JdbcClient jdbc, MemberAnswers memberAnswers) {
        this.jdbc = jdbc;
        this.memberAnswers = memberAnswers;
    }

    @Override
    public List<Counted> counts(RatingMeasure measure, Optional<String> asked, Tallies.Question filter) {
        Map<String, Object> parameters = new HashMap<>();
        Map<List<String>, RatingCounts> groups = new LinkedHashMap<>();
        jdbc.sql(sql(measure, asked, filter, parameters)).params(parameters).query(row -> {
            int column = 1;
            List<String> group = new ArrayList<>();
            for (int i = 0; i < filter.groupBy().size(); i++) {
                group.add(row.getString(column++));
            }
            RatingCounts.Point given = new RatingCounts.Point(
                    row.getLong("n"), new CategoryWeights(row.getBigDecimal("weight"), row.getBigDecimal("weight2")));
            RatingCounts before = groups.getOrDefault(group, RatingCounts.none(measure));
            groups.put(group, before.with(row.getInt("value"), given));
        });
        return groups.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getValue()))
                .toList();
    }

    private String sql(
            RatingMeasure measure, Optional<String> asked, Tallies.Question filter, Map<String, Object> parameters) {
        StringBuilder labels = new StringBuilder();
        StringBuilder keys = new StringBuilder();
        for (Grouping grouping : filter.groupBy()) {
            labels.append(MeasuredRows.label(grouping)).append(", ");
            keys.append(MeasuredRows.key(grouping)).append(", ");
        }
        String where = MeasuredRows.whereOfMembers(filter, memberAnswers, parameters);
        parameters.put("type", measure.type().name());
        asked.ifPresent(code -> parameters.put("question", code));
        return """
                %sselect %svalue, count(*) as n, sum(weight) as weight, sum(weight * weight) as weight2
                from rated_answer%s type = :type and %s group by %svalue
                """.formatted(
                        filter.members().map(MemberAnswers::members).orElse(""),
                        labels,
                        where.isEmpty() ? " where" : where + " and",
                        asked.isPresent() ? "question = :question" : "leads",
                        keys);
    }
}
