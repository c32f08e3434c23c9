package io.northloop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.KafkaTemplate;

/** Facts by Kafka, down to the table. */
@NorthloopTest
class CommercialFactMessagesTest {

    private static final String TOPIC = "northloop.in.customer-facts.v1";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestAgenda agenda;
    private final KafkaTemplate<Object, Object> kafka;
    private final JdbcClient jdbc;
    private final FactDesk facts;

    @Autowired
    CommercialFactMessagesTest(
            TestAccounts accounts,
            TestAgenda agenda,
            KafkaTemplate<Object, Object> kafka,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.agenda = agenda;
        this.kafka = kafka;
        this.jdbc = jdbc;
        this.facts = new FactDesk(accounts, jdbc, port);
    }

    @Test
    void messages_tripled_shuffled_and_replayed_come_to_the_same() throws Exception {
        Machine machine = facts.machine();
        String customer = facts.customer(machine);
        List<String> messages = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            messages.addAll(Collections.nCopies(
                    3,
                    event(
                            "\"time\":\"2025-10-0" + day + "T00:00:00Z\",",
                            FactDesk.line(customer, "2025-Q3", String.valueOf(day)))));
        }
        Collections.shuffle(messages, new Random(5));
        send(messages);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(facts.revenue(customer, "2025-07-01")).isEqualByComparingTo("9"));
        send(messages.reversed());
        // Read in order: when this one is taken, those before it are.
        send(List.of(event("\"time\":\"2025-10-20T00:00:00Z\",", FactDesk.line(customer, "2025-Q2", "1"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> facts.count(customer) == 2);
        assertThat(facts.revenue(customer, "2025-07-01")).isEqualByComparingTo("9");
    }

    @Test
    void a_fact_of_somebody_not_yet_known_waits_until_they_are() throws Exception {
        Machine machine = facts.machine();
        String late = "fact-late-" + NUMBERS.incrementAndGet();
        send(List.of(event("\"time\":\"2025-10-20T00:00:00Z\",", FactDesk.line(late, "2025-Q2", "5"))));
        await().atMost(Duration.ofSeconds(30)).until(() -> parked(late) == 1);
        machine.put("/api/v1/customers/" + late, "{\"name\":\"Late\"}");
        agenda.advance(Duration.ofMinutes(20));
        assertThat(facts.revenue(late, "2025-04-01")).isEqualByComparingTo("5");
        assertThat(parked(late)).isZero();
    }

    private static String event(String time, String data) {
        return "{\"specversion\":\"1.0\",\"id\":\"f-" + NUMBERS.incrementAndGet() + "\",\"source\":\"/erp\"," + time
                + "\"type\":\"customer.fact\",\"data\":" + data + "}";
    }

    private void send(List<String> messages) throws Exception {
        for (String message : messages) {
            kafka.send(TOPIC, message).get(30, TimeUnit.SECONDS);
        }
    }

    private long parked(String text) {
        return jdbc.sql("select count(*) from parked_message where convert_from(message, 'UTF8') like ?")
                .param("%\"" + text + "\"%")
                .query(Long.class)
                .single();
    }
}
