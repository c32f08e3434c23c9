package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.ControlWave;
import io.northloop.programme.application.CustomerList;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.WaveQueries;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.WaveState;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

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
        List<CustomerRef> customers = customers(3);
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
    void draws_as_many_as_bring_the_answers_wanted_and_records_the_others() {
        clock.set(TestClock.START);
        UnitRef centre = workshop.centre();
        UnitRef elsewhere = workshop.centre();
        List<CustomerRef> customers = customers(12);
        Instant weeksAgo = clock.instant().minus(Duration.ofDays(20));
        customers.forEach(customer -> workshop.serve(centre, customer, weeksAgo));
        // Whoever was served elsewhere later is no customer of this centre; the filter knows nothing of elsewhere.
        workshop.serve(elsewhere, customers.getLast(), weeksAgo.plusSeconds(60));
        history(centre, 10, 10);
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.quarterly(centre, 35, 3));
        agenda.advance(Duration.between(clock.instant(), Instant.parse("2026-11-03T17:00:00Z")));

        // Ten of twenty answered: six are asked for three answers.
        WaveQueries.WaveView wave = programmes.waves(programme).getLast();
        assertThat(wave.counts().people()).isEqualTo(12);
        assertThat(wave.counts().waiting()).isEqualTo(6);
        assertThat(wave.counts().reasons()).isEqualTo(Map.of(SuppressionReason.NOT_SAMPLED, 6L));
        programmes.step(programme, StepProgramme.Step.RETIRE);
        assertThat(programmes.wave(wave.wave().id()).counts().reasons())
                .isEqualTo(Map.of(SuppressionReason.NOT_SAMPLED, 6L, SuppressionReason.CANCELLED, 6L));
    }

    @Test
    void nothing_of_a_paused_wave_leaves_and_everybody_gets_one_mail_after_it_goes_on() {
        UnitRef centre = workshop.centre();
        List<CustomerRef> customers = customers(6);
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId wave = programmes.upload(programme, lines(centre, customers));
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
        List<CustomerRef> customers = customers(3);
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId wave = programmes.upload(programme, lines(centre, customers));
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
        WaveId wave = programmes.upload(programme, lines(centre, List.of(customer)));
        programmes.step(programme, StepProgramme.Step.PAUSE);
        agenda.advance(Duration.ofHours(2));
        assertThat(workshop.mails(customer)).isEmpty();
        assertThatThrownBy(() -> programmes.upload(programme, lines(centre, List.of(customer))))
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.code()).isEqualTo("programme-state"));

        programmes.step(programme, StepProgramme.Step.ACTIVATE);
        agenda.runDue();
        assertThat(workshop.mails(customer)).hasSize(1);
        assertThat(programmes.wave(wave).wave().state()).isEqualTo(WaveState.SENT);
    }

    @Test
    void of_a_list_with_bad_lines_nothing_is_taken_and_every_one_is_named() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        List<CustomerList.Line> lines = List.of(
                new CustomerList.Line(2, customer.value(), centre.value()),
                new CustomerList.Line(3, "nobody", centre.value()),
                new CustomerList.Line(4, customer.value(), "ask-region"),
                new CustomerList.Line(5, "", "nowhere"));

        assertThatThrownBy(() -> programmes.upload(programme, lines))
                .isInstanceOfSatisfying(DomainError.class, refused -> {
                    assertThat(refused.code()).isEqualTo("list-unsound");
                    assertThat(refused.faults())
                            .extracting(Fault::pointer, Fault::code)
                            .containsExactly(
                                    tuple("/lines/3/customerRef", "unknown-customer"),
                                    tuple("/lines/4/customerRef", "listed-before"),
                                    tuple("/lines/4/unitRef", "not-a-centre"),
                                    tuple("/lines/5/customerRef", "required"),
                                    tuple("/lines/5/unitRef", "unknown-centre"));
                });
        assertThat(programmes.waves(programme)).isEmpty();
    }

    @Test
    void is_prepared_in_parts_and_nobody_is_in_it_twice() {
        UnitRef centre = workshop.centre();
        String prefix = "wave-many-" + centre + "-";
        jdbc.sql("""
                        insert into customer (ref, name, language, attributes, influential, version)
                        select :prefix || n, 'Many', 'en', '{}', false, 0 from generate_series(1, 2100) as n""").param("prefix", prefix).update();
        List<CustomerRef> customers = IntStream.rangeClosed(1, 2_100)
                .mapToObj(n -> new CustomerRef(prefix + n))
                .toList();
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        workshop.threeInTheAfternoon();
        WaveId wave = programmes.upload(programme, lines(centre, customers));
        assertThat(programmes.wave(wave).counts().parts()).isEqualTo(3);
        assertThat(programmes.wave(wave).counts().percent()).isZero();
        agenda.runDue();

        WaveQueries.WaveView done = programmes.wave(wave);
        assertThat(done.counts().prepared()).isEqualTo(3);
        // They have no address: nobody was written to, and that is why.
        assertThat(done.counts().reasons()).isEqualTo(Map.of(SuppressionReason.NO_CONTACT, 2_100L));
        assertThat(done.counts().percent()).isEqualTo(100);
        assertThat(done.wave().state()).isEqualTo(WaveState.CLOSED);
        assertThat(jdbc.sql("select count(*) from wave_list_line where wave_id = :wave")
                        .param("wave", wave.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void restraint_holds_between_a_service_and_a_wave() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        WaveId wave = programmes.upload(programme, lines(centre, List.of(customer)));
        agenda.runDue();

        assertThat(workshop.invitations(customer)).containsExactly("SENT", "SUPPRESSED RESTRAINT");
        assertThat(programmes.wave(wave).wave().state()).isEqualTo(WaveState.CLOSED);
    }

    @Test
    void asks_after_the_services_that_its_filter_accepts() {
        UnitRef centre = workshop.centre();
        CustomerRef n5 = workshop.customer();
        CustomerRef n7 = workshop.customer();
        jdbc.sql("update customer set attributes = jsonb_build_object('model', :model) where ref = :ref")
                .param("model", "N5")
                .param("ref", n5.value())
                .update();
        ProgrammeRef byModel = programmes.active(
                "standard-transactional",
                TestProgrammes.services(centre, List.of("maintenance"), Map.of("model", List.of("N5", "N6"))));
        ProgrammeRef byType = programmes.active(
                "standard-transactional", TestProgrammes.services(centre, List.of("repair"), Map.of()));
        Instant ended = workshop.threeInTheAfternoon();
        workshop.serve(centre, n5, ended);
        workshop.serve(centre, n7, ended);
        workshop.serve(workshop.centre(), n5, ended);

        assertThat(asked(byModel)).containsExactly(n5.value());
        assertThat(asked(byType)).isEmpty();
        programmes.step(byModel, StepProgramme.Step.RETIRE);
        programmes.step(byType, StepProgramme.Step.RETIRE);
        agenda.runDue();
    }

    private List<@Nullable String> asked(ProgrammeRef programme) {
        return jdbc.sql("select customer_ref from invitation where programme_ref = :programme order by seq")
                .param("programme", programme.value())
                .query(String.class)
                .list();
    }

    private List<CustomerRef> customers(int count) {
        return IntStream.range(0, count).mapToObj(i -> workshop.customer()).toList();
    }

    private static List<CustomerList.Line> lines(UnitRef centre, List<CustomerRef> customers) {
        List<CustomerList.Line> lines = new ArrayList<>();
        customers.forEach(
                customer -> lines.add(new CustomerList.Line(lines.size() + 2, customer.value(), centre.value())));
        return lines;
    }

    private InvitationId invitation(CustomerRef customer) {
        return jdbc.sql("select id from invitation where customer_ref = :customer and wave_id is not null")
                .param("customer", customer.value())
                .query((row, number) -> new InvitationId(row.getObject("id", UUID.class)))
                .single();
    }

    /** Closed invitations at the centre, of people whom nobody else knows. */
    private void history(UnitRef centre, int answered, int expired) {
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, survey_ref, kind, channel, state,
                               created_at, service_event_id, service_ended_at, due_at, counts_from, sent_at, expires_at, closed_at)
                        select gen_random_uuid(), 'standard-transactional', 'history-' || :centre || n, :centre, 'history',
                               'TRANSACTIONAL', 'EMAIL', case when n <= :answered then 'ANSWERED' else 'EXPIRED' end,
                               :at, 'history-' || :centre || n, :at, :at, :at, :at, :at, :at
                          from generate_series(1, :all) as n""")
                .param("centre", centre.value())
                .param("answered", answered)
                .param("all", answered + expired)
                .param("at", Timestamp.from(clock.instant().minus(Duration.ofDays(30))))
                .update();
    }
}
