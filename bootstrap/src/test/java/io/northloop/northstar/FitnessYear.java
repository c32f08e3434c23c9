package io.northloop.northstar;

import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.Quarter;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Answers, invitations and cases of the four quarters that are over. */
final class FitnessYear {

    private static final String SURVEY = "fitness-survey";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final OrganisationDirectory organisation;
    private final Clock clock;

    FitnessYear(TestAccounts accounts, JdbcClient jdbc, OrganisationDirectory organisation, Clock clock) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The earliest first. */
    List<Quarter> quarters() {
        List<Quarter> quarters = new ArrayList<>();
        Quarter each = Quarter.of(LocalDate.ofInstant(clock.instant(), organisation.companyZone()));
        while (quarters.size() < 4) {
            each = each.previous();
            quarters.addFirst(each);
        }
        return quarters;
    }

    /** A moment within the quarter, at noon of its first day. */
    Instant within(Quarter quarter) {
        return quarter.firstDay()
                .atTime(12, 0)
                .atZone(organisation.companyZone())
                .toInstant();
    }

    /**
     * A region whose centre {@code -one} has 40 answers in four quarters, 31 of 100 invitations answered, and 8
     * detractors who were all called back within the hour. A case of an index is none of it.
     */
    void good(String region) {
        String centre = region + "-one";
        accounts.region(region);
        accounts.centre(centre, region);
        for (Quarter quarter : quarters()) {
            Instant in = within(quarter);
            answers(centre, quarter, 8, 2);
            aCase(centre, "TRANSACTIONAL", "service-visit", in, in.plusSeconds(3600));
            aCase(centre, "TRANSACTIONAL", "service-visit", in, in.plusSeconds(3600));
            aCase(centre, "CSI", null, in, null);
        }
        invitations(centre, quarters().getFirst(), 60, 20);
        invitations(centre, quarters().getLast(), 40, 11);
    }

    /** Of the quarter's first day. */
    void answers(String unit, Quarter quarter, int promoters, int detractors) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)
                        select :unit, :day, 'TRANSACTIONAL', :survey, 'service-visit', score
                        from (select 10 as score from generate_series(1, :promoters)
                              union all select 2 from generate_series(1, :detractors)) answers""")
                .param("unit", unit)
                .param("day", quarter.firstDay())
                .param("survey", SURVEY)
                .param("promoters", promoters)
                .param("detractors", detractors)
                .update();
    }

    void invitations(String unit, Quarter quarter, int invited, int answered) {
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, touchpoint, survey_ref, kind,
                            channel, state, created_at, sent_at, expires_at, answered_at, closed_at)
                        select gen_random_uuid(), 'standard-transactional', 'fitness-customer', :unit, 'service-visit',
                            'standard-transactional', 'TRANSACTIONAL', 'EMAIL',
                            case when number <= :answered then 'ANSWERED' else 'EXPIRED' end, at, at, at,
                            case when number <= :answered then at end, at
                        from (select cast(:at as timestamptz) as at) closed, generate_series(1, :invited) number""")
                .param("unit", unit)
                .param("invited", invited)
                .param("answered", answered)
                .param("at", within(quarter).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A case of an answer received then; explained once it was contacted. */
    void aCase(String unit, String kind, @Nullable String touchpoint, Instant received, @Nullable Instant contacted) {
        jdbc.sql("""
                        insert into followup_case (id, response_id, unit_ref, touchpoint, survey_ref, kind, score, lowest_score,
                            consent, state, owner_ref, received_at, opened_at, due_at, first_contact_at, escalation,
                            root_cause, action, version)
                        values (:id, :id, :unit, :touchpoint, :survey, :kind, 2, 2, true, :state, 'fitness-owner', :received,
                            :received, :due, :contacted, 0, :cause, :cause, 0)""")
                .param("id", UUID.randomUUID())
                .param("unit", unit)
                .param("touchpoint", touchpoint)
                .param("survey", SURVEY)
                .param("kind", kind)
                .param("state", contacted == null ? "ASSIGNED" : "RESOLVED")
                .param("received", Timestamp.from(received))
                .param("due", Timestamp.from(received.plusSeconds(86_400)))
                .param("contacted", contacted == null ? null : Timestamp.from(contacted))
                .param("cause", contacted == null ? null : "waiting")
                .update();
    }

    /** Others look at all cases and invitations of a time, and the company's answers would hold for their units. */
    void remove() {
        jdbc.sql("delete from followup_case where survey_ref = :survey")
                .param("survey", SURVEY)
                .update();
        jdbc.sql("delete from invitation where customer_ref = 'fitness-customer'")
                .update();
        jdbc.sql("delete from fitness_answer where unit_ref is null and starts_with(answered_by, 'account:fitness-')")
                .update();
    }
}
