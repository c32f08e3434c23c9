package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.followup.application.CasePerformanceQueries;
import io.northloop.followup.application.CasePerformanceQueries.Shown;
import io.northloop.followup.port.CaseReadModel.Performance;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.response.ResponseSubmitted;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How well the loop is closed, by cases whose course is known. */
@NorthloopTest
class CasePerformanceTest {

    private final FollowUpWorld world;
    private final CasePerformanceQueries queries;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final Ids ids;

    @Autowired
    CasePerformanceTest(
            FollowUpWorld world, CasePerformanceQueries queries, TestClock clock, JdbcClient jdbc, Ids ids) {
        this.world = world;
        this.queries = queries;
        this.clock = clock;
        this.jdbc = jdbc;
        this.ids = ids;
    }

    @Test
    void medians_and_shares_are_those_of_the_cases_and_hidden_from_regions_under_5() {
        world.centre("perf-a");
        Instant fiveDaysAgo = clock.instant().minus(Duration.ofDays(5));
        // hours to contact 2, 4, 30, 6; to close 10, 20, 100; one not closed
        CustomerRef better = past("perf-a", "better", 2, fiveDaysAgo, 2, 10);
        CustomerRef same = past("perf-a", "same", 6, fiveDaysAgo, 4, 20);
        CustomerRef earlier = past("perf-a", "earlier", 6, fiveDaysAgo, 30, 100);
        past("perf-a", "silent", 3, fiveDaysAgo, 6, 0);
        later(better, 7, "TRANSACTIONAL", fiveDaysAgo.plus(Duration.ofDays(2)));
        later(better, 9, "CSI", fiveDaysAgo.plus(Duration.ofDays(3)));
        later(same, 6, "TRANSACTIONAL", fiveDaysAgo.plus(Duration.ofDays(2)));
        later(earlier, 10, "TRANSACTIONAL", fiveDaysAgo.minus(Duration.ofDays(2)));

        Optional<UnitRef> centre = Optional.of(new UnitRef("perf-a-centre"));
        Performance found =
                queries.performance(hq(), centre).orElseThrow().figures().orElseThrow();
        assertThat(found)
                .isEqualTo(new Performance(
                        4, 3, Optional.of(Duration.ofHours(5)), 3, Optional.of(Duration.ofHours(20)), 1));
        assertThat(found.recoveredShare()).isEqualTo(0.25);

        Shown four = queries.performance(regional("perf-a"), Optional.empty()).orElseThrow();
        assertThat(four.cases()).isEqualTo(4);
        assertThat(four.figures()).isEmpty();
        past("perf-a", "fifth", 1, fiveDaysAgo, 1, 5);
        Shown five = queries.performance(regional("perf-a"), centre).orElseThrow();
        assertThat(five.figures()).map(Performance::cases).contains(5L);
        assertThat(queries.performance(staff(Role.CENTRE_MANAGER, "perf-a"), Optional.empty()))
                .isEmpty();
    }

    /** A case of the past: contacted and closed so many hours after the answer; 0 for not closed. */
    private CustomerRef past(String prefix, String name, int score, Instant at, int contacted, int closed) {
        CustomerRef customer = world.customer(prefix + "-" + name, "Customer " + name);
        ResponseSubmitted answer =
                world.answer(prefix + "-centre", SurveyKind.TRANSACTIONAL, score, false, at, at, Optional.of(customer));
        CaseId id = world.submitKept(answer, "too slow", null);
        world.gaveAnswer(answer, customer);
        jdbc.sql("""
                        update followup_case set state = :state, first_contact_at = :contacted, closed_at = :closed,
                            next_alarm = null, alarm_at = null, owner_ref = 'somebody', root_cause = 'waiting', action = 'x'
                        where id = :id""")
                .param("state", closed == 0 ? "CONTACTED" : "CLOSED")
                .param("contacted", Timestamp.from(at.plus(Duration.ofHours(contacted))))
                .param("closed", closed == 0 ? null : Timestamp.from(at.plus(Duration.ofHours(closed))))
                .param("id", id.value())
                .update();
        return customer;
    }

    private void later(CustomerRef customer, int score, String kind, Instant at) {
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, answered_at,
                            received_at, score, lowest_score, answers, language, live, digest)
                        values (:id, :id, 'any', :kind, 'elsewhere', :customer, :at, :at, :score, :score, '{}', 'en', true,
                            '')""")
                .param("id", ids.next())
                .param("kind", kind)
                .param("customer", customer.value())
                .param("at", Timestamp.from(at))
                .param("score", score)
                .update();
    }

    private Viewer hq() {
        return new Viewer.Staff(
                new AccountId(ids.next()), "perf-hq", Role.HQ, Optional.empty(), new UnitScope.Everything());
    }

    private Viewer regional(String prefix) {
        return staff(Role.REGIONAL_MANAGER, prefix);
    }

    private Viewer staff(Role role, String prefix) {
        UnitRef region = new UnitRef(prefix + "-region");
        UnitScope scope = new UnitScope.Within(region, Set.of(region, new UnitRef(prefix + "-centre")));
        return new Viewer.Staff(new AccountId(ids.next()), "perf-staff", role, Optional.empty(), scope);
    }
}
