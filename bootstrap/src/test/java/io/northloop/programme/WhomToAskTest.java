package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.model.WaveState;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whom a programme asks: by its filter, and with the restraint that all programmes share. */
@NorthloopTest
class WhomToAskTest {

    private static final String RELATIONAL = "standard-relational";

    private final Workshop workshop;
    private final TestProgrammes programmes;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;

    @Autowired
    WhomToAskTest(Workshop workshop, TestProgrammes programmes, TestAgenda agenda, JdbcClient jdbc) {
        this.workshop = workshop;
        this.programmes = programmes;
        this.agenda = agenda;
        this.jdbc = jdbc;
    }

    @Test
    void restraint_holds_between_a_service_and_a_wave() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        assertThat(workshop.invitations(customer)).containsExactly("SENT");
        ProgrammeRef programme = programmes.active(RELATIONAL, TestProgrammes.list());
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, List.of(customer)));
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
}
