package io.northloop.followup.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who works a case. The answer at hand: a CFO of the account acme, at the centre pudong in the region east. */
final class RoutingTest {

    private static final UnitRef EAST = new UnitRef("east");
    private static final UnitRef PUDONG = new UnitRef("pudong");
    private static final RoutingFacts FACTS =
            facts(SurveyKind.RELATIONAL, "billing", QuestionGroup.QUALITY, "CFO", "acme", EAST, 4);
    private static final RoutingFacts BARE = facts(SurveyKind.TRANSACTIONAL, null, null, null, null, null, 4);
    private static final RoutingTarget EXPERT = new RoutingTarget.Person(new PersonRef("expert"));

    private final Staff staff = new Staff()
            .holds(Posts.CENTRE_MANAGER, PUDONG, "manager")
            .holds(Posts.REGIONAL_MANAGER, EAST, "regional")
            .holds(Posts.HQ_DESK, null, "desk")
            .works("expert");

    /** A condition matches what it names and nothing else; where the answer says nothing, no condition matches. */
    @ParameterizedTest(name = "{0} = {1}: {2}, {3}")
    @CsvSource({
        "kind, RELATIONAL, true, false",
        "kind, CSI, false, false",
        "kind, TRANSACTIONAL, false, true",
        "touchpoint, billing, true, false",
        "touchpoint, delivery, false, false",
        "group, QUALITY, true, false",
        "group, OVERALL, false, false",
        "position, CFO, true, false",
        "position, ' cfo ', true, false",
        "position, CEO, false, false",
        "account, acme, true, false",
        "account, Acme, false, false",
        "region, east, true, false",
        "region, west, false, false",
        "centre, pudong, true, true",
        "centre, harbour, false, false",
        "scores, 0-6, true, true",
        "scores, 4-4, true, true",
        "scores, 0-3, false, false",
        "scores, 5-6, false, false"
    })
    void each_condition_matches_what_it_names(String condition, String value, boolean full, boolean bare) {
        RoutingRule rule = rule(condition, value, EXPERT);
        assertThat(rule.matches(FACTS)).isEqualTo(full);
        assertThat(rule.matches(BARE)).isEqualTo(bare);
        assertThat(owner(FACTS, rule)).isEqualTo(full ? "expert" : "manager");
    }

    @Test
    void all_conditions_of_a_rule_must_hold() {
        RoutingRule.Conditions when = new RoutingRule.Conditions(
                SurveyKind.RELATIONAL, "billing", QuestionGroup.QUALITY, "cfo", "acme", EAST, PUDONG, 4, 4);
        RoutingRule all = new RoutingRule(new UUID(0, 1), when, EXPERT);
        assertThat(all.matches(FACTS)).isTrue();
        assertThat(all.matches(facts(SurveyKind.CSI, "billing", QuestionGroup.QUALITY, "CFO", "acme", EAST, 4)))
                .isFalse();
        assertThat(all.matches(facts(SurveyKind.RELATIONAL, "billing", QuestionGroup.QUALITY, "CFO", "acme", EAST, 5)))
                .isFalse();
    }

    @Test
    void the_first_matching_rule_wins() {
        staff.works("other");
        RoutingRule toOther = rule("centre", "pudong", new RoutingTarget.Person(new PersonRef("other")));
        RoutingRule toExpert = rule("account", "acme", EXPERT);
        RoutingRule never = rule("scores", "5-6", EXPERT);
        assertThat(owner(FACTS, never, toOther, toExpert)).isEqualTo("other");
        assertThat(owner(FACTS, never, toExpert, toOther)).isEqualTo("expert");
        assertThat(owner(BARE, never, toExpert, toOther)).isEqualTo("other");
    }

    @ParameterizedTest
    @CsvSource({
        "CENTRE_MANAGER, CENTRE, manager",
        "REGIONAL_MANAGER, REGION, regional",
        "HQ_DESK, HEADQUARTERS, desk",
        "SERVICE_ADVISER, CENTRE, manager"
    })
    void a_post_is_looked_for_from_the_centre_of_the_answer(String post, RoutingTarget.Level level, String owner) {
        assertThat(owner(FACTS, rule("kind", "RELATIONAL", new RoutingTarget.PostIn(post, level))))
                .isEqualTo(owner);
    }

    @Test
    void whoever_is_away_is_stood_in_for() {
        staff.works("deputy").away("expert", "deputy").away("manager", "deputy");
        assertThat(owner(FACTS, rule("account", "acme", EXPERT))).isEqualTo("deputy");
        assertThat(owner(FACTS)).isEqualTo("deputy");
    }

    @Test
    void where_nobody_is_there_the_fallback_takes_over_and_no_later_rule() {
        staff.works("other").away("expert", null);
        RoutingRule toOther = rule("centre", "pudong", new RoutingTarget.Person(new PersonRef("other")));
        assertThat(owner(FACTS, rule("account", "acme", EXPERT), toOther)).isEqualTo("manager");
    }

    @Test
    void falls_from_the_centre_manager_to_the_regional_manager_to_the_desk_to_nobody() {
        assertThat(owner(FACTS)).isEqualTo("manager");
        staff.away("manager", null);
        assertThat(owner(FACTS)).isEqualTo("regional");
        assertThat(owner(BARE)).isEqualTo("desk");
        staff.away("regional", null);
        assertThat(owner(FACTS)).isEqualTo("desk");
        staff.away("desk", null);
        assertThat(owner(FACTS)).isNull();
    }

    @Test
    void conditions_that_could_never_match_are_refused() {
        assertThatThrownBy(() -> new RoutingRule.Conditions(
                        SurveyKind.EMPLOYEE, null, QuestionGroup.OVERALL, null, null, null, null, 7, -1))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        e -> assertThat(e.faults())
                                .extracting(Fault::code)
                                .containsExactly(
                                        "routing-kind-opens-no-case",
                                        "routing-group-of-relational",
                                        "out-of-range",
                                        "out-of-range"));
        assertThatThrownBy(() -> new RoutingRule.Conditions(null, null, null, null, null, null, null, 5, 4))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        e -> assertThat(e.faults()).extracting(Fault::code).containsExactly("routing-scores-crossed"));
    }

    private @Nullable String owner(RoutingFacts facts, RoutingRule... rules) {
        return new Routing(List.of(rules), staff)
                .ownerFor(facts)
                .map(PersonView::ref)
                .map(PersonRef::value)
                .orElse(null);
    }

    private static RoutingRule rule(String condition, String value, RoutingTarget target) {
        int lowest = condition.equals("scores") ? Integer.parseInt(value.substring(0, 1)) : 0;
        int highest = condition.equals("scores") ? Integer.parseInt(value.substring(2)) : 6;
        RoutingRule.Conditions when = new RoutingRule.Conditions(
                condition.equals("kind") ? SurveyKind.valueOf(value) : null,
                condition.equals("touchpoint") ? value : null,
                condition.equals("group") ? QuestionGroup.valueOf(value) : null,
                condition.equals("position") ? value : null,
                condition.equals("account") ? value : null,
                condition.equals("region") ? new UnitRef(value) : null,
                condition.equals("centre") ? new UnitRef(value) : null,
                lowest,
                highest);
        return new RoutingRule(new UUID(0, 1), when, target);
    }

    private static RoutingFacts facts(
            SurveyKind kind,
            @Nullable String touchpoint,
            @Nullable QuestionGroup group,
            @Nullable String position,
            @Nullable String account,
            @Nullable UnitRef region,
            int score) {
        return new RoutingFacts(kind, touchpoint, group, position, account, region, PUDONG, score);
    }
}
