package io.northloop.measurement.persistence;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.port.Tallies;
import io.northloop.measurement.port.Tallies.Question;
import io.northloop.organisation.UnitRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How rows of answers are filtered and grouped; every table of measurement has these columns. */
final class MeasuredRows {

    private MeasuredRows() {}

    static String where(Question question, Map<String, Object> parameters) {
        List<String> conditions = properties(question, parameters);
        question.from().ifPresent(day -> {
            conditions.add("day >= :from");
            parameters.put("from", day);
        });
        question.to().ifPresent(day -> {
            conditions.add("day <= :to");
            parameters.put("to", day);
        });
        return joined(conditions);
    }

    /**
     * The same of rows that lie within the period anyway: the planner knows nothing of days that are reckoned from
     * moments, and would expect hardly any.
     */
    static String whereWithinPeriod(Question question, Map<String, Object> parameters) {
        return joined(properties(question, parameters));
    }

    /**
     * The same of rows that each say by {@code response_id} whose answer they are; those of a segment's members alone,
     * where one is asked for. Then {@link MemberAnswers#members} has to stand before the statement.
     */
    static String whereOfMembers(Question question, MemberAnswers memberAnswers, Map<String, Object> parameters) {
        String where = where(question, parameters);
        if (question.members().isEmpty()) {
            return where;
        }
        parameters.putAll(memberAnswers.parameters(question.members().get()));
        return and(
                where, "response_id in (" + MemberAnswers.ids(question.members().get()) + ")");
    }

    /** Enough to tell that there are too many. */
    static String limit() {
        return " limit " + (Tallies.MOST_GROUPS + 1);
    }

    /** One condition more. */
    static String and(String where, String condition) {
        return where.isEmpty() ? " where " + condition : where + " and " + condition;
    }

    private static List<String> properties(Question question, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>();
        question.units().ifPresent(units -> {
            conditions.add("unit_ref = any(:units)");
            parameters.put("units", units.stream().map(UnitRef::value).toArray(String[]::new));
        });
        equal("kind", question.kind().map(Enum::name), conditions, parameters);
        equal("survey_ref", question.survey().map(Object::toString), conditions, parameters);
        equal("programme_ref", question.programme().map(Object::toString), conditions, parameters);
        equal("touchpoint", question.touchpoint(), conditions, parameters);
        if (question.integrity() == Integrity.TRUSTED) {
            conditions.add("trusted");
        }
        return conditions;
    }

    private static String joined(List<String> conditions) {
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private static void equal(
            String column, Optional<String> value, List<String> conditions, Map<String, Object> parameters) {
        value.ifPresent(v -> {
            conditions.add(column + " = :" + column);
            parameters.put(column, v);
        });
    }

    /** What rows are grouped by; cheaper to hash than the label that people read. */
    static String key(Grouping grouping) {
        return switch (grouping) {
            case UNIT -> "unit_ref";
            case DAY -> "day";
            case WEEK -> "date_trunc('week', day::timestamp)";
            case MONTH -> "date_trunc('month', day::timestamp)";
            case QUARTER -> "date_trunc('quarter', day::timestamp)";
            case TOUCHPOINT -> "touchpoint";
            case ADVISER -> "adviser_ref";
            case SURVEY -> "survey_ref";
            case PROGRAMME -> "programme_ref";
            case REGION, SEGMENT ->
                throw new IllegalArgumentException("answers know neither regions nor segments: " + grouping);
        };
    }

    static String label(Grouping grouping) {
        return switch (grouping) {
            case UNIT, TOUCHPOINT, ADVISER, SURVEY, PROGRAMME, REGION, SEGMENT -> key(grouping);
            case DAY -> "to_char(day, 'YYYY-MM-DD')";
            case WEEK -> "to_char(" + key(grouping) + ", 'IYYY-\"W\"IW')";
            case MONTH -> "to_char(" + key(grouping) + ", 'YYYY-MM')";
            case QUARTER -> "to_char(" + key(grouping) + ", 'YYYY-\"Q\"Q')";
        };
    }
}
