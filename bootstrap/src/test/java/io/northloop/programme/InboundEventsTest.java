package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
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
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

@NorthloopTest
class InboundEventsTest {

    private static final String TOPIC = "northloop.in.service-events.v1";

    private final Workshop workshop;
    private final KafkaTemplate<Object, Object> kafka;
    private final ConsumerFactory<?, ?> consumers;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    InboundEventsTest(
            Workshop workshop,
            KafkaTemplate<Object, Object> kafka,
            ConsumerFactory<?, ?> consumers,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc) {
        this.workshop = workshop;
        this.kafka = kafka;
        this.consumers = consumers;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void tripled_shuffled_and_replayed_events_plan_each_invitation_once() throws Exception {
        UnitRef centre = workshop.centre();
        Map<String, CustomerRef> expected = new HashMap<>();
        List<String> messages = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String id = Workshop.eventId();
            CustomerRef customer = workshop.customer();
            expected.put(id, customer);
            messages.addAll(Collections.nCopies(3, event(id, centre, customer, clock.instant())));
        }
        Collections.shuffle(messages, new Random(1));
        send(messages);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(expected.keySet()).allMatch(id -> workshop.events(id) == 1));
        send(messages);
        String last = Workshop.eventId();
        send(List.of(event(last, centre, workshop.customer(), clock.instant())));
        await().atMost(Duration.ofSeconds(30)).until(() -> workshop.events(last) == 1);

        assertThat(expected.keySet()).allMatch(id -> workshop.events(id) == 1);
        assertThat(expected.values())
                .allSatisfy(
                        customer -> assertThat(workshop.invitations(customer)).containsExactly("SCHEDULED"));
    }

    @Test
    void poison_goes_to_the_dead_letters_with_its_reason_and_the_good_ones_pass() throws Exception {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        String good = Workshop.eventId();
        String future = Workshop.eventId();
        String extra = Workshop.eventId();
        String huge = Workshop.eventId();
        String endless = Workshop.eventId();
        send(List.of(
                event(huge, centre, customer, clock.instant()).replace("\"type\":", "\"amount\":1E300,\"type\":"),
                event(endless, centre, customer, clock.instant())
                        .replace("\"type\":", "\"attributes\":{\"hours\":1E-2147483647,\"km\":1E2147483647},\"type\":"),
                "not json at all " + extra,
                "{\"hello\": \"" + extra + "\"}",
                event(extra, centre, customer, clock.instant()).replace("\"type\":\"maintenance\"", "\"typ\":\"x\""),
                event(future, centre, customer, clock.instant().plus(Duration.ofDays(1))),
                event(good, centre, customer, clock.instant())));

        await().atMost(Duration.ofSeconds(30)).until(() -> workshop.events(good) == 1);
        assertThat(deadLetter(future)).contains("/endedAt in-the-future");
        assertThat(deadLetter(huge)).contains("/amount invalid");
        assertThat(deadLetter(endless)).contains("/attributes/km");
        assertThat(workshop.events(huge) + workshop.events(endless)).isZero();
        assertThat(deadLetter("not json at all " + extra)).isNotEmpty();
        assertThat(deadLetter("\"hello\": \"" + extra)).contains("not a CloudEvent");
        assertThat(deadLetter("\"typ\":\"x\"")).contains("typ");
        assertThat(workshop.events(extra) + workshop.events(future)).isZero();
    }

    @Test
    void what_is_not_yet_known_is_parked_and_taken_once_it_is() throws Exception {
        UnitRef centre = workshop.centre();
        CustomerRef late = new CustomerRef("ask-late-" + centre.value());
        String id = Workshop.eventId();
        send(List.of(event(id, centre, late, clock.instant())));
        await().atMost(Duration.ofSeconds(30)).until(() -> parked(id) == 1);

        agenda.advance(Duration.ofMinutes(1));
        assertThat(workshop.events(id)).isZero();
        workshop.save(late, Workshop.address(late));
        agenda.advance(Duration.ofMinutes(20));

        assertThat(workshop.events(id)).isEqualTo(1);
        assertThat(workshop.invitations(late)).containsExactly("SCHEDULED");
        assertThat(parked(id)).isZero();
    }

    @Test
    void what_stays_unknown_for_24_hours_becomes_a_dead_letter() throws Exception {
        UnitRef centre = workshop.centre();
        String id = Workshop.eventId();
        send(List.of(event(id, centre, new CustomerRef("ask-never-" + id), clock.instant())));
        await().atMost(Duration.ofSeconds(30)).until(() -> parked(id) == 1);

        agenda.advance(Duration.ofDays(1).minusSeconds(1));
        assertThat(parked(id)).isEqualTo(1);
        agenda.advance(Duration.ofSeconds(1));
        assertThat(parked(id)).isZero();
        assertThat(deadLetter(id)).contains("unknown-customer");
    }

    private long parked(String id) {
        return jdbc.sql("select count(*) as n from parked_message where convert_from(message, 'UTF8') like :id")
                .param("id", "%\"" + id + "\"%")
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    private void send(List<String> messages) throws Exception {
        for (String message : messages) {
            kafka.send(TOPIC, message).get(30, TimeUnit.SECONDS);
        }
    }

    /** The reason in the header of the dead letter that contains the text; waits for it. */
    private String deadLetter(String text) {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.put("group.id", "dead-letter-reader");
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

    private static String event(String id, UnitRef centre, CustomerRef customer, Instant ended) {
        return "{\"specversion\":\"1.0\",\"id\":\"ce-" + id + "\",\"source\":\"/dms\",\"type\":\"service.finished\","
                + "\"data\":{\"id\":\"" + id + "\",\"centreRef\":\"" + centre + "\",\"customerRef\":\"" + customer
                + "\",\"type\":\"maintenance\",\"endedAt\":\"" + ended + "\"}}";
    }
}
