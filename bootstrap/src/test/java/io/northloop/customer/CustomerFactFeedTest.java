package io.northloop.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Facts by Kafka, in any order and any number of times. */
@NorthloopTest
class CustomerFactFeedTest {

    private static final String TOPIC = "northloop.in.customer-facts.v1";
    private static final String TIME = "\"time\":\"2025-10-0%dT00:00:00Z\",";
    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final Machine machine;
    private final TestAgenda agenda;
    private final KafkaTemplate<Object, Object> kafka;
    private final ConsumerFactory<?, ?> consumers;
    private final JdbcClient jdbc;

    @Autowired
    CustomerFactFeedTest(
            TestAccounts accounts,
            TestAgenda agenda,
            KafkaTemplate<Object, Object> kafka,
            ConsumerFactory<?, ?> consumers,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        String id = "fact-feed-" + NUMBERS.incrementAndGet();
        this.machine = Machine.signedIn(port, id, accounts.client(id, null));
        this.agenda = agenda;
        this.kafka = kafka;
        this.consumers = consumers;
        this.jdbc = jdbc;
    }

    @Test
    void messages_tripled_shuffled_and_replayed_come_to_the_same() throws Exception {
        String customer = customer();
        List<String> messages = new ArrayList<>();
        for (int day = 1; day <= 9; day++) {
            messages.addAll(Collections.nCopies(3, event(TIME.formatted(day), line(customer, "2025-Q3", day))));
        }
        // Another one of the same moment: they contradict each other, in any order to the same end.
        messages.add(event(TIME.formatted(9), line(customer, "2025-Q3", 5)));
        Collections.shuffle(messages, new Random(5));
        send(messages);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(revenue(customer, "2025-07-01")).isEqualByComparingTo("9"));
        send(messages.reversed());
        // Read in order: when this one is taken, those before it are.
        send(List.of(event(TIME.formatted(1), line(customer, "2025-Q2", 1))));
        await().atMost(Duration.ofSeconds(30)).until(() -> facts(customer) == 2);
        assertThat(revenue(customer, "2025-07-01")).isEqualByComparingTo("9");
    }

    @Test
    void a_message_of_no_moment_goes_to_the_dead_letters_and_the_good_ones_pass() throws Exception {
        String customer = customer();
        String good = line(customer, "2025-Q1", 7).replace("\"asOf\":null", "\"asOf\":\"2025-04-02T00:00:00Z\"");
        send(List.of(event("", line(customer, "2025-Q2", 5)), event("", good)));
        await().atMost(Duration.ofSeconds(30)).until(() -> facts(customer) == 1);
        assertThat(revenue(customer, "2025-01-01")).isEqualByComparingTo("7");
        assertThat(deadLetter(customer)).contains("asOf", "time");
    }

    @Test
    void a_fact_of_somebody_not_yet_known_waits_until_they_are() throws Exception {
        String late = "fact-late-" + NUMBERS.incrementAndGet();
        send(List.of(event(TIME.formatted(1), line(late, "2025-Q2", 5))));
        await().atMost(Duration.ofSeconds(30)).until(() -> parked(late) == 1);
        machine.put("/api/v1/customers/" + late, "{\"name\":\"Late\"}");
        agenda.advance(Duration.ofMinutes(20));
        assertThat(revenue(late, "2025-04-01")).isEqualByComparingTo("5");
        assertThat(parked(late)).isZero();
    }

    private String customer() {
        String ref = "fact-feed-customer-" + NUMBERS.incrementAndGet();
        assertThat(machine.put("/api/v1/customers/" + ref, "{\"name\":\"Somebody\"}")
                        .statusCode())
                .isEqualTo(201);
        return ref;
    }

    private static String line(String customer, String period, int revenue) {
        return "{\"customerRef\":\"%s\",\"period\":\"%s\",\"revenue\":%d,\"profit\":1,\"currency\":\"CNY\",\"asOf\":null}"
                .formatted(customer, period, revenue);
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

    /** The reason in the header of the dead letter that contains the text; waits for it. */
    private String deadLetter(String text) {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.put("group.id", "dead-fact-reader");
        try (Consumer<String, String> reader =
                new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            List<TopicPartition> partitions = reader.partitionsFor(TOPIC + ".dlt").stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            reader.assign(partitions);
            reader.seekToBeginning(partitions);
            Instant until = Instant.now().plusSeconds(30);
            while (Instant.now().isBefore(until)) {
                for (ConsumerRecord<String, String> letter : reader.poll(Duration.ofMillis(500))) {
                    if (letter.value().contains(text)) {
                        return new String(letter.headers().lastHeader("reason").value(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new AssertionError("no dead letter with " + text);
    }

    private BigDecimal revenue(String customer, String quarter) {
        return jdbc.sql("select coalesce(max(revenue), -1) from customer_fact"
                        + " where customer_ref = ? and quarter = cast(? as date)")
                .param(customer)
                .param(quarter)
                .query(BigDecimal.class)
                .single();
    }

    private long facts(String customer) {
        return jdbc.sql("select count(*) from customer_fact where customer_ref = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }

    private long parked(String text) {
        return jdbc.sql("select count(*) from parked_message where convert_from(message, 'UTF8') like ?")
                .param("%\"" + text + "\"%")
                .query(Long.class)
                .single();
    }
}
