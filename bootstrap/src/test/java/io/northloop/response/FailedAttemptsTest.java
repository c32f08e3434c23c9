package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.programme.SurveyToken;
import io.northloop.response.application.LimitFailures;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Guessing links, and sending nonsense, is slowed down; answering is not. */
@NorthloopTest
class FailedAttemptsTest {

    private static final String NETWORK = "net/127.0.0.1";
    private static final String GOOD = "{\"answers\": [{\"question\": \"recommend\", \"value\": 9}]}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final LimitFailures limit;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestLinks links;
    private final int port;

    @Autowired
    FailedAttemptsTest(LimitFailures limit, JdbcClient jdbc, TestClock clock, @LocalServerPort int port) {
        this.limit = limit;
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = new TestLinks(jdbc);
        this.port = port;
    }

    /** The network of all tests: what they leave behind must not count here, nor this there. */
    @BeforeEach
    @AfterEach
    void forgetThisNetwork() {
        jdbc.sql("delete from answer_failure where source = ?").param(NETWORK).update();
    }

    @Test
    void a_network_is_told_to_wait_after_a_hundred_guesses_while_right_answers_pass() throws Exception {
        long linksBefore = count("link/%");
        for (int i = 0; i < 100; i++) {
            assertThat(get(guess()).statusCode()).isEqualTo(404);
        }
        HttpResponse<String> refused = get(guess());
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-attempts");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        assertThat(count("link/%")).isEqualTo(linksBefore);

        int failures = failures();
        assertThat(get(guess()).statusCode()).isEqualTo(429);
        HttpResponse<String> page =
                send(HttpRequest.newBuilder(uri("/s/" + guess())).build());
        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValue("Retry-After")).isPresent();
        assertThat(failures()).as("refusing writes nothing").isEqualTo(failures);

        SurveyToken token = links.open("failing-centre", clock.instant());
        assertThat(get(token.value()).statusCode()).isEqualTo(200);
        assertThat(post(token.value(), GOOD).statusCode()).isEqualTo(201);
        assertThat(failures()).as("success does not touch it").isEqualTo(failures);
    }

    @Test
    void bodies_that_nobody_can_read_count_like_any_other_failure() throws Exception {
        SurveyToken token = links.open("failing-centre", clock.instant());
        for (int i = 0; i < 10; i++) {
            assertThat(post(token.value(), "{not json").statusCode()).isEqualTo(400);
            assertThat(post(token.value(), "{\"colour\": 1}").statusCode()).isEqualTo(400);
            assertThat(post(token.value(), "{\"answers\": []}").statusCode()).isEqualTo(400);
        }
        assertThat(failures()).isEqualTo(30);
        HttpResponse<String> refused = post(token.value(), "{not json");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(post(token.value(), GOOD).statusCode()).isEqualTo(201);
    }

    @Test
    void windows_long_past_are_swept_by_the_failures_that_follow() {
        String old = "net/old-" + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            jdbc.sql("insert into answer_failure values (?, clock_timestamp() - interval '2 hours', 1)")
                    .param(old + i)
                    .update();
        }
        for (int i = 0; i < 20; i++) {
            limit.execute(new LimitFailures.Command("127.0.0.1", guess()));
        }
        assertThat(count(old + "%")).isZero();
    }

    private static String guess() {
        return UUID.randomUUID().toString();
    }

    private long count(String pattern) {
        return jdbc.sql("select count(*) from answer_failure where source like ?")
                .param(pattern)
                .query(Long.class)
                .single();
    }

    private int failures() {
        return jdbc.sql("select failures from answer_failure where source = ?")
                .param(NETWORK)
                .query(Integer.class)
                .single();
    }

    private HttpResponse<String> get(String token) throws Exception {
        return send(HttpRequest.newBuilder(uri("/public/v1/surveys/" + token)).build());
    }

    private HttpResponse<String> post(String token, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri("/public/v1/surveys/" + token + "/response"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
