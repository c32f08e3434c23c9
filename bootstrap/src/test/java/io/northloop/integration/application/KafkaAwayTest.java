package io.northloop.integration.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.followup.CaseContacted;
import io.northloop.followup.CaseId;
import io.northloop.integration.BusReader;
import io.northloop.integration.messaging.AbsentBroker;
import io.northloop.integration.port.EventBus;
import io.northloop.integration.port.Outbox;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@NorthloopTest
class KafkaAwayTest {

    private static final int EVENTS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ApplicationEventPublisher events;
    private final Outbox outbox;
    private final BusReader reader;
    private final TestAgenda agenda;
    private final Ids ids;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    KafkaAwayTest(
            ApplicationEventPublisher events,
            Outbox outbox,
            BusReader reader,
            TestAgenda agenda,
            Ids ids,
            Clock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.events = events;
        this.outbox = outbox;
        this.reader = reader;
        this.agenda = agenda;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void nothing_is_lost_while_the_broker_is_away_and_the_backlog_drains_in_order() throws Exception {
        CaseId id = new CaseId(ids.next());
        List<String> expected = new ArrayList<>();
        EventBus away = AbsentBroker.bus();
        try (AutoCloseable closing = (AutoCloseable) away) {
            assertThat(closing).isNotNull();
            PublishOutgoingEvents publishing = new PublishOutgoingEvents(outbox, away, clock);
            for (int i = 0; i < EVENTS; i++) {
                CaseContacted event =
                        new CaseContacted(ids.next(), clock.instant(), id, new UnitRef("away-centre"), true);
                expected.add(event.eventId().toString());
                transaction.executeWithoutResult(status -> events.publishEvent(event));
            }
            long began = System.nanoTime();
            Integer published =
                    transaction.execute(status -> publishing.publish(new PublishOutgoingEvents.Command(EVENTS)));
            assertThat(published).isZero();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(PATIENCE);
            assertThat(away.isReady()).isFalse();
        }
        assertThat(waiting(id)).isEqualTo(EVENTS);

        agenda.runDue();
        assertThat(waiting(id)).isZero();
        assertThat(reader.read("northloop.followup.v1", Set.of(id.toString())))
                .extracting(record ->
                        JsonMapper.shared().readTree(record.value()).get("id").asString())
                .isEqualTo(expected);
    }

    private long waiting(CaseId id) {
        return jdbc.sql("select count(*) from outbox_event where key = :key and published_at is null")
                .param("key", id.toString())
                .query(Long.class)
                .single();
    }
}
