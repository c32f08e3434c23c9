package io.northloop.shared.bootstrap;

import io.northloop.Northloop;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the running application: PostgreSQL, Kafka, a mail server, HTTP on a random port. All tests so marked share
 * one context and one database: use references of your own, never delete others' rows. The background is off; run due
 * work by {@link TestAgenda}. {@link TestClock} stands still and is set back to {@link TestClock#START} before each
 * class.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = {Northloop.class, TestApplication.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = TestServers.class)
@ExtendWith(ClockReset.class)
public @interface NorthloopTest {}
