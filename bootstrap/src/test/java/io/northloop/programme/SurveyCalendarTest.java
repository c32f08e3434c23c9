package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.SurveyCalendar;
import io.northloop.programme.application.SurveyCalendarQueries;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What headquarters may expect of the months ahead. */
@NorthloopTest
class SurveyCalendarTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final ProgrammeRef STANDARD = new ProgrammeRef("standard-transactional");

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final TestProgrammes programmes;
    private final SurveyCalendarQueries queries;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SurveyCalendarTest(
            Workshop workshop,
            TestAccounts accounts,
            TestAgenda agenda,
            TestClock clock,
            TestProgrammes programmes,
            SurveyCalendarQueries queries,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.agenda = agenda;
        this.clock = clock;
        this.programmes = programmes;
        this.queries = queries;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_wave_ahead_is_expected_to_go_as_the_latest_did() {
        UnitRef centre = workshop.centre();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        UUID past = wave("CLOSED", today.minusDays(60), true);
        for (int i = 0; i < 10; i++) {
            invite(past, centre, i < 4 ? "ANSWERED" : i < 8 ? "EXPIRED" : "SUPPRESSED");
        }
        UUID ahead = wave("PLANNED", today.plusDays(40), false);
        SurveyCalendar calendar = queries.calendar(headquarters());
        SurveyCalendar.PlannedWave planned = calendar.waves().stream()
                .filter(wave -> wave.wave()
                        .wave()
                        .filter(id -> id.value().equals(ahead))
                        .isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(planned.expected().orElseThrow().eligible()).isEqualTo(10);
        assertThat(planned.expected().orElseThrow().invited()).isEqualTo(8);
        assertThat(planned.expected().orElseThrow().answers()).contains(4.0);
        assertThat(calendar.months().stream()
                        .filter(month -> month.opening().contains(planned))
                        .findFirst()
                        .orElseThrow()
                        .waves())
                .isGreaterThanOrEqualTo(8);
        jdbc.sql("update wave set state = 'CANCELLED', closed_at = now() where id = ?")
                .param(ahead)
                .update();
    }

    @Test
    void of_a_wave_that_runs_only_those_who_wait_are_still_to_come() {
        UnitRef centre = workshop.centre();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        UUID past = wave("CLOSED", today.minusDays(61), true);
        for (int i = 0; i < 4; i++) {
            invite(past, centre, "EXPIRED");
        }
        UUID running = wave("RUNNING", today.minusDays(2), true);
        for (int i = 0; i < 6; i++) {
            invite(running, centre, i < 4 ? "EXPIRED" : "SCHEDULED");
        }
        UUID given = wave("CANCELLED", today.plusDays(30), false);
        SurveyCalendar calendar = queries.calendar(headquarters());
        SurveyCalendar.PlannedWave shown = calendar.waves().stream()
                .filter(wave -> wave.wave().wave().equals(Optional.of(new WaveId(running))))
                .findFirst()
                .orElseThrow();
        assertThat(shown.expected().orElseThrow().eligible()).isEqualTo(6);
        assertThat(shown.toSend().orElseThrow().eligible()).isEqualTo(2);
        assertThat(calendar.months().getFirst().waves())
                .isGreaterThanOrEqualTo(shown.toSend().orElseThrow().invited());
        assertThat(calendar.waves()).noneMatch(wave -> wave.wave().wave().equals(Optional.of(new WaveId(given))));
        jdbc.sql(
                        "update invitation set state = 'SUPPRESSED', reason = 'CANCELLED' where wave_id = ? and state = 'SCHEDULED'")
                .param(running)
                .update();
        jdbc.sql("update wave set state = 'CANCELLED', closed_at = now() where id = ?")
                .param(running)
                .update();
    }

    @Test
    void a_quarters_waves_follow_from_their_trigger_also_when_they_open_after_its_end() {
        clock.set(TestClock.START);
        // The third quarter ended 33 days ago; its wave opens in two days, and those of three more quarters follow.
        ProgrammeRef programme =
                programmes.active("standard-relational", TestProgrammes.quarterly(workshop.centre(), 35, null));
        List<LocalDate> opening = queries.calendar(headquarters()).waves().stream()
                .filter(wave -> wave.wave().programme().equals(programme))
                .map(wave -> wave.wave().opensOn())
                .toList();
        assertThat(opening)
                .containsExactly(
                        LocalDate.of(2026, 11, 4),
                        LocalDate.of(2027, 2, 4),
                        LocalDate.of(2027, 5, 5),
                        LocalDate.of(2027, 8, 4));
        SurveyCalendar calendar = queries.calendar(headquarters());
        assertThat(calendar.months().getFirst().unforeseen())
                .as("no wave of it lies behind, so nothing can be expected of this one")
                .isPositive();
        assertThat(calendar.quarters().getFirst().unforeseen()).isPositive();
        agenda.runDue();
        assertThat(queries.calendar(headquarters()).waves().stream()
                        .filter(wave -> wave.wave().programme().equals(programme)))
                .as("the planned one is not counted twice")
                .hasSize(4);
        programmes.step(programme, StepProgramme.Step.RETIRE);
    }

    @Test
    void four_weeks_of_services_make_a_forecast_and_full_quarters_a_load() {
        UnitRef centre = workshop.centre();
        Instant first = workshop.threeInTheAfternoon();
        CustomerRef customer = workshop.customer();
        workshop.serve(centre, customer, first);
        agenda.advance(Duration.ofDays(95));
        SurveyCalendar calendar = queries.calendar(headquarters());
        assertThat(calendar.services())
                .filteredOn(service -> service.programme().equals(STANDARD))
                .singleElement()
                .satisfies(service ->
                        assertThat(service.forecast().orElseThrow().perDay()).isPositive());
        assertThat(calendar.months().get(1).services()).isPositive();
        assertThat(calendar.quarters()).hasSize(4);
        assertThat(calendar.load().orElseThrow().perCustomer().orElseThrow()).isGreaterThanOrEqualTo(1);
        accounts.open("calendar-hq", Role.HQ, null);
        wave("PLANNED", LocalDate.ofInstant(clock.instant(), ZONE).plusDays(20), false);
        Looks looks = new Looks(port, "calendar");
        looks.at("calendar-hq", TestAccounts.PASSWORD, Map.of("months", "/survey-calendar"));
        assertThat(looks.wrong()).isEmpty();
        accounts.open("calendar-manager", Role.CENTRE_MANAGER, centre.value());
        Browser manager = new Browser(port);
        manager.signIn("calendar-manager", TestAccounts.PASSWORD);
        assertThat(manager.get("/survey-calendar").statusCode()).isEqualTo(403);
    }

    private UUID wave(String state, LocalDate opens, boolean prepared) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into wave (id, programme_ref, name, opens_on, last_day, state, created_at, prepared_at,
                                          closed_at)
                        values (:id, :programme, 'calendar', :opens, :last, :state, :now, :prepared,
                                case when :state in ('CLOSED', 'CANCELLED') then cast(:now as timestamptz) end)""")
                .param("id", id)
                .param("programme", STANDARD.value())
                .param("opens", opens)
                .param("last", opens.plusDays(6))
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("prepared", prepared ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .update();
        return id;
    }

    private void invite(UUID wave, UnitRef centre, String state) {
        boolean closed = !state.equals("SUPPRESSED") && !state.equals("SCHEDULED");
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, survey_ref, kind, channel,
                                                state, reason, created_at, due_at, sent_at, expires_at, answered_at,
                                                closed_at, wave_id, ask_until)
                        values (:id, :programme, :customer, :unit, 'standard-transactional', 'TRANSACTIONAL', 'EMAIL',
                                :state, :reason, :now,
                                case when :state = 'SCHEDULED' then cast(:now as timestamptz) end, :sent, :sent, :answered, :sent, :wave, :now)""")
                .param("id", UUID.randomUUID())
                .param("programme", STANDARD.value())
                .param("customer", "calendar-" + UUID.randomUUID())
                .param("unit", centre.value())
                .param("state", state)
                .param("reason", state.equals("SUPPRESSED") ? "RESTRAINT" : null)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("sent", closed ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("answered", state.equals("ANSWERED") ? clock.instant().atOffset(ZoneOffset.UTC) : null)
                .param("wave", wave)
                .update();
    }

    private static Viewer headquarters() {
        return TestAccounts.administrator();
    }
}
