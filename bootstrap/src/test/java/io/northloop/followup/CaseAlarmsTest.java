package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Actor;
import io.northloop.followup.model.ContactMeans;
import io.northloop.followup.model.ContactOutcome;
import io.northloop.followup.model.FollowUpCase;
import io.northloop.followup.model.FollowUpSettings;
import io.northloop.followup.model.ServiceLevel;
import io.northloop.followup.port.Cases;
import io.northloop.followup.port.SettingsRegister;
import io.northloop.organisation.PersonRef;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.DueWork;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@NorthloopTest
class CaseAlarmsTest {

    private static final int INSTANCES = 4;

    private final FollowUpWorld world;
    private final Cases cases;
    private final SettingsRegister settings;
    private final List<DueWork> works;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    @Autowired
    CaseAlarmsTest(
            FollowUpWorld world,
            Cases cases,
            SettingsRegister settings,
            List<DueWork> works,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.world = world;
        this.cases = cases;
        this.settings = settings;
        this.works = works;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void reminds_and_escalates_at_the_exact_second() {
        world.centre("alarm-a");
        world.person("alarm-a-manager", "CENTRE_MANAGER", "alarm-a-centre");
        world.person("alarm-a-regional", "REGIONAL_MANAGER", "alarm-a-region");
        CaseId id = opened("alarm-a-centre");
        Instant received = clock.instant();

        assertAt(received, "PT19H59M59S", id, 0, List.of("OPENED", "ASSIGNED"));
        assertAt(received, "PT20H", id, 0, List.of("OPENED", "ASSIGNED", "REMINDED"));
        assertAt(received, "PT23H59M59S", id, 0, List.of("OPENED", "ASSIGNED", "REMINDED"));
        assertAt(received, "PT24H", id, 1, List.of("OPENED", "ASSIGNED", "REMINDED", "ESCALATED_TO_REGION"));
        assertAt(received, "PT47H59M59S", id, 1, List.of("OPENED", "ASSIGNED", "REMINDED", "ESCALATED_TO_REGION"));
        List<String> all = List.of("OPENED", "ASSIGNED", "REMINDED", "ESCALATED_TO_REGION", "ESCALATED_TO_HQ");
        assertAt(received, "PT48H", id, 2, all);
        assertAt(received, "PT480H", id, 2, all);

        assertThat(messages("case-reminder:" + id)).containsExactly("alarm-a-manager");
        assertThat(messages("case-region:" + id)).containsExactly("alarm-a-regional");
        assertThat(jdbc.sql("""
                                select (data ->> 'level') || ' ' || (extract(epoch from occurred_at)::bigint - :received)
                                from outbox_event where key = :key and type like '%CaseEscalated.v1' order by seq""")
                        .param("received", received.getEpochSecond())
                        .param("key", id.toString())
                        .query(String.class)
                        .list())
                .containsExactly("1 86400", "2 172800");
    }

    @Test
    void whoever_has_no_address_is_stood_in_for_by_the_next_in_line() {
        world.centre("alarm-d");
        world.person("alarm-d-manager", "CENTRE_MANAGER", "alarm-d-centre", null, null, true);
        world.person("alarm-d-regional", "REGIONAL_MANAGER", "alarm-d-region");
        CaseId id = opened("alarm-d-centre");
        assertThat(cases.find(id).orElseThrow().snapshot().owner()).isEqualTo(new PersonRef("alarm-d-manager"));
        assertThat(messages("case-opened:" + id)).containsExactly("alarm-d-regional");
        assertThat(subject("case-opened:" + id)).startsWith("Person alarm-d-manager has no e-mail address");
        agenda.advance(Duration.ofHours(20));
        assertThat(messages("case-reminder:" + id)).containsExactly("alarm-d-regional");
        assertThat(cases.find(id).orElseThrow().snapshot().steps().getLast().person())
                .isEqualTo(new PersonRef("alarm-d-regional"));
    }

    @Test
    void mails_say_the_hours_that_headquarters_set() {
        world.centre("alarm-e");
        world.person("alarm-e-manager", "CENTRE_MANAGER", "alarm-e-centre");
        world.person("alarm-e-regional", "REGIONAL_MANAGER", "alarm-e-region");
        CaseId before = opened("alarm-e-centre");
        CaseId id;
        settings(18, 30, 60);
        try {
            id = opened("alarm-e-centre");
        } finally {
            settings(20, 24, 48);
        }
        agenda.advance(Duration.ofHours(18));
        assertThat(subject("case-reminder:" + id)).startsWith("6 hours left");
        assertThat(messages("case-reminder:" + before)).isEmpty();
        agenda.advance(Duration.ofHours(12));
        assertThat(subject("case-reminder:" + before)).startsWith("4 hours left");
        assertThat(subject("case-region:" + before)).startsWith("24 hours without contact");
        assertThat(subject("case-region:" + id)).startsWith("30 hours without contact");
    }

    @Test
    void contact_in_time_silences_everything() {
        world.centre("alarm-b");
        world.person("alarm-b-manager", "CENTRE_MANAGER", "alarm-b-centre");
        CaseId id = opened("alarm-b-centre");
        agenda.advance(Duration.ofHours(19));
        transaction.executeWithoutResult(status -> {
            FollowUpCase followUp = cases.lock(id).orElseThrow();
            Actor manager = new Actor("account:m", new PersonRef("alarm-b-manager"));
            followUp.contact(ContactOutcome.REACHED, ContactMeans.PHONE, manager, clock.instant(), null);
            cases.save(followUp);
        });
        agenda.advance(Duration.ofHours(60));
        assertThat(stepsOf(id)).containsExactly("OPENED", "ASSIGNED", "CONTACT");
    }

    @Test
    void several_instances_raise_each_alarm_once() throws Exception {
        world.centre("alarm-c");
        world.person("alarm-c-manager", "CENTRE_MANAGER", "alarm-c-centre");
        List<CaseId> open = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            open.add(opened("alarm-c-centre"));
        }
        DueWork alarms = works.stream()
                .filter(work -> work.name().equals("case-alarms"))
                .findFirst()
                .orElseThrow();
        Instant late = clock.instant().plus(Duration.ofHours(49));
        try (ExecutorService pool = Executors.newFixedThreadPool(INSTANCES)) {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int i = 0; i < INSTANCES; i++) {
                runs.add(pool.submit(() -> alarms.runDue(late)));
            }
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        alarms.runDue(late);
        assertThat(open)
                .allSatisfy(id -> assertThat(stepsOf(id))
                        .containsExactly("OPENED", "ASSIGNED", "REMINDED", "ESCALATED_TO_REGION", "ESCALATED_TO_HQ"));
    }

