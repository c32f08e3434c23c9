package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.CustomerList;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.WaveQueries;
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
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in a wave: drawn for the answers wanted, or named by a list. */
@NorthloopTest
class WaveListsTest {

    private static final String RELATIONAL = "standard-relational";

    private final Workshop workshop;
    private final TestProgrammes programmes;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;

    @Autowired
    WaveListsTest(Workshop workshop, TestProgrammes programmes, TestAgenda agenda, TestClock clock, JdbcClient jdbc) {
        this.workshop = workshop;
        this.programmes = programmes;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    @Test
    void draws_as_many_as_bring_the_answers_wanted_and_records_the_others() {
        clock.set(TestClock.START);
        UnitRef centre = workshop.centre();
        UnitRef elsewhere = workshop.centre();
        List<CustomerRef> customers = workshop.customers(12);
        Instant weeksAgo = clock.instant().minus(Duration.ofDays(20));
        customers.forEach(customer -> workshop.serve(centre, customer, weeksAgo));
        // Whoever was served elsewhere later is no customer of this centre; the filter knows nothing of elsewhere.
        workshop.serve(elsewhere, customers.getLast(), weeksAgo.plusSeconds(60));
        history(centre, 10, 10);
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.quarterly(centre, 35, 2));
        agenda.advance(Duration.between(clock.instant(), Instant.parse("2026-11-03T17:00:00Z")));

        // Ten of twenty answered: of eight, two answer in 96 of 100 waves; of seven, in 94; four would bring them in
        // 69.
        WaveQueries.WaveView wave = programmes.waves(programme).getLast();
        assertThat(wave.counts().people()).isEqualTo(12);
        assertThat(wave.counts().waiting()).isEqualTo(8);
        assertThat(wave.counts().reasons()).isEqualTo(Map.of(SuppressionReason.NOT_SAMPLED, 4L));
        programmes.step(programme, StepProgramme.Step.RETIRE);
        assertThat(programmes.wave(wave.wave().id()).counts().reasons())
                .isEqualTo(Map.of(SuppressionReason.NOT_SAMPLED, 4L, SuppressionReason.CANCELLED, 8L));
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
        assertThatThrownBy(() -> programmes.upload(programme, " ", lines))
                .as("the list's name and its lines in one answer")
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refused -> assertThat(refused.faults())
                                .hasSize(6)
                                .extracting(Fault::pointer)
                                .startsWith("/name"));
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
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, customers));
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
