package io.northloop.desk;

import io.northloop.access.web.TestAccounts;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a monthly report is made of. */
final class ReportRows {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;

    ReportRows(TestAccounts accounts, JdbcClient jdbc) {
        this.accounts = accounts;
        this.jdbc = jdbc;
    }

    /** A region with the centres {@code -one} and {@code -two}. */
    void company(String region) {
        accounts.region(region);
        accounts.centre(region + "-one", region);
        accounts.centre(region + "-two", region);
    }

    /** Others look at all cases of a time, and at alerts with their evidence. */
    void remove() {
        jdbc.sql("delete from followup_case where survey_ref = 'report-survey'").update();
        jdbc.sql("delete from alert where starts_with(subject_ref, 'report-')").update();
    }

    /** Answers of a day: promoters gave 9, passives 8, detractors 6. */
    void answers(String unit, LocalDate day, int promoters, int passives, int detractors) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        select :unit, :day, 'TRANSACTIONAL', 'report-survey', score
                        from (select 9 as score from generate_series(1, :promoters)
                              union all select 8 from generate_series(1, :passives)
                              union all select 6 from generate_series(1, :detractors)) answers""")
                .param("unit", unit)
                .param("day", day)
                .param("promoters", promoters)
                .param("passives", passives)
                .param("detractors", detractors)
                .update();
    }

    /** A case whose 24 hours begin with the receipt of its answer. */
    void aCase(String unit, Instant received, @Nullable Instant contacted, String state) {
        boolean closed = state.equals("CLOSED");
        jdbc.sql("""
                        insert into followup_case (id, response_id, unit_ref, survey_ref, kind, score, lowest_score, consent,
                            state, owner_ref, received_at, opened_at, due_at, first_contact_at, closed_at, escalation,
                            root_cause, action, version)
                        values (:id, :id, :unit, 'report-survey', 'TRANSACTIONAL', 3, 3, true, :state, 'report-owner',
                            :received, :received, :due, :contacted, :closed, 0, :cause, :cause, 0)""")
                .param("id", UUID.randomUUID())
                .param("unit", unit)
                .param("state", state)
                .param("received", Timestamp.from(received))
                .param("due", Timestamp.from(received.plusSeconds(86_400)))
                .param("contacted", contacted == null ? null : Timestamp.from(contacted))
                .param("closed", closed && contacted != null ? Timestamp.from(contacted) : null)
                .param("cause", closed ? "waiting" : null)
                .update();
    }

    /** An alarm that nobody has acknowledged. */
    void alert(String centre, Instant raised) {
        jdbc.sql("""
                        insert into alert (id, rule, subject_kind, subject_ref, severity, state, raised_at)
                        values (:id, 'CRISIS', 'CENTRE', :centre, 'ALARM', 'OPEN', :raised)""")
                .param("id", UUID.randomUUID())
                .param("centre", centre)
                .param("raised", Timestamp.from(raised))
                .update();
    }
}
