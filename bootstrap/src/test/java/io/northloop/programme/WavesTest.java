package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.ControlWave;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SampleReached;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.WaveCounts;
import io.northloop.programme.model.WaveState;
import io.northloop.shared.DomainError;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A wave from its plan to its end, by itself and by hand. */
@NorthloopTest
class WavesTest {

    private static final String RELATIONAL = "standard-relational";

    private final Workshop workshop;
    private final TestProgrammes programmes;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final InvitationOutcomes outcomes;
    private final JavaMailSenderImpl mailSender;
    private final JdbcClient jdbc;

    @Autowired
    WavesTest(
            Workshop workshop,
            TestProgrammes programmes,
            TestAgenda agenda,
            TestClock clock,
            InvitationOutcomes outcomes,
            JavaMailSenderImpl mailSender,
            JdbcClient jdbc) {
        this.workshop = workshop;
        this.programmes = programmes;
        this.agenda = agenda;
        this.clock = clock;
        this.outcomes = outcomes;
        this.mailSender = mailSender;
        this.jdbc = jdbc;
    }

    @Test
    void a_quarters_wave_goes_from_plan_to_closed_by_itself() {
        clock.set(TestClock.START);
        UnitRef centre = workshop.centre();
        List<CustomerRef> customers = workshop.customers(3);
        CustomerRef mute = workshop.customer();
        workshop.save(mute, "");
        CustomerRef former = workshop.customer();
        Instant weeksAgo = clock.instant().minus(Duration.ofDays(20));
        customers.forEach(customer -> workshop.serve(centre, customer, weeksAgo));
        workshop.serve(centre, mute, weeksAgo);
        workshop.serve(centre, former, clock.instant().minus(Duration.ofDays(100)));
        // The third quarter ended 33 days ago; the wave opens in two days.
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.quarterly(centre, 35, null));
        agenda.runDue();

        WaveQueries.WaveView planned = programmes.waves(programme).getFirst();
        assertThat(planned.wave().state()).isEqualTo(WaveState.PLANNED);
        assertThat(planned.wave().opensOn()).isEqualTo(LocalDate.of(2026, 11, 4));
        assertThat(programmes.waves(programme)).hasSize(1);

        // Midnight of the company's zone opens it, the end of quiet hours at the centre sends it.
        agenda.advance(Duration.between(clock.instant(), Instant.parse("2026-11-03T16:00:00Z")));
        WaveId wave = planned.wave().id();
        assertThat(programmes.wave(wave).wave().state()).isEqualTo(WaveState.RUNNING);
        assertThat(programmes.wave(wave).counts().waiting()).isEqualTo(4);
        agenda.advance(Duration.ofHours(8).minusSeconds(1));
        assertThat(programmes.wave(wave).counts().sent()).isZero();
        agenda.advance(Duration.ofSeconds(1));

        WaveQueries.WaveView sent = programmes.wave(wave);
        assertThat(sent.wave().state()).isEqualTo(WaveState.SENT);
        assertThat(sent.counts().states()).isEqualTo(Map.of(InvitationState.SENT, 3L, InvitationState.SUPPRESSED, 1L));
        assertThat(sent.counts().reasons()).isEqualTo(Map.of(SuppressionReason.NO_CONTACT, 1L));
        assertThat(customers)
                .allSatisfy(customer -> assertThat(workshop.mails(customer)).hasSize(1));
        assertThat(workshop.mails(former)).isEmpty();
        // The next quarter's is planned.
        assertThat(programmes.waves(programme))
                .extracting(view -> view.wave().state())
                .containsExactly(WaveState.PLANNED, WaveState.SENT);

        outcomes.answered(List.of(new InvitationOutcomes.Answered(invitation(customers.getFirst()), clock.instant())));
        agenda.advance(Duration.ofDays(8));
        WaveQueries.WaveView closed = programmes.wave(wave);
        assertThat(closed.wave().state()).isEqualTo(WaveState.CLOSED);
        assertThat(closed.counts().answered()).isEqualTo(1);
        assertThat(closed.counts().expired()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from wave_review where wave_id = :id and completed_at is null")
                        .param("id", wave.value())
                        .query(Integer.class)
                        .single())
                .as("headquarters is asked for its review")
                .isEqualTo(1);

