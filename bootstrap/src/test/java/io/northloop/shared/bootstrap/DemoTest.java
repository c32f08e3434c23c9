package io.northloop.shared.bootstrap;

import io.northloop.Northloop;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the demo as {@code ./northloop run --demo} starts it: an application, a home, a database and a broker apart
 * from those of {@link NorthloopTest}, loaded with the demo company. The background is off. All tests so marked share
 * it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest(
        classes = Northloop.class,
        properties = "northloop.demo=true",
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = DemoHome.class)
public @interface DemoTest {}
