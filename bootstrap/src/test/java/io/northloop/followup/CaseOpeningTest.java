package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.RoutingRule;
import io.northloop.followup.model.RoutingTarget;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.RoutingRules;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.port.Ids;
import io.northloop.survey.QuestionGroup;
import io.northloop.survey.SurveyKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NorthloopTest
class CaseOpeningTest {

    private static final int RACERS = 8;

    private final FollowUpWorld world;
    private final Cases cases;
    private final RoutingRules rules;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    CaseOpeningTest(
            FollowUpWorld world,
            Cases cases,
            RoutingRules rules,
            Ids ids,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.world = world;
        this.cases = cases;
        this.rules = rules;
        this.ids = ids;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void opens_a_case_for_a_detractor_on_the_centre_managers_desk_and_tells_them() {
        world.centre("open-a");
        PersonRef manager = world.person("open-a-manager", "CENTRE_MANAGER", "open-a-centre");
        ResponseSubmitted answer = world.answer("open-a-centre", 6, true);
        world.submit(answer);
        FollowUpCase.Snapshot opened =
                cases.find(world.caseOf(answer)).orElseThrow().snapshot();
        assertThat(opened.state()).isEqualTo(CaseState.ASSIGNED);
        assertThat(opened.owner()).isEqualTo(manager);
        assertThat(opened.dueAt()).isEqualTo(answer.receivedAt().plusSeconds(86_400));
        assertThat(jdbc.sql("select person_ref, purpose from message where idempotency_key = :key")
                        .param("key", "case-opened:" + opened.id())
                        .query()
                        .listOfRows())
                .hasSize(1)
                .allSatisfy(row -> assertThat(row).containsEntry("person_ref", "open-a-manager"));
    }

    @Test
    void opens_one_case_however_often_the_answer_is_told() throws Exception {
        world.centre("open-b");
        ResponseSubmitted answer = world.answer("open-b-centre", 0, false);
        try (ExecutorService pool = Executors.newFixedThreadPool(RACERS)) {
            List<Future<?>> races = new ArrayList<>();
            for (int i = 0; i < RACERS; i++) {
                races.add(pool.submit(() -> world.submit(answer)));
            }
            for (Future<?> race : races) {
                race.get();
            }
        }
        world.submit(answer);
        assertThat(world.casesOf(answer)).isOne();
        assertThat(jdbc.sql("select count(*) from outbox_event where key = :key")
                        .param("key", world.caseOf(answer).toString())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "0, TRANSACTIONAL, PT0S, 1",
        "6, TRANSACTIONAL, PT0S, 1",
        "7, TRANSACTIONAL, PT0S, 0",
        "10, TRANSACTIONAL, PT0S, 0",
        "3, CSI, PT0S, 1",
        "3, RELATIONAL, PT0S, 1",
        "3, EMPLOYEE, PT0S, 0",
        "3, TRANSACTIONAL, PT167H59M59S, 1",
        "3, TRANSACTIONAL, PT168H, 0"
    })
    void opens_cases_for_fresh_unhappy_customers_only(int score, SurveyKind kind, Duration age, long expected) {
        Instant received = TestClock.START;
        ResponseSubmitted answer =
                world.answer("open-c-centre", kind, score, false, received.minus(age), received, Optional.empty());
        world.submit(answer);
        assertThat(world.casesOf(answer)).isEqualTo(expected);
    }

    @Test
    void falls_back_to_the_regional_manager_where_the_centre_has_none() {
        world.centre("open-d");
        PersonRef regional = world.person("open-d-regional", "REGIONAL_MANAGER", "open-d-region");
        ResponseSubmitted answer = world.answer("open-d-centre", 4, false);
        world.submit(answer);
        assertThat(ownerOf(answer)).isEqualTo(regional);
    }

    @Test
    void the_first_matching_rule_wins() {
        world.centre("open-e");
        world.person("open-e-manager", "CENTRE_MANAGER", "open-e-centre");
        PersonRef regional = world.person("open-e-regional", "REGIONAL_MANAGER", "open-e-region");
        PersonRef expert = world.person("open-e-expert", "HQ_ANALYST", null);
        transaction.executeWithoutResult(status -> {
            List<RoutingRule> all = new ArrayList<>(rules.lockInOrder());
            all.add(rule(0, 2, new RoutingTarget.PostIn("REGIONAL_MANAGER", RoutingTarget.Level.REGION)));
            all.add(rule(0, 4, new RoutingTarget.Person(expert)));
            rules.replace(all);
        });
        assertThat(ownerWithScore(2)).isEqualTo(regional);
        assertThat(ownerWithScore(3)).isEqualTo(expert);
        assertThat(ownerWithScore(5)).isEqualTo(new PersonRef("open-e-manager"));
    }

    @Test
    void a_relational_answer_is_routed_by_the_group_in_which_its_lowest_score_lies() {
        world.centre("open-f");
        world.person("open-f-manager", "CENTRE_MANAGER", "open-f-centre");
        PersonRef expert = world.person("open-f-expert", "HQ_ANALYST", null);
        transaction.executeWithoutResult(status -> {
            List<RoutingRule> all = new ArrayList<>(rules.lockInOrder());
            RoutingRule.Conditions quality = new RoutingRule.Conditions(
                    SurveyKind.RELATIONAL,
                    null,
                    QuestionGroup.QUALITY,
                    null,
                    null,
                    null,
                    new UnitRef("open-f-centre"),
                    0,
                    6);
            all.add(new RoutingRule(ids.next(), quality, new RoutingTarget.Person(expert)));
            rules.replace(all);
        });
        assertThat(rules.inOrder().getLast().when().group()).isEqualTo(QuestionGroup.QUALITY);
        UUID version = relationalSurvey();
        assertThat(ownerOfRelational(version, "{\"overall.score\": 8, \"quality.score\": 3}", 3))
                .isEqualTo(expert);
        assertThat(ownerOfRelational(version, "{\"overall.score\": 2, \"quality.score\": 3}", 2))
                .isEqualTo(new PersonRef("open-f-manager"));
        assertThat(ownerOfRelational(version, "{\"overall.score\": 3, \"quality.score\": 3}", 3))
                .isEqualTo(new PersonRef("open-f-manager"));
    }

    /** Two of the groups are enough here. */
    private UUID relationalSurvey() {
        UUID version = ids.next();
        jdbc.sql("insert into survey (ref, kind, revision) values ('open-f-survey', 'RELATIONAL', 0)")
                .update();
        String question = """
                {"code": "%s.score", "type": "RECOMMEND", "required": true, "texts": {"en": "?"}, "textsByCategory": {},
                 "choices": []}""";
        jdbc.sql("""
                        insert into survey_version (id, survey_ref, number, definition, published_at)
                        values (:id, 'open-f-survey', 1, cast(:definition as jsonb), now())""")
                .param("id", version)
                .param(
                        "definition",
                        "{\"titles\": {\"en\": \"R\"}, \"languages\": [\"en\"], \"questions\": [%s, %s]}"
                                .formatted(question.formatted("overall"), question.formatted("quality")))
                .update();
        return version;
    }

    private PersonRef ownerOfRelational(UUID version, String answers, int lowest) {
        Instant now = TestClock.START;
        ResponseSubmitted answer =
                world.answer("open-f-centre", SurveyKind.RELATIONAL, lowest, false, now, now, Optional.empty());
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, answered_at, received_at,
                            score, lowest_score, answers, language, live, digest)
                        values (:id, :version, 'open-f-survey', 'RELATIONAL', 'open-f-centre', :at, :at, :lowest, :lowest,
                            cast(:answers as jsonb), 'en', true, '')""")
                .param("id", answer.responseId().value())
                .param("version", version)
                .param("at", Timestamp.from(now))
                .param("lowest", lowest)
                .param("answers", answers)
                .update();
        world.submit(answer);
        return ownerOf(answer);
    }

    private PersonRef ownerWithScore(int score) {
        ResponseSubmitted answer = world.answer("open-e-centre", score, false);
        world.submit(answer);
        return ownerOf(answer);
    }

    private RoutingRule rule(int from, int to, RoutingTarget target) {
        return new RoutingRule(
                ids.next(),
                new RoutingRule.Conditions(null, null, null, null, null, null, new UnitRef("open-e-centre"), from, to),
                target);
    }

    private PersonRef ownerOf(ResponseSubmitted answer) {
        PersonRef owner =
                cases.find(world.caseOf(answer)).orElseThrow().snapshot().owner();
        assertThat(owner).isNotNull();
        return owner == null ? new PersonRef("nobody") : owner;
    }
}
