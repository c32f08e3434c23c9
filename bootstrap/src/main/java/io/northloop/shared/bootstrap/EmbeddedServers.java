package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes the data home and starts the servers that nobody named: PostgreSQL unless {@code spring.datasource.url} is set,
 * Kafka unless {@code spring.kafka.bootstrap-servers} is. It runs before any bean exists, so that everything that
 * connects finds them ready, and they stop by Spring's shutdown handlers, after the last context is closed. Contexts of
 * one JVM on the same home share its servers.
 */
final class EmbeddedServers implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    /** Where the database lives below the home. */
    static final String POSTGRES = "postgresql";

    private static final Logger log = LoggerFactory.getLogger("io.northloop.start");
    private static final Map<Path, Map<String, Object>> STARTED = new HashMap<>();

    /** Last, so that whatever else names a server has done so. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        ConfigurableEnvironment environment = context.getEnvironment();
        DemoConfinement.check(environment);
        if (!environment.getProperty("northloop.servers", Boolean.class, true)) {
            return;
        }
        Path path = Path.of(environment.getRequiredProperty("northloop.home"))
                .toAbsolutePath()
                .normalize();
        synchronized (STARTED) {
            Map<String, Object> found = STARTED.get(path);
            if (found == null) {
                found = start(path, environment);
                STARTED.put(path, found);
            }
            environment.getPropertySources().addFirst(new MapPropertySource("embedded servers", found));
        }
    }

    private static Map<String, Object> start(Path path, ConfigurableEnvironment environment) {
        DataHome home = DataHome.open(path, environment.getProperty("northloop.demo", Boolean.class, false));
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("northloop.home", path.toString());
        boolean databaseNamed = environment.containsProperty("spring.datasource.url");
        boolean brokerNamed = environment.containsProperty("spring.kafka.bootstrap-servers");
        @Nullable EmbeddedPostgres postgres = null;
        @Nullable EmbeddedKafka kafka = null;
        try {
            if (!databaseNamed) {
                log.info("Starting PostgreSQL {} …", PostgresBinaries.VERSION);
                postgres = postgres(home, environment, found);
            }
            if (!brokerNamed) {
                log.info("Starting Kafka …");
                kafka = EmbeddedKafka.start(home.directory("kafka"), port(environment, "northloop.kafka.port"));
                found.put("spring.kafka.bootstrap-servers", kafka.bootstrapServers());
            }
        } catch (IOException | RuntimeException e) {
            stop(home, postgres, kafka);
            throw e instanceof StartRefused refused ? refused : failed(e);
        }
        EmbeddedPostgres startedPostgres = postgres;
        EmbeddedKafka startedKafka = kafka;
        SpringApplication.getShutdownHandlers().add(() -> stop(home, startedPostgres, startedKafka));
        return found;
    }

    private static EmbeddedPostgres postgres(
            DataHome home, ConfigurableEnvironment environment, Map<String, Object> found) throws IOException {
        Map<String, String> settings = Binder.get(environment)
                .bind("northloop.postgres.settings", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        DatabaseSecrets secrets = DatabaseSecrets.in(home.directory("secrets").resolve("database.properties"));
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                home.directory(POSTGRES), secrets, port(environment, "northloop.postgres.port"), settings);
        found.put("spring.datasource.url", postgres.url(DatabaseRoles.DATABASE));
        found.put("spring.datasource.username", DatabaseRoles.APPLICATION);
        found.put("spring.datasource.password", secrets.application());
        found.put("spring.flyway.user", DatabaseRoles.OWNER);
        found.put("spring.flyway.password", secrets.owner());
        return postgres;
    }

    private static int port(ConfigurableEnvironment environment, String property) {
        return environment.getProperty(property, Integer.class, 0);
    }

    private static StartRefused failed(Exception e) {
        return new StartRefused(
                "A server that Northloop brings along did not start: " + e.getMessage(),
                "See the message above; or name a server of your own with spring.datasource.url and"
                        + " spring.kafka.bootstrap-servers.",
                e);
    }

    private static void stop(DataHome home, @Nullable EmbeddedPostgres postgres, @Nullable EmbeddedKafka kafka) {
        if (kafka != null) {
            kafka.close();
        }
        if (postgres != null) {
            try {
                postgres.close();
            } catch (IOException e) {
                log.error("PostgreSQL did not stop; the next start will stop it", e);
            }
        }
        home.close();
    }
}
