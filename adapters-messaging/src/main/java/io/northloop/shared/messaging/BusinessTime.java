package io.northloop.shared.messaging;

import io.northloop.shared.DueWork;
import io.northloop.shared.application.AdvanceTime;
import io.northloop.shared.application.Agenda;
import io.northloop.shared.port.MovableClock;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock by which business goes: invitations, answers, deadlines. Sessions, tokens and TLS ask the machine. */
@Configuration(proxyBeanMethods = false)
class BusinessTime {

    @Bean
    @ConditionalOnBooleanProperty(name = "northloop.demo", havingValue = false, matchIfMissing = true)
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnBooleanProperty("northloop.demo")
    DemoClock demoClock(@Value("${northloop.home}") Path home, @Qualifier("demoStartsAt") Instant startsAt) {
        return DemoClock.in(home.resolve("demo-clock"), Clock.systemUTC(), startsAt);
    }

    @Bean
    Agenda agenda(ObjectProvider<DueWork> works, Clock clock) {
        return new Agenda(works.stream().toList(), clock);
    }

    @Bean
    @ConditionalOnBooleanProperty("northloop.demo")
    AdvanceTime advanceTime(Agenda agenda, MovableClock movable, Clock clock) {
        return new AdvanceTime(agenda, movable, clock);
    }
}
