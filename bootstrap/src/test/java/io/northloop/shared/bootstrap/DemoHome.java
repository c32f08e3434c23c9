package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/** A home of its own for the demo, new for each JVM, with the servers that the application brings along. */
public final class DemoHome implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    private static final Path HOME = TestHome.of("demo-home");

    /** What belongs to the company; what migrations put there stays. */
    private static final String EMPTY = """
            TRUNCATE unit, person, account, one_time_link, api_client, customer, customer_account, opt_out, message,
                     service_event, segment, proposition, improvement_plan,
                     wave, invitation, survey_link, response, response_fact, measurement_delta, measurement_rollup,
                     measurement_month, closed_invitation_day, closed_invitation_delta,
                     followup_case, followup_step, alert, alert_page, alert_watch, alert_watch_day, alert_answer,
                     alert_month, alert_replay, outbox_event, event_publication, spring_session, csi_answer, rated_answer,
                     wave_review, poster_link, factor, benchmark, suspicion_decision, response_correction, fitness_answer,
                     saved_view CASCADE;
            DELETE FROM programme WHERE ref <> 'standard-transactional'
            """;

    /** Before the embedded servers look which home is meant. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestServers.clear(HOME);
        try {
            Files.deleteIfExists(HOME.resolve("demo-clock"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("demo home", Map.of("northloop.home", HOME.toString())));
        context.addBeanFactoryPostProcessor(DemoHome::prepare);
    }

    /** Other tests' beans wait until somebody asks for them: they want servers that the demo has not. */
    private static void prepare(ConfigurableListableBeanFactory beans) {
        for (String name : beans.getBeanDefinitionNames()) {
            BeanDefinition bean = beans.getBeanDefinition(name);
            if (String.valueOf(bean.getResourceDescription()).contains("test-classes")) {
                bean.setLazyInit(true);
            }
        }
        beans.registerSingleton("countedStatements", new CountedStatements());
    }

    /** Takes the whole company out, as its database's superuser may. */
    public static void empty(String url) throws SQLException, IOException {
        DatabaseSecrets secrets = DatabaseSecrets.in(HOME.resolve("secrets").resolve("database.properties"));
        try (Connection connection = DriverManager.getConnection(url, "postgres", secrets.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute(EMPTY);
        }
    }
}
