package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.programme.SurveyToken;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.SubmitResponse;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@NorthloopTest
@RecordApplicationEvents
class SubmitResponseTest {

    private static final String UNIT = "answering-submit";

    private final SubmitResponse submit;
    private final AnsweringQueries answering;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestAgenda agenda;
    private final TestLinks links;

    @Autowired
    SubmitResponseTest(
            SubmitResponse submit, AnsweringQueries answering, JdbcClient jdbc, TestClock clock, TestAgenda agenda) {
        this.submit = submit;
        this.answering = answering;
        this.jdbc = jdbc;
        this.clock = clock;
        this.agenda = agenda;
        this.links = new TestLinks(jdbc);
    }

    @Test
    void a_hundred_racing_answers_leave_one_row() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        List<Object> outcomes = race(100, i -> submit(token, i % 11));
        assertThat(outcomes.stream().filter(SubmitResponse.Result.class::isInstance))
                .isNotEmpty()
                .allMatch(first -> first.equals(outcomes.stream()
                        .filter(SubmitResponse.Result.class::isInstance)
                        .findFirst()
                        .orElseThrow()));
        assertThat(outcomes.stream().filter(DomainError.class::isInstance).map(e -> ((DomainError) e).code()))
                .isNotEmpty()
                .containsOnly("link-spent");
        assertThat(rows(token)).isEqualTo(1);
    }

    @Test
    void the_same_answer_sent_a_hundred_times_at_once_gives_the_first_result_each_time() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        List<Object> outcomes = race(100, i -> submit(token, 9));
        assertThat(outcomes).hasSize(100).allMatch(outcomes.getFirst()::equals);
        assertThat(rows(token)).isEqualTo(1);
    }

    @Test
    void is_announced_exactly_once_with_everything_that_others_need(@Autowired ApplicationEvents events) {
        SurveyToken token = links.open(UNIT, clock.instant());
        SubmitResponse.Result result = submit.execute(new SubmitResponse.Command(
                token.value(),
                List.of(score(2), new GivenAnswer("reason", new GivenValue.Text("too slow"))),
                "zh-CN",
                Optional.of(new SubmitResponse.GivenConsent(true, "PHONE", "13800138000"))));
        assertThat(result.category()).contains(LoyaltyCategory.DETRACTOR);
        agenda.runDue();
        agenda.runDue();
        List<ResponseSubmitted> told = events.stream(ResponsesSubmitted.class)
                .flatMap(together -> together.all().stream())
                .filter(event -> event.responseId().equals(result.id()))
                .toList();
        assertThat(told).singleElement().satisfies(event -> {
            assertThat(event.score()).contains(2);
            assertThat(event.lowestScore()).contains(2);
            assertThat(event.category()).contains(LoyaltyCategory.DETRACTOR);
            assertThat(event.callback()).isTrue();
            assertThat(event.live()).isTrue();
            assertThat(event.unit().value()).isEqualTo(UNIT);
            assertThat(event.touchpoint()).contains("SERVICE_VISIT");
            assertThat(event.invitation()).isPresent();
            assertThat(event.receivedAt()).isEqualTo(clock.instant());
        });
        assertThat(count(
                        "select count(*) from response_fact where response_id = ?",
                        result.id().value()))
                .isZero();
    }

    @Test
    void only_an_unhappy_respondent_is_called_back() {
        for (int score : List.of(6, 7, 10)) {
            SurveyToken token = links.open(UNIT, clock.instant());
            SubmitResponse.Result result = submit.execute(new SubmitResponse.Command(
                    token.value(),
                    List.of(score(score)),
                    "en",
                    Optional.of(new SubmitResponse.GivenConsent(true, "PHONE", "13800138000"))));
            assertThat(count(
                            "select count(*) from response where id = ? and consent_callback and consent_contact is not null",
                            result.id().value()))
                    .as("score %d", score)
                    .isEqualTo(score == 6 ? 1 : 0);
            assertThat(answering.outcome(token.value()))
                    .hasValueSatisfying(
                            outcome -> assertThat(outcome.callback()).isEqualTo(score == 6));
        }
    }

    @Test
    void names_every_fault_at_once_and_stores_nothing() {
        SurveyToken token = links.open(UNIT, clock.instant());
        SubmitResponse.Command wrong = new SubmitResponse.Command(
                token.value(),
                List.of(
                        score(11),
                        new GivenAnswer("colour", new GivenValue.Text("red")),
                        new GivenAnswer("reason", new GivenValue.Text("x".repeat(4001)))),
                "fr",
                Optional.of(new SubmitResponse.GivenConsent(true, "EMAIL", "nobody")));
        assertThatThrownBy(() -> submit.execute(wrong)).isInstanceOfSatisfying(DomainError.class, refusal -> {
            assertThat(refusal.kind()).isEqualTo(DomainError.Kind.MALFORMED);
            assertThat(refusal.faults())
                    .extracting(Fault::pointer)
                    .containsExactly(
                            "/answers/0/value",
                            "/answers/1/question",
                            "/answers/2/value",
                            "/consent/contact",
                            "/locale");
        });
        assertThat(rows(token)).isZero();
        assertThat(submit(token, 9)).isInstanceOf(SubmitResponse.Result.class);
    }

    @Test
    void an_expired_link_takes_no_answer_and_an_unknown_one_tells_nothing() {
        SurveyToken token = links.until(UNIT, clock.instant(), clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(60));
        assertThat(code(token.value())).isEqualTo("link-expired");
        assertThat(code("A".repeat(43))).isEqualTo("link-unknown");
        assertThat(code("../etc")).isEqualTo("link-unknown");
        assertThat(rows(token)).isZero();
    }

    @Test
    void an_answer_sent_again_after_the_expiry_is_still_the_same_answer() {
        SurveyToken token = links.until(UNIT, clock.instant(), clock.instant().plusSeconds(60));
        Object first = submit(token, 8);
        clock.advance(Duration.ofMinutes(2));
        assertThat(submit(token, 8)).isEqualTo(first);
        assertThat(submit(token, 7))
                .isInstanceOfSatisfying(
                        DomainError.class, e -> assertThat(e.code()).isEqualTo("link-spent"));
    }

    private String code(String token) {
        try {
            submit.execute(new SubmitResponse.Command(token, List.of(score(9)), null, Optional.empty()));
            return "taken";
        } catch (DomainError refusal) {
            return refusal.code();
        }
    }

    private Object submit(SurveyToken token, int score) {
        try {
            return submit.execute(
                    new SubmitResponse.Command(token.value(), List.of(score(score)), null, Optional.empty()));
        } catch (DomainError refusal) {
            return refusal;
        }
    }

    private static GivenAnswer score(int value) {
        return new GivenAnswer("recommend", new GivenValue.Whole(value));
    }

    private long rows(SurveyToken token) {
        return count(
                "select count(*) from response r join survey_link l using (invitation_id) where l.token_hash = ?",
                token.hash());
    }

    private long count(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Long.class).single();
    }

    /** One attempt, numbered. */
    private interface Attempt {
        Object at(int number);
    }

    private static List<Object> race(int times, Attempt attempt) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            List<Callable<Object>> calls = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                calls.add(() -> attempt.at(number));
            }
            List<Object> outcomes = new ArrayList<>();
            for (Future<Object> future : threads.invokeAll(calls)) {
                outcomes.add(future.get());
            }
            return outcomes;
        }
    }
}