        programmes.step(programme, StepProgramme.Step.RETIRE);
        assertThat(programmes.waves(programme))
                .extracting(view -> view.wave().state())
                .containsExactly(WaveState.CANCELLED, WaveState.CLOSED);
    }

    @Test
    void who_is_spared_makes_room_for_somebody_whom_the_draw_left_out() {
        clock.set(TestClock.START);
        UnitRef centre = workshop.centre();
        List<CustomerRef> customers = workshop.customers(14);
        Instant weeksAgo = clock.instant().minus(Duration.ofDays(20));
        customers.forEach(customer -> workshop.serve(centre, customer, weeksAgo));
        List<CustomerRef> askedJustNow = customers.subList(0, 4);
        askedJustNow.forEach(customer -> workshop.serve(centre, customer, clock.instant()));
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.quarterly(centre, 35, 9));
        agenda.runDue();
        WaveId wave = programmes.waves(programme).getFirst().wave().id();
        agenda.advance(Duration.between(clock.instant(), Instant.parse("2026-11-03T16:00:00Z")));
        // By the rate at which customers of all tests answer: from 9, when all do, to everybody.
        long drawn = programmes.wave(wave).counts().waiting();
        assertThat(drawn).isBetween(9L, 14L);
        agenda.advance(Duration.ofHours(9));

        WaveCounts counts = programmes.wave(wave).counts();
        assertThat(counts.waiting()).isZero();
        assertThat(counts.sent()).isEqualTo(Math.min(drawn, 10));
        assertThat(counts.reasons().getOrDefault(SuppressionReason.RESTRAINT, 0L))
                .isPositive();
        assertThat(programmes.sample(wave)).contains(new SampleReached(9, 1, 0));
    }

    /** Turned back to running, as if another part of it still had to leave. */
    @Test
    void a_wave_that_is_cancelled_half_way_is_reviewed_for_what_had_left() {
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId asked = programmes.upload(programme, TestProgrammes.lines(workshop.centre(), workshop.customers(1)));
        agenda.runDue();
        WaveId nobody = programmes.upload(programme, TestProgrammes.lines(workshop.centre(), workshop.customers(1)));
        jdbc.sql("update wave set state = 'RUNNING', sent_at = null where id = ?")
                .param(asked.value())
                .update();
        programmes.step(asked, ControlWave.Step.CANCEL);
        programmes.step(nobody, ControlWave.Step.CANCEL);

        assertThat(jdbc.sql("select wave_id from wave_review where wave_id in (?, ?)")
                        .params(asked.value(), nobody.value())
                        .query(UUID.class)
                        .list())
                .containsExactly(asked.value());
    }

    @Test
    void nothing_of_a_paused_wave_leaves_and_everybody_gets_one_mail_after_it_goes_on() {
        UnitRef centre = workshop.centre();
        List<CustomerRef> customers = workshop.customers(6);
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, customers));
        int port = mailSender.getPort();
        mailSender.setPort(1);
        try {
            // All are handed over, and wait in the message log for a server.
            agenda.runDue();
            assertThat(customers)
                    .allSatisfy(
                            customer -> assertThat(workshop.message(customer)).startsWith("WAITING"));
        } finally {
            mailSender.setPort(port);
        }
        programmes.step(wave, ControlWave.Step.PAUSE);
        assertThatThrownBy(() -> programmes.step(wave, ControlWave.Step.PAUSE))
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.code()).isEqualTo("wave-state"));
        agenda.advance(Duration.ofHours(3));
        assertThat(customers)
                .allSatisfy(customer -> assertThat(workshop.mails(customer)).isEmpty());
        assertThat(programmes.wave(wave).counts().waiting()).isEqualTo(6);

        programmes.step(wave, ControlWave.Step.RESUME);
        agenda.runDue();
        assertThat(customers)
                .allSatisfy(customer -> assertThat(workshop.mails(customer)).hasSize(1));
        assertThat(programmes.wave(wave).wave().state()).isEqualTo(WaveState.SENT);
    }

    @Test
    void a_wave_paused_before_it_is_prepared_asks_nobody_and_a_cancelled_one_never_will() {
        UnitRef centre = workshop.centre();
        List<CustomerRef> customers = workshop.customers(3);
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, customers));
        programmes.step(wave, ControlWave.Step.PAUSE);
        agenda.advance(Duration.ofHours(1));
        assertThat(programmes.wave(wave).counts().people()).isZero();

        programmes.step(wave, ControlWave.Step.CANCEL);
        agenda.advance(Duration.ofHours(1));
        assertThat(customers)
                .allSatisfy(
                        customer -> assertThat(workshop.invitations(customer)).isEmpty());
        assertThat(programmes.wave(wave).wave().state()).isEqualTo(WaveState.CANCELLED);
    }

    @Test
    void a_paused_programme_plans_and_sends_nothing() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, List.of(customer)));
        programmes.step(programme, StepProgramme.Step.PAUSE);
        agenda.advance(Duration.ofHours(2));
        assertThat(workshop.mails(customer)).isEmpty();
        assertThatThrownBy(() -> programmes.upload(programme, TestProgrammes.lines(centre, List.of(customer))))
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.code()).isEqualTo("programme-state"));

        programmes.step(programme, StepProgramme.Step.ACTIVATE);
        agenda.runDue();
        assertThat(workshop.mails(customer)).hasSize(1);
        assertThat(programmes.wave(wave).wave().state()).isEqualTo(WaveState.SENT);
    }

    private InvitationId invitation(CustomerRef customer) {
        return jdbc.sql("select id from invitation where customer_ref = :customer and wave_id is not null")
                .param("customer", customer.value())
                .query((row, number) -> new InvitationId(row.getObject("id", UUID.class)))
                .single();
    }
}
