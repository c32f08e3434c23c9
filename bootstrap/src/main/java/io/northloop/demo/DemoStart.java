package io.northloop.demo;

import java.time.Instant;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets the demo's clock begin where the demo's data end. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("northloop.demo")
class DemoStart {

    @Bean
    Instant demoStartsAt() {
        return DemoCompany.END;
    }
}
