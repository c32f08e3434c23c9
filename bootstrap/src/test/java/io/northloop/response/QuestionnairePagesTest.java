package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class QuestionnairePagesTest {

    private static final String UNIT = "answering-pages";

    private final HttpClient browser = HttpClient.newHttpClient();
    private final String base;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestLinks links;

    @Autowired
    QuestionnairePagesTest(@LocalServerPort int port, JdbcClient jdbc, TestClock clock) {
        this.base = "http://127.0.0.1:" + port;
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = new TestLinks(jdbc);
    }

    @Test
    void a_click_in_the_mail_preselects_the_score_and_records_nothing() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        HttpResponse<String> page = get("/s/" + token.value() + "?score=9", "en");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsPattern("value=\"9\"[^>]*checked=\"checked\"");
        assertThat(page.body()).contains("how likely are you to recommend", "ot at all likely");
        assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(page.body()).as("one script, and it is not needed").containsOnlyOnce("<script");
        assertThat(get("/s/" + token.value(), "zh-CN").body()).contains("有多大可能").doesNotContain("checked=\"checked\"");
        assertThat(get("/s/" + token.value() + "?score=99", "en").body()).doesNotContain("checked=\"checked\"");
        assertThat(rows(token)).isZero();
    }

    @Test
    void a_detractor_goes_through_every_step_without_scripts() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        String path = "/s/" + token.value() + "?lang=en";
        assertThat(post(path, "step=0", "go=next").body())
                .contains("Please answer this question.")
                .as("codes are for machines")
                .doesNotContain("(recommend)");
        assertThat(post(path, "step=0", "go=next", "a.recommend=3").body())
                .contains("What went wrong?", "name=\"a.recommend\" value=\"3\"", "Step 2 of 4");
        assertThat(post(path, "step=1", "go=next", "a.recommend=3", "a.reason=It took <b>hours</b>")
                        .body())
                .contains("How should we improve", "&lt;b&gt;hours");
        assertThat(post(path, "step=2", "go=stay", "a.recommend=3", "a.reason=x", "a.suggestion=y")
                        .body())
                .contains("How should we improve", ">y</textarea>");
        assertThat(post(path, "step=2", "go=next", "a.recommend=3", "a.reason=x", "a.suggestion=")
                        .body())
                .contains("May we contact you about this?");
        String[] all = {"step=3", "go=next", "a.recommend=3", "a.reason=x", "callback=yes", "channel=EMAIL"};
        HttpResponse<String> wrong = post(path, append(all, "contact=nobody"));
        assertThat(wrong.body()).contains("This is not an e-mail address", "value=\"nobody\"");
        assertThat(rows(token)).isZero();
        HttpResponse<String> sent = post(path, append(all, "contact=li@example.cn"));
        assertThat(sent.statusCode()).isEqualTo(302);
        String thanks = sent.headers().firstValue("Location").orElseThrow();
        assertThat(get(thanks.replace(base, ""), "en").body()).contains("sorry that we let you down", "24 hours");
        assertThat(jdbc.sql("""
                        select r.score || ' ' || r.consent_channel || ' ' || r.consent_contact || ' ' || r.language
                        from response r join survey_link l using (invitation_id) where l.token_hash = ?
                        """).param(token.hash()).query(String.class).single())
                .isEqualTo("3 EMAIL li@example.cn en");
        assertThat(get("/s/" + token.value(), "zh-CN").body()).contains("您已经回答过了");
        assertThat(get("/s/" + token.value(), "zh-CN").statusCode()).isEqualTo(409);
    }

    @Test
    void each_category_is_asked_its_own_question_and_only_a_detractor_for_consent() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        String path = "/s/" + token.value() + "?lang=en";
        assertThat(post(path, "step=0", "go=next", "a.recommend=7").body())
                .contains("What was missing to make it a 9 or 10?", "Step 2 of 3");
        assertThat(post(path, "step=0", "go=next", "a.recommend=10").body()).contains("What delighted you most?");
        HttpResponse<String> sent = post(path, "step=2", "go=next", "a.recommend=10", "callback=yes", "contact=x");
        assertThat(sent.statusCode()).isEqualTo(302);
        String thanks = sent.headers().firstValue("Location").orElseThrow();
        assertThat(get(thanks.replace(base, ""), "en").body())
                .as("no words go to those who served")
                .contains("Headquarters reads every answer")
                .doesNotContain("people who served you");
        assertThat(jdbc.sql("select consent_callback from response r join survey_link l using (invitation_id)"
                                + " where l.token_hash = ?")
                        .param(token.hash())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void links_that_take_no_answer_have_friendly_pages() throws Exception {
        SurveyToken token = links.until(UNIT, clock.instant(), clock.instant().plusSeconds(60));
        clock.advance(Duration.ofMinutes(1));
        HttpResponse<String> expired = get("/s/" + token.value(), "en");
        assertThat(expired.statusCode()).isEqualTo(410);
        assertThat(expired.body()).contains("This survey is closed");
        HttpResponse<String> unknown = get("/s/" + "B".repeat(43), "zh-CN");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(unknown.body()).contains("无法识别此链接");
        assertThat(get("/s/%2e%2e%2fx", "en").statusCode()).isBetween(400, 499);
    }

    @Test
    void json_says_everything_that_is_wrong_at_once_and_then_takes_the_answer() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        String path = "/public/v1/surveys/" + token.value();
        assertThat(get(path, "en").body())
                .contains("\"code\":\"recommend\"", "\"surveyRef\":\"standard-transactional\"");
        HttpResponse<String> wrong = postJson(path + "/response", """
                {"answers": [{"question": "recommend", "value": 11}, {"question": "recommend", "value": 9},
                             {"question": "mood", "value": "x"}, {"question": "reason", "value": 2.5}],
                 "locale": "tlh", "consent": {"callback": true, "channel": "PIGEON"}}
                """);
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(wrong.body())
                .contains(
                        "/answers/0/value",
                        "/answers/1/question",
                        "/answers/2/question",
                        "/answers/3/value",
                        "/consent/channel",
                        "/consent/contact",
                        "/locale");
        assertThat(postJson(path + "/response", "{\"answers\": [], \"mood\": 1}")
                        .body())
                .contains("unknown-field", "/mood");
        assertThat(rows(token)).isZero();
        String body = "{\"answers\": [{\"question\": \"recommend\", \"value\": 8}], \"locale\": \"en\"}";
        HttpResponse<String> taken = postJson(path + "/response", body);
        assertThat(taken.statusCode()).isEqualTo(201);
        assertThat(taken.body()).isEqualTo("{\"category\":\"PASSIVE\"}");
        assertThat(postJson(path + "/response", body).statusCode()).isEqualTo(201);
        assertThat(postJson(path + "/response", body.replace("8", "9")).statusCode())
                .isEqualTo(409);
        assertThat(postJson("/public/v1/surveys/" + "C".repeat(43) + "/response", body)
                        .statusCode())
                .isEqualTo(404);
        assertThat(rows(token)).isEqualTo(1);
    }

    @Test
    void the_first_page_is_small() throws Exception {
        SurveyToken token = links.open(UNIT, clock.instant());
        String page = get("/s/" + token.value(), "en").body();
        String style = page.replaceFirst("(?s).*rel=\"stylesheet\" href=\"([^\"]+)\".*", "$1");
        int bytes = page.length() + get(style, "en").body().length();
        assertThat(bytes).isLessThan(50_000);
    }

    private static String[] append(String[] fields, String last) {
        return IntStream.rangeClosed(0, fields.length)
                .mapToObj(i -> i < fields.length ? fields[i] : last)
                .toArray(String[]::new);
    }

    private HttpResponse<String> get(String path, String language) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Accept-Language", language)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String... fields) throws IOException, InterruptedException {
        String form = Arrays.stream(fields)
                .map(field -> field.split("=", 2))
                .map(pair -> pair[0] + "=" + URLEncoder.encode(pair[1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> postJson(String path, String body) throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Content-Type", "application/json")
                        .header("Accept-Language", "en")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private long rows(SurveyToken token) {
        return jdbc.sql(
                        "select count(*) from response r join survey_link l using (invitation_id) where l.token_hash = ?")
                .param(token.hash())
                .query(Long.class)
                .single();
    }
}