    private CaseId opened(String unit) {
        ResponseSubmitted answer = world.answer(unit, 2, true);
        world.submit(answer);
        return world.caseOf(answer);
    }

    private void assertAt(Instant received, String after, CaseId id, int escalation, List<String> steps) {
        agenda.advance(Duration.between(clock.instant(), received.plus(Duration.parse(after))));
        assertThat(cases.find(id).orElseThrow().snapshot().escalation()).isEqualTo(escalation);
        assertThat(stepsOf(id)).isEqualTo(steps);
    }

    private List<String> stepsOf(CaseId id) {
        return cases.find(id).orElseThrow().snapshot().steps().stream()
                .map(step -> step.kind().name())
                .toList();
    }

    private void settings(int reminder, int region, int headquarters) {
        transaction.executeWithoutResult(status -> {
            FollowUpSettings now = settings.lockForChange();
            settings.save(new FollowUpSettings(
                    new ServiceLevel(reminder, region, headquarters), now.verificationPercent(), now.version()));
        });
    }

    private String subject(String key) {
        return jdbc.sql("select subject from message where idempotency_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
    }

    private List<@Nullable String> messages(String key) {
        return jdbc.sql("select person_ref from message where idempotency_key = :key")
                .param("key", key)
                .query(String.class)
                .list();
    }
}
