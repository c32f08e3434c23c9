package io.northloop.shared.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@NorthloopTest
class TestAgendaTest {

    @Autowired
    private TestAgenda agenda;

    @Autowired
    private TestClock clock;

    @Test
    void moves_business_time_to_the_minute() {
        Instant before = clock.instant();

        agenda.advance(Duration.ofMinutes(3));

        assertThat(clock.instant()).isEqualTo(before.plus(Duration.ofMinutes(3)));
    }
}
