package io.northloop.integration;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.TestAccounts;
import io.northloop.followup.CaseContacted;
import io.northloop.followup.CaseId;
import io.northloop.followup.CaseOpened;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.response.application.SubmitResponse;
import io.northloop.response.model.GivenAnswer;
import io.northloop.response.model.GivenValue;
import io.northloop.shared.DomainEvent;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.port.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NorthloopTest
class OutboxTest {

    private static final String TOPIC = "northloop.followup.v1";

    private final ApplicationEventPublisher events;
    private final TestAgenda agenda;
    private final Ids ids;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final BusReader bus;
    private final TransactionTemplate transaction;
    private final SubmitResponse submit;
    private final TestAccounts accounts;

    @Autowired
    OutboxTest(
            ApplicationEventPublisher events,
            TestAgenda agenda,
            Ids ids,
            Clock clock,
            JdbcClient jdbc,
            BusReader bus,
            PlatformTransactionManager transactions,
            SubmitResponse submit,
            TestAccounts accounts) {
        this.events = events;
        this.agenda = agenda;
        this.ids = ids;
        this.clock = clock;
        this.jdbc = jdbc;
        this.bus = bus;
        this.submit = submit;
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void an_event_reaches_kafka_once_as_a_structured_cloud_event() {
        CaseId id = new CaseId(ids.next());
        CaseOpened opened = opened(id);
        publish(opened);
        publish(opened);
        agenda.runDue();
        agenda.runDue();
        List<ConsumerRecord<String, String>> records = bus.read(TOPIC, Set.of(id.toString()));
        assertThat(records).hasSize(1);
        ConsumerRecord<String, String> record = records.getFirst();
        assertThat(new String(record.headers().lastHeader("content-type").value(), UTF_8))
                .startsWith("application/cloudevents+json");
        JsonNode event = JsonMapper.shared().readTree(record.value());
        assertThat(event.get("specversion").asString()).isEqualTo("1.0");
        assertThat(event.get("id").asString()).isEqualTo(opened.eventId().toString());
        assertThat(event.get("source").asString()).isEqualTo("/northloop");
        assertThat(event.get("type").asString()).isEqualTo("io.northloop.followup.CaseOpened.v1");
        assertThat(event.at("/data/caseId").asString()).isEqualTo(id.toString());
        assertThat(event.at("/data/unitRef").asString()).isEqualTo("outbox-centre");
    }

    @Test
    void what_is_rolled_back_is_never_told() {
        CaseId id = new CaseId(ids.next());
        transaction.executeWithoutResult(status -> {
            events.publishEvent(opened(id));
            status.setRollbackOnly();
        });
        assertThat(waiting(id.toString())).isZero();
    }

    @Test
    void events_of_one_case_arrive_in_order_over_many_batches() {
        int cases = 40;
        int perCase = 30;
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < cases; i++) {
            all.add(new CaseId(ids.next()));
        }
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < perCase; i++) {
            transaction.executeWithoutResult(status -> all.forEach(id -> {
                CaseContacted event =
                        new CaseContacted(ids.next(), clock.instant(), id, new UnitRef("outbox-centre"), true);
                expected.add(id + " " + event.eventId());
                events.publishEvent(event);
            }));
        }
        agenda.runDue();
        Set<String> keys = new HashSet<>();
        all.forEach(id -> keys.add(id.toString()));
        Map<String, List<String>> arrived = new HashMap<>();
        bus.read(TOPIC, keys)
                .forEach(record -> arrived.computeIfAbsent(record.key(), key -> new ArrayList<>())
                        .add(record.key() + " "
                                + JsonMapper.shared()
                                        .readTree(record.value())
                                        .get("id")
                                        .asString()));
        for (String key : keys) {
            assertThat(arrived.get(key))
                    .isEqualTo(
                            expected.stream().filter(it -> it.startsWith(key)).toList());
        }
    }

    @Test
    void nothing_that_is_written_says_who_answered_or_what_they_wrote() {
        String mark = "marker" + System.nanoTime();
        accounts.region("outbox-region");
        accounts.centre("outbox-told", "outbox-region");
        InvitationId invitation = new InvitationId(ids.next());
        SurveyToken token = new SurveyToken(mark + "token-of-this-test");
        invite(invitation, token, mark);
        SubmitResponse.Result result = submit.execute(new SubmitResponse.Command(
                token.value(),
                List.of(
                        new GivenAnswer("recommend", new GivenValue.Whole(2)),
                        new GivenAnswer("reason", new GivenValue.Text(mark + "comment"))),
                "en",
                Optional.of(new SubmitResponse.GivenConsent(true, "EMAIL", mark + "contact@example.com"))));
        agenda.runDue();
        agenda.advance(Duration.ofDays(3));

        String openedCase = jdbc.sql("select id from followup_case where response_id = :id")
                .param("id", result.id().value())
                .query((row, number) -> new CaseId(row.getObject("id", UUID.class)).toString())
                .single();
        List<String> written = jdbc.sql("select type || ' ' || data from outbox_event where key in (:response, :case)")
                .param("response", result.id().toString())
                .param("case", openedCase)
                .query((row, number) -> row.getString(1))
                .list();
        assertThat(written).anyMatch(it -> it.contains("ResponseSubmitted"));
        assertThat(written).anyMatch(it -> it.contains("CaseOpened"));
        assertThat(written).anyMatch(it -> it.contains("CaseEscalated"));
        assertThat(written).noneMatch(it -> it.contains(mark));
        assertThat(written).noneMatch(it -> it.contains(invitation.toString()));
        assertThat(jdbc.sql("select count(*) from outbox_event o where cast(o as text) like :mark")
                        .param("mark", "%" + mark + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(bus.read(TOPIC, Set.of(openedCase)))
                .isNotEmpty()
                .noneMatch(it -> it.value().contains(mark));
    }

    /** Customer and adviser of the link bear the mark; both reach the stored answer. */
    private void invite(InvitationId invitation, SurveyToken token, String mark) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, adviser_ref, unit_ref, survey_ref, kind,
                                                channel, state, created_at, sent_at, expires_at)
                        values (:id, 'standard-transactional', :customer, :adviser, 'outbox-told',
                                'standard-transactional', 'TRANSACTIONAL', 'EMAIL', 'SENT', :now, :now, :expiry)""")
                .param("id", invitation.value())
                .param("customer", mark + "customer")
                .param("adviser", mark + "adviser")
                .param("now", now)
                .param("expiry", now.plusDays(7))
                .update();
        jdbc.sql("""
                        insert into survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref,
                                                 unit_ref, customer_ref, adviser_ref, touchpoint, language, expires_at)
                        select :hash, :invitation, 'standard-transactional', v.id, v.survey_ref, 'outbox-told',
                               :customer, :adviser, 'service-visit', 'en', :expiry
                        from survey_version v where v.survey_ref = 'standard-transactional'
                        order by v.number desc limit 1""")
                .param("hash", token.hash())
                .param("invitation", invitation.value())
                .param("customer", mark + "customer")
                .param("adviser", mark + "adviser")
                .param("expiry", now.plusDays(7))
                .update();
    }

    private CaseOpened opened(CaseId id) {
        return new CaseOpened(
                UUID.nameUUIDFromBytes(id.toString().getBytes(UTF_8)),
                clock.instant(),
                id,
                new UnitRef("outbox-centre"),
                Optional.empty(),
                clock.instant().plus(Duration.ofDays(1)));
    }

    private void publish(DomainEvent event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }

    private long waiting(String key) {
        return jdbc.sql("select count(*) from outbox_event where key = :key")
                .param("key", key)
                .query(Long.class)
                .single();
    }
}
