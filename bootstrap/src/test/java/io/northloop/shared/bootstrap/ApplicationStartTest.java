package io.northloop.shared.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

@NorthloopTest
class ApplicationStartTest {

    private final JdbcClient jdbc;
    private final KafkaTemplate<Object, Object> kafka;
    private final Clock clock;

    @Autowired
    ApplicationStartTest(JdbcClient jdbc, KafkaTemplate<Object, Object> kafka, Clock clock) {
        this.jdbc = jdbc;
        this.kafka = kafka;
        this.clock = clock;
    }

    @Test
    void works_as_a_role_that_owns_no_table() {
        assertThat(jdbc.sql("SELECT count(*) FROM pg_tables WHERE tableowner = current_user")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("SELECT count(*) FROM scheduled_tasks")
                        .query(Long.class)
                        .single())
                .isNotNull();
    }

    @Test
    void runs_on_postgresql_18_in_utf8() {
        assertThat(jdbc.sql("SHOW server_version").query(String.class).single()).startsWith("18");
        assertThat(jdbc.sql("SHOW server_encoding").query(String.class).single())
                .isEqualTo("UTF8");
    }

    @Test
    void delivers_to_the_broker() throws Exception {
        var sent = kafka.send(new ProducerRecord<>("northloop.start-test", "key", "value"))
                .get(30, TimeUnit.SECONDS);
        assertThat(sent.getRecordMetadata().hasOffset()).isTrue();
    }

    @Test
    void begins_at_a_fixed_moment_of_business_time() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }
}
