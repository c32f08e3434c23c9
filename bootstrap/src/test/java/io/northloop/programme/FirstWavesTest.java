package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.StepProgramme;
import io.northloop.programme.application.SurveyCalendar;
import io.northloop.programme.application.SurveyCalendarQueries;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What is foretold of waves of which none lies behind. */
@NorthloopTest
class FirstWavesTest {

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestClock clock;
    private final TestProgrammes programmes;
    private final SurveyCalendarQueries queries;
    private final int port;

    @Autowired
    FirstWavesTest(
            Workshop workshop,
            TestAccounts accounts,
            TestClock clock,
            TestProgrammes programmes,
            SurveyCalendarQueries queries,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.clock = clock;
        this.programmes = programmes;
        this.queries = queries;
        this.port = port;
    }

    @Test
    void follow_from_who_would_be_in_it_today_and_reach_customers_of_the_quarter() {
        clock.set(TestClock.START);
        UnitRef centre = workshop.centre();
        Instant weeksAgo = clock.instant().minus(Duration.ofDays(20));
        List<CustomerRef> customers = workshop.customers(6);
        customers.forEach(customer -> workshop.serve(centre, customer, weeksAgo));
        workshop.serve(centre, customers.getLast(), weeksAgo.plus(Duration.ofDays(1)));
        workshop.serve(centre, workshop.customer(), clock.instant().minus(Duration.ofDays(401)));
        ProgrammeRef everybody = programmes.active("standard-relational", TestProgrammes.quarterly(centre, 35, null));
        ProgrammeRef drawn = programmes.active("standard-relational", TestProgrammes.quarterly(centre, 36, 1));
        SurveyCalendar calendar = queries.calendar(TestAccounts.administrator());
        assertThat(of(everybody, calendar)).hasSize(4).allSatisfy(wave -> {
            assertThat(wave.estimated()).isTrue();
            assertThat(wave.expected().orElseThrow().eligible()).isEqualTo(6);
            assertThat(wave.expected().orElseThrow().invited()).isEqualTo(6);
        });
        assertThat(of(drawn, calendar).getFirst().expected().orElseThrow().invited())
                .as("one answer wanted: drawn by the response rate, at most ten for one")
                .isBetween(1.0, 6.0);
        SurveyCalendar.QuarterAhead with = calendar.quarters().getLast();
        accounts.open("first-waves-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("first-waves-hq", TestAccounts.PASSWORD);
        assertThat(hq.get("/survey-calendar").body()).contains("by who would be in it today");
        programmes.step(everybody, StepProgramme.Step.RETIRE);
        programmes.step(drawn, StepProgramme.Step.RETIRE);
        SurveyCalendar.QuarterAhead without =
                queries.calendar(TestAccounts.administrator()).quarters().getLast();
        double drawnAtFirst =
                of(drawn, calendar).getFirst().expected().orElseThrow().invited();
        assertThat(with.expected().invited() - without.expected().invited())
                .as("the load follows the waves that are planned")
                .isCloseTo(6 + drawnAtFirst, within(1e-9));
        // Where a wave of another programme asks everybody already, these two reach nobody new.
        assertThat(reached(with)).isGreaterThanOrEqualTo(reached(without) - 1e-9);
    }

    private static List<SurveyCalendar.PlannedWave> of(ProgrammeRef programme, SurveyCalendar calendar) {
        return calendar.waves().stream()
                .filter(wave -> wave.wave().programme().equals(programme))
                .toList();
    }

    /** Different customers expected in a quarter. */
    private static double reached(SurveyCalendar.QuarterAhead quarter) {
        return quarter.perCustomer()
                .map(each -> quarter.expected().invited() / each)
                .orElse(0.0);
    }
}
