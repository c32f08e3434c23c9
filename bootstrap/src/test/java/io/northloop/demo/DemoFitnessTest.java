package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Browser;
import io.northloop.shared.bootstrap.DemoTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The demo company shows each verdict of the fitness check. */
@DemoTest
class DemoFitnessTest {

    private final Browser hq;

    DemoFitnessTest(@LocalServerPort int port) {
        this.hq = new Browser(port);
    }

    @BeforeEach
    void sign_in() {
        assertThat(hq.signIn("hq", "demo").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @CsvSource({
        "/fitness, Fit: NPS tells something here",
        "/fitness?unit=suzhou, Use with care",
        "/fitness?unit=south, Not all levels understand NPS",
        "/fitness?touchpoint=delivery, Not fit: no goal can be set"
    })
    void each_verdict_is_seen(String path, String verdict) {
        assertThat(hq.get(path).body()).contains(verdict);
    }
}
