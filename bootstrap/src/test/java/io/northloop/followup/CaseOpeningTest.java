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
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private PersonRef ownerWithScore(int score) {
        ResponseSubmitted answer = world.answer("open-e-centre", score, false);
        world.submit(answer);
        return ownerOf(answer);
    }

    private RoutingRule rule(int from, int to, RoutingTarget target) {
        return new RoutingRule(
                ids.next(),
                new RoutingRule.Conditions(null, null, null, null, null, new UnitRef("open-e-centre"), from, to),
                target);
    }

    private PersonRef ownerOf(ResponseSubmitted answer) {
        PersonRef owner =
                cases.find(world.caseOf(answer)).orElseThrow().snapshot().owner();
        assertThat(owner).isNotNull();
        return owner == null ? new PersonRef("nobody") : owner;
    }
}
