package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That a questionnaire was opened is noted once, of people, and never of employees. */
@NorthloopTest
class OpeningNotedTest {

    private static final String UNIT = "opening-noted";

    private final int port;
    private final JdbcClient jdbc;
    private final TestClock clock;
    private final TestLinks links;

    @Autowired
    OpeningNotedTest(@LocalServerPort int port, JdbcClient jdbc, TestClock clock) {
        this.port = port;
        this.jdbc = jdbc;
        this.clock = clock;
        this.links = new TestLinks(jdbc);
    }

    @Test
    void loading_the_page_notes_nothing_and_the_first_touch_does() {
        SurveyToken token = links.open(UNIT, clock.instant());
        try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
            visit.open("/s/" + token.value() + "?score=9");
            assertThat(opened(token)).isEmpty();
            visit.page()
                    .waitForResponse("**/opened", () -> visit.page().keyboard().press("Tab"));
            Instant first = opened(token).orElseThrow();
            clock.advance(Duration.ofMinutes(3));
            visit.open("/s/" + token.value());
            visit.page()
                    .waitForResponse("**/opened", () -> visit.page().keyboard().press("Tab"));
            assertThat(opened(token)).contains(first);
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whoever_stays_looks_and_without_scripts_the_first_screen_tells() {
        SurveyToken patient = links.open(UNIT, clock.instant());
        SurveyToken scriptless = links.open(UNIT, clock.instant());
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.page().waitForResponse("**/opened", () -> visit.open("/s/" + patient.value()));
        }
        try (Visit visit = Visit.to(port, Device.DESK_EN.withoutScript())) {
            visit.open("/s/" + scriptless.value());
            assertThat(opened(scriptless)).isEmpty();
            visit.page().locator("input[type=radio]").last().check();
            Respondent.next(visit.page());
        }
        assertThat(opened(patient)).isPresent();
        assertThat(opened(scriptless)).isPresent();
    }

    @Test
    void of_employees_nothing_is_noted() throws Exception {
        SurveyToken token = links.openTo("standard-employee", "EMPLOYEE", UNIT, clock.instant());
        assertThat(post(token.value()).statusCode()).isEqualTo(204);
        assertThat(opened(token)).isEmpty();
        assertThat(post("A".repeat(43)).statusCode()).isEqualTo(404);
    }

    private HttpResponse<String> post(String token) throws Exception {
        URI address = URI.create("http://127.0.0.1:%d/s/%s/opened".formatted(port, token));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private Optional<Instant> opened(SurveyToken token) {
        return jdbc.sql("select opened_at from survey_link where token_hash = ? and opened_at is not null")
                .param(token.hash())
                .query((row, number) -> row.getTimestamp("opened_at").toInstant())
                .optional();
    }
}
