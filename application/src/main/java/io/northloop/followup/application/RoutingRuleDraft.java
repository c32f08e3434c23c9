package io.northloop.followup.application;

import io.northloop.followup.model.RoutingRule;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A routing rule as somebody wrote it down, not yet checked; what is missing means any.
 *
 * @param kind name of a survey kind that opens cases
 * @param group name of a group of a relational survey
 * @param lowestScore digits
 * @param highestScore digits
 * @param post code of the post that gets the case; either this or {@code person}
 */
public record RoutingRuleDraft(
        @Nullable String kind,
        @Nullable String touchpoint,
        @Nullable String group,
        @Nullable String customerPosition,
        @Nullable String account,
        @Nullable String region,
        @Nullable String centre,
        @Nullable String lowestScore,
        @Nullable String highestScore,
        @Nullable String post,
        @Nullable String person) {

    private static final List<SurveyKind> KINDS =
            List.of(SurveyKind.TRANSACTIONAL, SurveyKind.RELATIONAL, SurveyKind.CSI);

    /** Notes everything that is wrong with the draft in itself. */
    void check(Faults faults) {
        oneOf(kind, KINDS, "kind", faults);
        oneOf(group, Arrays.asList(QuestionGroup.values()), "group", faults);
        faults.addAll(RoutingRule.Conditions.faults(
                        surveyKind().orElse(null),
                        questionGroup().orElse(null),
                        number(lowestScore),
                        number(highestScore))
                .found());
        faults.allowText(customerPosition, Ref.MAX_LENGTH, "customerPosition");
        faults.require((person == null) != (post == null), "post", "routing-target");
    }

    /** The conditions; only for a draft that passed {@link #check}. */
    RoutingRule.Conditions conditions() {
        return new RoutingRule.Conditions(
                surveyKind().orElse(null),
                touchpoint,
                questionGroup().orElse(null),
                customerPosition,
                account,
                reference(region, UnitRef::new).orElse(null),
                reference(centre, UnitRef::new).orElse(null),
                number(lowestScore),
                number(highestScore));
    }

    Optional<PersonRef> personRef() {
        return reference(person, PersonRef::new);
    }

    /** What the text names; empty for none and for what cannot be a reference. */
    static <R> Optional<R> reference(@Nullable String text, Function<String, R> constructor) {
        return Optional.ofNullable(text)
                .filter(it -> it.length() <= Ref.MAX_LENGTH && it.indexOf('\0') < 0)
                .map(constructor);
    }

    private Optional<SurveyKind> surveyKind() {
        return KINDS.stream().filter(it -> it.name().equals(kind)).findFirst();
    }

    private Optional<QuestionGroup> questionGroup() {
        return Arrays.stream(QuestionGroup.values())
                .filter(it -> it.name().equals(group))
                .findFirst();
    }

    private static <E extends Enum<E>> void oneOf(@Nullable String text, List<E> values, String field, Faults faults) {
        faults.require(
                text == null || values.stream().anyMatch(it -> it.name().equals(text)),
                field,
                "not-one-of",
                values.stream().map(Enum::name).collect(Collectors.joining(", ")));
    }

    /** Below every range where it is no number. */
    private static int number(@Nullable String digits) {
        return digits != null && digits.matches("\\d{1,3}") ? Integer.parseInt(digits) : -1;
    }
}
