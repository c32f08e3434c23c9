package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.CustomerList;
import io.northloop.programme.application.StepProgramme;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The figures of programmes that ask in waves, of customers and of employees. */
@NorthloopTest
class CockpitOfWavesTest {

    private static final String STANDARD = "/api/v1/programmes/standard-transactional/figures";

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestProgrammes programmes;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CockpitOfWavesTest(
            Workshop workshop,
            TestAccounts accounts,
            TestAgenda agenda,
            TestProgrammes programmes,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.agenda = agenda;
        this.programmes = programmes;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void one_wave_is_counted_alone_and_only_within_its_programme() {
        UnitRef centre = workshop.centre();
        CustomerRef first = workshop.customer();
        ProgrammeRef programme = programmes.active("standard-relational", TestProgrammes.list());
        WaveId wave = programmes.upload(programme, List.of(new CustomerList.Line(2, first.value(), centre.value())));
        WaveId other = programmes.upload(
                programme, List.of(new CustomerList.Line(2, workshop.customer().value(), centre.value())));
        agenda.advance(Duration.ofDays(1));
        Machine machine = machine("cockpit-waves");
        String figures = "/api/v1/programmes/" + programme.value() + "/figures";
        assertThat(Machine.json(machine.get(figures)).at("/whole/eligible").asInt())
                .isEqualTo(2);
        for (WaveId one : List.of(wave, other)) {
            assertThat(Machine.json(machine.get(figures + "?wave=" + one))
                            .at("/whole/eligible")
                            .asInt())
                    .isEqualTo(1);
        }
        assertThat(machine.get(STANDARD + "?wave=" + wave).statusCode()).isEqualTo(404);
        Browser hq = hq("cockpit-waves-hq");
        String page = "/programmes/" + programme.value() + "/cockpit?wave=";
        assertThat(hq.get(page).statusCode()).as("all waves").isEqualTo(200);
        assertThat(hq.get(page + wave).body()).contains("value=\"" + wave + "\" selected");
    }

    @Test
    void of_employees_neither_openings_nor_times_are_shown() {
        UnitRef centre = workshop.centre();
        ProgrammeRef programme = programmes.active("standard-employee", TestProgrammes.quarterly(centre, 35, null));
        jdbc.sql("""
                        insert into invitation (id, programme_ref, person_ref, unit_ref, survey_ref, kind, channel, state,
                                                reason, created_at)
                        values (gen_random_uuid(), :programme, 'cockpit-person', :unit, 'standard-employee', 'EMPLOYEE',
                                'EMAIL', 'SUPPRESSED', 'NO_CONTACT', :now)""")
                .param("programme", programme.value())
                .param("unit", centre.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        JsonNode figures =
                Machine.json(machine("cockpit-employees").get("/api/v1/programmes/" + programme.value() + "/figures"));
        assertThat(figures.at("/whole/eligible").asInt()).isEqualTo(1);
        assertThat(figures.at("/whole/opened").isNull()).isTrue();
        assertThat(figures.get("units")).as("small groups might be told apart").isEmpty();
        assertThat(hq("cockpit-employees-hq")
                        .get("/programmes/" + programme.value() + "/cockpit")
                        .body())
                .contains("Of employees neither the opening")
                .doesNotContain("Nobody has answered yet");
        programmes.step(programme, StepProgramme.Step.RETIRE);
    }

    private Browser hq(String username) {
        accounts.open(username, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
