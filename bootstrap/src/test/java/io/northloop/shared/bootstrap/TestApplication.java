package io.northloop.shared.bootstrap;

import com.icegreen.greenmail.util.GreenMail;
import io.northloop.shared.application.Agenda;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Beans that tests put in the place of, or beside, the application's. */
@TestConfiguration(proxyBeanMethods = false)
class TestApplication {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestAgenda testAgenda(Agenda agenda, TestClock clock) {
        return new TestAgenda(agenda, clock);
    }

    /** What was mailed: ask {@code getReceivedMessages()}. */
    @Bean(destroyMethod = "")
    GreenMail greenMail() {
        return TestServers.mail();
    }

    /** What was sent as text messages. */
    @Bean
    TestGateway testGateway() {
        return TestServers.gateway();
    }
}
