package io.northloop.shared.bootstrap;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** PostgreSQL and Kafka in containers, with the same two roles as the embedded database. */
final class ContainerServers {

    private ContainerServers() {}

    static Map<String, Object> start() {
        PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18")
                .withDatabaseName("postgres")
                .withUsername("postgres")
                .withPassword("container-superuser");
        KafkaContainer kafka = new KafkaContainer("apache/kafka:4.2.0");
        postgres.start();
        kafka.start();
        SpringApplication.getShutdownHandlers().add(kafka::stop);
        SpringApplication.getShutdownHandlers().add(postgres::stop);
        DatabaseSecrets secrets =
                new DatabaseSecrets("container-superuser", "container-owner", "container-application");
        try {
            DatabaseRoles.prepare(postgres.getJdbcUrl(), "postgres", secrets);
        } catch (SQLException e) {
            throw new IllegalStateException("The container did not accept the roles", e);
        }
        String url = "jdbc:postgresql://%s:%d/%s?reWriteBatchedInserts=true"
                .formatted(postgres.getHost(), postgres.getFirstMappedPort(), DatabaseRoles.DATABASE);
        return Map.of(
                "spring.datasource.url",
                url,
                "spring.datasource.username",
                DatabaseRoles.APPLICATION,
                "spring.datasource.password",
                secrets.application(),
                "spring.flyway.user",
                DatabaseRoles.OWNER,
                "spring.flyway.password",
                secrets.owner(),
                "spring.kafka.bootstrap-servers",
                kafka.getBootstrapServers());
    }
}
