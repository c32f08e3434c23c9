package io.northloop.shared.bootstrap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The last lines of a start: where to go and how to sign in. */
@Component
final class Welcome {

    private static final Logger log = LoggerFactory.getLogger("io.northloop.start");

    private final Environment environment;

    Welcome(Environment environment) {
        this.environment = environment;
    }

    @EventListener
    void ready(AvailabilityChangeEvent<ReadinessState> event) {
        Integer port = environment.getProperty("local.server.port", Integer.class);
        if (event.getState() != ReadinessState.ACCEPTING_TRAFFIC || port == null) {
            return;
        }
        log.info("Northloop is ready: {}", environment.getProperty("northloop.public-url", "http://127.0.0.1:" + port));
        if (environment.getProperty("northloop.demo", Boolean.class, false)) {
            log.info("Sign in as hq, east (a regional manager), shanghai (a centre manager) or admin, password demo.");
            log.info("Machine client for the API: demo / demo. Business time stands at the end of the demo's data.");
        } else {
            log.info("Sign in with your account; the first administrator uses the one-time link that is printed here.");
        }
    }
}
