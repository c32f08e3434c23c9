package io.northloop.shared.bootstrap;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * A PostgreSQL and a Kafka that belong to no instance of the application, as those of a company do: durable, on free
 * ports of this machine, over a directory laid out like a data home.
 */
public final class SharedServers implements AutoCloseable {

    private final DataHome home;
    private final DatabaseSecrets secrets;
    private final EmbeddedPostgres postgres;
    private final EmbeddedKafka kafka;

    private SharedServers(Path directory) throws IOException {
        home = DataHome.open(directory, false);
        secrets = DatabaseSecrets.in(home.directory("secrets").resolve("database.properties"));
        postgres = EmbeddedPostgres.start(home.directory(EmbeddedServers.POSTGRES), secrets, 0, Map.of());
        kafka = EmbeddedKafka.start(home.directory("kafka"), 0);
    }

    public static SharedServers start(Path directory) throws IOException {
        // The broker tells its whole life, as it does where the application has not set these levels.
        LoggingSystem logging = LoggingSystem.get(SharedServers.class.getClassLoader());
        List.of("kafka", "state.change.logger", "org.apache.kafka")
                .forEach(name -> logging.setLogLevel(name, LogLevel.ERROR));
        return new SharedServers(directory);
    }

    /** What names them to an instance. */
    public Map<String, String> settings() {
        return Map.of(
                "spring.datasource.url",
                postgres.url(DatabaseRoles.DATABASE),
                "spring.datasource.username",
                DatabaseRoles.APPLICATION,
                "spring.datasource.password",
                secrets.application(),
                "spring.flyway.user",
                DatabaseRoles.OWNER,
                "spring.flyway.password",
                secrets.owner(),
                "spring.kafka.bootstrap-servers",
                kafka.bootstrapServers());
    }

    @Override
    public void close() throws IOException {
        kafka.close();
        postgres.close();
        home.close();
    }
}
