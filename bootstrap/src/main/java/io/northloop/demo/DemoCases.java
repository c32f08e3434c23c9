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

    void load(List<DemoVisit> visits, List<DemoWave> waves) {
        List<Past> cases = new DemoPastCases().of(visits, waves);
        cases(cases);
        steps(cases.stream().flatMap(c -> c.steps().stream()).toList());
    }

    private void cases(List<Past> cases) {
        jdbc.batchUpdate("""
                insert into followup_case (id, response_id, unit_ref, adviser_ref, touchpoint, survey_ref, kind, score,
                                           lowest_score, consent, state, owner_ref, received_at, opened_at, due_at,
                                           first_contact_at, closed_at, escalation, root_cause, action, version)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """, cases, DemoVisits.BATCH, (row, c) -> {
            DemoAnswered answered = c.answered();
            row.setObject(1, DemoIds.of(DemoIds.Kind.CASE, c.at(), answered.number()));
            row.setObject(2, answered.responseId());
            row.setString(3, answered.centre().ref());
            row.setString(4, answered.adviser());
            row.setString(5, answered.touchpoint());
            row.setString(6, answered.survey().value());
            row.setString(7, answered.kind().name());
            row.setInt(8, answered.score());
            row.setInt(9, answered.score());
            row.setBoolean(10, answered.asksForCall());
            row.setString(11, c.state());
            row.setString(12, answered.centre().ref());
            row.setTimestamp(13, Timestamp.from(c.at()));
            row.setTimestamp(14, Timestamp.from(c.at()));
            row.setTimestamp(15, Timestamp.from(c.at().plus(SERVICE_LEVEL)));
            row.setTimestamp(16, Timestamp.from(c.contacted()));
            row.setTimestamp(17, DemoVisits.timestamp(c.closed()));
            row.setInt(18, c.escalation());
            row.setString(19, c.resolved() == null ? null : c.rootCause());
            row.setString(20, c.resolved() == null ? null : c.action());
        });
    }

    private void steps(List<Step> steps) {
        jdbc.batchUpdate("""
                insert into followup_step (case_id, position, at, kind, actor, actor_person, means, outcome, person_ref,
                                           note)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, steps, DemoVisits.BATCH, (row, step) -> {
            Past c = step.of();
            String owner = c.answered().centre().ref();
            boolean contact = step.kind() == StepKind.CONTACT;
            boolean call = c.answered().asksForCall();
            row.setObject(1, DemoIds.of(DemoIds.Kind.CASE, c.at(), c.answered().number()));
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
