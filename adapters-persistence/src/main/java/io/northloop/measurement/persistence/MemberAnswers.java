package io.northloop.measurement.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.measurement.SegmentMembership;
import io.northloop.measurement.SegmentMembership.Stretch;
import io.northloop.shared.persistence.Names;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/**
 * Answers of a segment's members, in the form of deltas. They are read from {@code response}, which belongs to another
 * capability (docs/decisions/0019), by {@code response_measured_by_customer}; who is a member says {@code
 * customer_members}.
 */
@Component
final class MemberAnswers {

    /** Found first and once: the planner cannot guess how many they are, and would look for each of them anew. */
    private static final String MEMBERS = """
            with member as materialized (
                select quarter, customer_ref
                from customer_members(cast(:quarters as date[]), :currency, cast(:lowers as numeric[]),
                                      cast(:uppers as numeric[]), cast(:bands as text[]), cast(:categories as text[]),
                                      cast(:attributes as jsonb))""";

    private static final String WHO_CHANGED =
            " where customer_ref in (select former.customer_ref from customer_former_attributes former)";

    /**
     * All stretches in one pass: customers are looked up one by one where they are few, and all answers are read once,
     * or twice by attributes, where they are many. A look at each stretch for itself would read them as often as there
     * are quarters.
     */
    private static final String ANSWERS = """
            select %s
            from response join %s on member.customer_ref = response.customer_ref%s
            where answered_at >= :begin and answered_at < :end""";

    private static final String DELTA = """
            unit_ref, cast(answered_at at time zone :zone as date) as day, kind, survey_ref,
                   coalesce(programme_ref, '') as programme_ref, coalesce(touchpoint, '') as touchpoint,
                   coalesce(adviser_ref, '') as adviser_ref, trusted, score, weight, 1 as count""";

    private static final String SCORED = " and score is not null";

    private static final String STEADY = "customer_members_steady(cast(:attributes as jsonb)) as member (customer_ref)";

    /** Of answers within the stretches; each begins where the one before ends. */
    private static final String STANDING = "when answered_at < :end%1$d then cast(:standing%1$d as date)";

    private final ObjectMapper json;

    MemberAnswers(ObjectMapper json) {
        this.json = json;
    }

    /** Stands before the statement. */
    static String members(SegmentMembership membership) {
        return MEMBERS + (isByAttributes(membership) ? WHO_CHANGED : "") + ") ";
    }

    /** The scored answers, in parts that have none in common; none where there are no stretches. */
    static List<String> answers(SegmentMembership membership) {
        return answers(membership, DELTA, SCORED);
    }

    /** Ids of all their answers, scored or not. */
    static String ids(SegmentMembership membership) {
        return String.join(" union all ", answers(membership, "response.id", ""));
    }

    private static List<String> answers(SegmentMembership membership, String columns, String condition) {
        String cases = IntStream.range(0, membership.stretches().size())
                .mapToObj(STANDING::formatted)
                .collect(Collectors.joining(" "));
        String standing = cases.isEmpty() ? "cast(null as date)" : "case " + cases + " end";
        String ofMembers = ANSWERS.formatted(columns, "member", " and member.quarter = " + standing) + condition;
        return isByAttributes(membership)
                ? List.of(ofMembers, ANSWERS.formatted(columns, STEADY, "") + condition)
                : List.of(ofMembers);
    }

    /** Then most members are so in every quarter. */
    private static boolean isByAttributes(SegmentMembership membership) {
        return membership.selection().bands().isEmpty()
                && membership.selection().categories().isEmpty();
    }

    /** What the statement is asked with. */
    Map<String, Object> parameters(SegmentMembership membership) {
        Map<String, Object> parameters = new HashMap<>();
        List<Stretch> stretches = membership.stretches();
        parameters.put("zone", membership.zone().getId());
        parameters.put(
                "begin",
                stretches.isEmpty()
                        ? OffsetDateTime.MAX
                        : midnight(stretches.getFirst().from(), membership.zone()));
        parameters.put(
                "end",
                stretches.isEmpty()
                        ? OffsetDateTime.MIN
                        : midnight(stretches.getLast().to().plusDays(1), membership.zone()));
        for (int i = 0; i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            parameters.put("end" + i, midnight(stretch.to().plusDays(1), membership.zone()));
            parameters.put("standing" + i, stretch.standing().quarter().firstDay());
        }
        parameters.put(
                "quarters",
                texts(stretches, stretch -> stretch.standing().quarter().firstDay()));
        parameters.put(
                "lowers",
                texts(stretches, stretch -> stretch.standing().cuts().lower().toPlainString()));
        parameters.put(
                "uppers",
                texts(stretches, stretch -> stretch.standing().cuts().upper().toPlainString()));
        parameters.put("currency", membership.currency().getCurrencyCode());
        parameters.put("bands", Names.of(membership.selection().bands()));
        parameters.put("categories", Names.of(membership.selection().categories()));
        parameters.put(
                "attributes", json.writeValueAsString(membership.selection().attributes()));
        return parameters;
    }

    /** With its type: a text would be read as a moment anew for every answer. */
    private static OffsetDateTime midnight(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
