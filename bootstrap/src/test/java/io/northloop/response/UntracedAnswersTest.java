package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.programme.SurveyToken;
import io.northloop.response.TraceHunt.Truth;
import io.northloop.response.application.AnsweringQueries;
import io.northloop.response.application.LimitFailures;
import io.northloop.response.application.SubmitResponse;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.DomainError;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Employees answer without a trace (decision 0022): attacked by somebody who reads the whole database. */
@NorthloopTest
class UntracedAnswersTest {

    private static final int DAYS = 3;
    private static final int A_DAY = 10;
    private static final long SEED = 20261126;

    private final SubmitResponse submit;
    private final AnsweringQueries answering;
    private final LimitFailures failures;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestAgenda agenda;
    private final TestLinks links;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();

    @Autowired
    UntracedAnswersTest(
            SubmitResponse submit,
            AnsweringQueries answering,
            LimitFailures failures,
            JdbcClient jdbc,
            TestClock clock,
            TestAgenda agenda,
            @LocalServerPort int port) {
        this.submit = submit;
        this.answering = answering;
        this.failures = failures;
        this.jdbc = jdbc;
        this.clock = clock;
        this.agenda = agenda;
        this.links = new TestLinks(jdbc);
        this.port = port;
    }

    @Test
    void nothing_in_the_database_tells_whose_answer_it_is_better_than_the_day() {
        List<Truth> truths = answerOverDays("standard-employee", "EMPLOYEE", "untraced-employees");
        TraceHunt hunt = new TraceHunt(jdbc);
        assertThat(hunt.ways(truths)).isEmpty();
        agenda.runDue();
        assertThat(hunt.ways(truths)).isEmpty();
        assertThat(count("select count(*) from response where unit_ref = 'untraced-employees' and score is not null"))
                .isEqualTo(DAYS * A_DAY);
        assertThat(count("select count(distinct answered_at) from response where unit_ref = 'untraced-employees'"))
                .isEqualTo(DAYS);
        assertThat(count("""
                select sum(s0 + s1 + s2 + s3 + s4 + s5 + s6 + s7 + s8 + s9 + s10) from measurement_rollup
                 where unit_ref = 'untraced-employees' and kind = 'EMPLOYEE'""")).isEqualTo(DAYS * A_DAY);
        assertThat(count("""
                select count(*) from invitation where unit_ref = 'untraced-employees' and state = 'ANSWERED'
                   and answered_at is null and closed_at = expires_at""")).isEqualTo(DAYS * A_DAY);
    }

    /**
     * The hunter is no fool: of customers, whose answers are meant to lead to their invitations, every way is found.
     */
    @Test
    void the_same_hunt_finds_out_customers() {
        List<Truth> truths = answerOverDays("standard-transactional", "TRANSACTIONAL", "untraced-customers");
        agenda.runDue();
        assertThat(new TraceHunt(jdbc).ways(truths))
                .contains(
                        "a row of survey_link names both",
                        "a row of response names both",
                        "survey_link.xmin agrees with response.xmin",
                        "survey_link.spent_at agrees with response.answered_at",
                        "invitation.answered_at agrees with response.received_at",
                        "response.id is in the order of the answers",
                        "invitation.answered_at is in the order of answering",
                        "outbox_event.seq is in the order of the answers");
    }

    /** Before they are folded, changes of figures tell the scores. */
    @Test
    void changes_of_figures_are_all_of_one_moment() {
        answerOverDays("standard-employee", "EMPLOYEE", "untraced-figures");
        assertThat(count(
                        "select count(distinct xmin::text) from measurement_delta where unit_ref = 'untraced-figures'"))
                .isEqualTo(1);
    }

