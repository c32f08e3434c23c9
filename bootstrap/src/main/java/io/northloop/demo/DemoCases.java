package io.northloop.demo;

import io.northloop.demo.DemoPastCases.Past;
import io.northloop.demo.DemoPastCases.Step;
import io.northloop.followup.model.StepKind;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Cases of the demo's past. Most were contacted within the day and closed; the falling centre came too late to many,
 * and the last week's are contacted, resolved or closed. What was late
 * had been escalated.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoCases {

    private static final Duration SERVICE_LEVEL = Duration.ofHours(24);

    private final JdbcTemplate jdbc;

    DemoCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void load(List<DemoVisit> visits) {
        List<Past> cases = new DemoPastCases().of(visits);
        cases(cases);
        steps(cases.stream().flatMap(c -> c.steps().stream()).toList());
    }

    private void cases(List<Past> cases) {
        jdbc.batchUpdate("""
                insert into followup_case (id, response_id, unit_ref, adviser_ref, touchpoint, survey_ref, kind, score,
                                           lowest_score, consent, state, owner_ref, received_at, opened_at, due_at,
                                           first_contact_at, closed_at, escalation, root_cause, action, version)
                values (?, ?, ?, ?, ?, ?, 'TRANSACTIONAL', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """, cases, DemoVisits.BATCH, (row, c) -> {
            DemoVisit visit = c.visit();
            int score = visit.answer().orElseThrow().score();
            row.setObject(1, DemoIds.of(DemoIds.Kind.CASE, c.at(), visit.number()));
            row.setObject(2, DemoVisits.responseId(visit));
            row.setString(3, visit.centre().ref());
            row.setString(4, visit.adviser());
            row.setString(5, DemoVisits.TOUCHPOINT);
            row.setString(6, DemoVisits.SURVEY.value());
            row.setInt(7, score);
            row.setInt(8, score);
            row.setBoolean(9, DemoAnswers.asksForCall(visit));
            row.setString(10, c.state());
            row.setString(11, visit.centre().ref());
            row.setTimestamp(12, Timestamp.from(c.at()));
            row.setTimestamp(13, Timestamp.from(c.at()));
            row.setTimestamp(14, Timestamp.from(c.at().plus(SERVICE_LEVEL)));
            row.setTimestamp(15, Timestamp.from(c.contacted()));
            row.setTimestamp(16, DemoVisits.timestamp(c.closed()));
            row.setInt(17, c.escalation());
            row.setString(18, c.resolved() == null ? null : c.rootCause());
            row.setString(19, c.resolved() == null ? null : c.action());
        });
    }

    private void steps(List<Step> steps) {
        jdbc.batchUpdate("""
                insert into followup_step (case_id, position, at, kind, actor, actor_person, means, outcome, person_ref,
                                           note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, steps, DemoVisits.BATCH, (row, step) -> {
            Past c = step.of();
            String owner = c.visit().centre().ref();
            boolean contact = step.kind() == StepKind.CONTACT;
            boolean call = DemoAnswers.asksForCall(c.visit());
            row.setObject(1, DemoIds.of(DemoIds.Kind.CASE, c.at(), c.visit().number()));
            row.setInt(2, step.position());
            row.setTimestamp(3, Timestamp.from(step.at()));
            row.setString(4, step.kind().name());
            row.setString(5, step.isByOwner() ? "account:" + owner : "system");
            row.setString(6, step.isByOwner() ? owner : null);
            row.setString(7, contact && call ? DemoAnswers.CHANNEL : null);
            row.setString(8, contact ? call ? "REACHED" : "FIXED_ANONYMOUSLY" : null);
            row.setString(9, step.person());
            row.setString(10, step.kind() == StepKind.RESOLVED ? c.action() : null);
        });
    }
}
