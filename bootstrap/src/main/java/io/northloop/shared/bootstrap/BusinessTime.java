package io.northloop.shared.bootstrap;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The clock by which business goes: invitations, answers, deadlines. Sessions, tokens and TLS ask the machine. */
@Configuration(proxyBeanMethods = false)
class BusinessTime {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