    @Test
    void a_spent_link_says_that_it_was_answered_and_no_more() {
        SurveyToken token = links.openTo("standard-employee", "EMPLOYEE", "untraced-twice", clock.instant());
        submit(token, 9, "same", "en");
        for (String said : List.of("same", "other")) {
            assertThatThrownBy(() -> submit(token, 9, said, "en"))
                    .isInstanceOfSatisfying(DomainError.class, refusal -> {
                        assertThat(refusal.kind()).isEqualTo(DomainError.Kind.CONFLICT);
                        assertThat(refusal.code()).isEqualTo("link-spent");
                    });
        }
        assertThatThrownBy(() -> answering.questionnaire(token.value()))
                .isInstanceOfSatisfying(
                        DomainError.class, refusal -> assertThat(refusal.code()).isEqualTo("link-spent"));
        assertThat(answering.outcome(token.value()))
                .hasValueSatisfying(outcome -> assertThat(outcome.category()).isEmpty());
        assertThat(count("select count(*) from response where unit_ref = 'untraced-twice'"))
                .isEqualTo(1);
    }

    @Test
    void racing_answers_are_counted_once_for_each_link() throws Exception {
        List<SurveyToken> tokens = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            tokens.add(links.openTo("standard-employee", "EMPLOYEE", "untraced-racing", clock.instant()));
        }
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 64; i++) {
            SurveyToken token = tokens.get(i % tokens.size());
            tries.add(() -> succeeds(token));
        }
        int taken = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (Future<Boolean> each : threads.invokeAll(tries)) {
                taken += each.get() ? 1 : 0;
            }
        }
        assertThat(taken).isEqualTo(tokens.size());
        assertThat(count("select count(*) from response where unit_ref = 'untraced-racing'"))
                .isEqualTo(tokens.size());
        assertThat(count("select count(*) from measurement_delta where unit_ref = 'untraced-racing'"))
                .isEqualTo(tokens.size());
    }

    private boolean succeeds(SurveyToken token) {
        try {
            submit(token, 7, "racing", "en");
            return true;
        } catch (DomainError refusal) {
            assertThat(refusal.code()).isEqualTo("link-spent");
            return false;
        }
    }

    /**
     * People are invited in one order and answer in another, at different moments, some in Chinese; each opens the page
     * and fails once.
     */
    private List<Truth> answerOverDays(String survey, String kind, String unit) {
        Random random = new Random(SEED);
        List<SurveyToken> people = new ArrayList<>();
        for (int i = 0; i < DAYS * A_DAY; i++) {
            people.add(links.openTo(survey, kind, unit, clock.instant()));
        }
        Collections.shuffle(people, random);
        List<Truth> truths = new ArrayList<>();
        for (int day = 0; day < DAYS; day++) {
            for (int i = 0; i < A_DAY; i++) {
                int order = day * A_DAY + i;
                SurveyToken token = people.get(order);
                clock.advance(Duration.ofSeconds(60 + random.nextInt(1_000)));
                open(token);
                failures.execute(new LimitFailures.Command("198.51.100." + order, token.value()));
                String said = "answer %s of %s".formatted(HexFormat.of().toHexDigits(random.nextInt()), unit);
                SubmitResponse.Result result =
                        submit(token, random.nextInt(11), said, random.nextBoolean() ? "en" : "zh-CN");
                truths.add(new Truth(
                        order,
                        day,
                        traces(token),
                        Set.of(said, result.id().value().toString(), result.id().toString())));
            }
            clock.advance(Duration.ofHours(21));
        }
        return truths;
    }

    private void open(SurveyToken token) {
        try {
            HttpRequest page = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/s/" + token.value()))
                    .build();
            assertThat(http.send(page, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Set<String> traces(SurveyToken token) {
        String invitation = jdbc.sql("select invitation_id::text from survey_link where token_hash = ?")
                .param(token.hash())
                .query(String.class)
                .single();
        String hash = HexFormat.of().formatHex(token.hash());
        return Set.of(invitation, hash, hash.substring(0, 24), token.value());
    }

    private SubmitResponse.Result submit(SurveyToken token, int score, String reason, String locale) {
        return submit.execute(new SubmitResponse.Command(
                token.value(),
                List.of(
                        new GivenAnswer("recommend", new GivenValue.Whole(score)),
                        new GivenAnswer("reason", new GivenValue.Text(reason))),
                locale,
                Optional.empty()));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
