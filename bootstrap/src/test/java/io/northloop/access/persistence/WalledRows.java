package io.northloop.access.persistence;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * One row of one unit in every table behind the second wall. They are old, and of a kind that nobody counts, so that no
 * other test's lists and figures change.
 */
@Component
public final class WalledRows {

    /**
     * A table behind the wall.
     *
     * @param column names the unit of a row; of a plan, its units; of what hangs on something, what it hangs on
     * @param insert writes a unit's row from {@code :unit}, {@code :key} and {@code :owner}
     */
    record Walled(String table, String column, String insert) {

        /** What stands in the column of these rows. */
        String valueOf(Planted rows) {
            return switch (column) {
                case "case_id", "plan_id", "task_id", "alert_id" -> rows.key();
                case "response_id" -> "00000000" + rows.key().substring(8);
                case "unit_refs" -> "{" + rows.unit() + "}";
                default -> rows.unit();
            };
        }

        /** Compares or sets the column. */
        String equal(String parameter) {
            String value = switch (column) {
                case "case_id", "plan_id", "task_id", "alert_id", "response_id" -> "cast(:%s as uuid)";
                case "unit_refs" -> "cast(:%s as text[])";
                default -> ":%s";
            };
            return column + " = " + value.formatted(parameter);
        }

        int write(JdbcClient jdbc, Planted rows) {
            Map<String, String> parameters = Map.of("key", rows.key(), "unit", rows.unit(), "owner", rows.owner());
            return jdbc.sql(insert).params(parameters).update();
        }

        @Override
        public String toString() {
            return table;
        }
    }

    static final Walled INVITATION = new Walled("invitation", "unit_ref", """
            insert into invitation (id, programme_ref, customer_ref, unit_ref, survey_ref, kind, channel, state, reason,
                created_at)
            values (cast(:key as uuid), 'standard-transactional', 'rls', :unit, 'rls', 'RLS', 'EMAIL', 'SUPPRESSED',
                'NO_CONTACT', '1999-01-01')""");

    static final Walled CASE = new Walled("followup_case", "unit_ref", """
            insert into followup_case (id, response_id, unit_ref, survey_ref, kind, score, lowest_score, consent, state,
                owner_ref, received_at, opened_at, due_at, escalation, version)
            values (cast(:key as uuid), cast('00000000' || substr(:key, 9) as uuid), :unit, 'rls', 'TRANSACTIONAL', 2,
                2, false, 'ASSIGNED', :owner, '1999-01-01', '1999-01-01', '2100-01-01', 0, 0)""");

    static final Walled STEP = new Walled("followup_step", "case_id", """
            insert into followup_step (case_id, position, at, kind, actor)
            values (cast(:key as uuid), 0, '1999-01-01', 'OPENED', 'rls')""");

    static final Walled RESPONSE = new Walled("response", "unit_ref", """
            insert into response (id, survey_version, survey_ref, kind, unit_ref, answered_at, received_at, answers,
                language, live, digest)
            select cast('00000000' || substr(:key, 9) as uuid), v.id, 'rls', 'TRANSACTIONAL', :unit, '1999-01-01',
                '1999-01-01', '{}', 'en', false, ''
            from survey_version v where v.survey_ref = 'standard-transactional' order by v.number limit 1""");

    static final Walled PLAN = new Walled("improvement_plan", "unit_refs", """
            insert into improvement_plan (id, title, purpose, unit_refs, measure, from_value, to_value, by_day,
                owner_ref, state, version)
            values (cast(:key as uuid), 'rls', 'rls', array[:unit], 'rls', 0, 1, '1999-01-01', 'rls', 'DRAFT', 0)""");

    static final Walled TASK = new Walled("improvement_task", "unit_ref", """
            insert into improvement_task (id, plan_id, position, title, starts_on, due_on, done_criteria, assignee_ref,
                unit_ref, zone, state, progress, first_reminder_days, last_reminder_days, escalation_days, alarm_hour,
                calendar_number, version)
            values (cast(:key as uuid), cast(:key as uuid), 0, 'rls', '1999-01-01', '1999-01-01', 'rls', :owner, :unit,
                'Asia/Shanghai', 'REJECTED', 0, 3, 1, 3, 9, 0, 0)""");

    /** All of them, each after those that it refers to. */
    static final List<Walled> TABLES = List.of(
            INVITATION,
            new Walled("survey_link", "unit_ref", """
                    insert into survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref,
                        unit_ref, language, expires_at)
                    values (decode(replace(:key, '-', ''), 'hex'), cast(:key as uuid), 'rls', cast(:key as uuid), 'rls',
                        :unit, 'en', '1999-01-01')"""),
            new Walled("service_event", "centre_ref", """
                    insert into service_event (id, fingerprint, centre_ref, customer_ref, type, ended_at, attributes,
                        received_at)
                    values ('rls-' || :key, '', :unit, 'rls', 'RLS', '1999-01-01', '{}', '1999-01-01')"""),
            new Walled("wave_part", "unit_ref", """
                    with cancelled as (
                        insert into wave (id, programme_ref, name, opens_on, last_day, state, created_at, closed_at)
                        values (cast(:key as uuid), 'standard-transactional', 'rls', '1999-01-01', '1999-01-01',
                            'CANCELLED', '1999-01-01', '1999-01-01')
                        on conflict do nothing)
                    insert into wave_part (wave_id, number, unit_ref, done)
                    values (cast(:key as uuid), 1, :unit, true)"""),
            new Walled("measurement_delta", "unit_ref", """
                    insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score)
                    values (:unit, '1999-01-01', 'RLS', 'rls', :key, 3)"""),
            new Walled("measurement_rollup", "unit_ref", """
                    insert into measurement_rollup
                    values (:unit, '1999-01-01', 'RLS', 'rls', '', :key, '', 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 1, 0, 0, 1)"""),
            new Walled("measurement_month", "unit_ref", """
                    insert into measurement_month
                    values (:unit, '1999-01-01', 'RLS', 'rls', '', :key, true, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0,
                        0, 0, 0, 0, 1, 1)"""),
            new Walled("closed_invitation_delta", "unit_ref", """
                    insert into closed_invitation_delta values (:unit, '1999-01-01', 'rls', 'rls', :key, 1, 0)"""),
            new Walled("closed_invitation_day", "unit_ref", """
                    insert into closed_invitation_day values (:unit, '1999-01-01', 'rls', 'rls', :key, 1, 0)"""),
            new Walled("csi_answer", "unit_ref", """
                    insert into csi_answer (response_id, unit_ref, day, survey_ref, model, dimensions, items)
                    values (cast(:key as uuid), :unit, '1999-01-01', 'rls', 1, array_fill(null::numeric, array[5]),
                        array_fill(null::smallint, array[15]))"""),
            new Walled("rated_answer", "unit_ref", """
                    insert into rated_answer (response_id, question, type, leads, value, unit_ref, day, kind, survey_ref)
                    values (cast(:key as uuid), 'q', 'EFFORT', true, 7, :unit, '1999-01-01', 'RLS', 'rls')"""),
            new Walled("factor", "unit_ref", """
                    insert into factor (id, kind, title, note, first_day, last_day, unit_ref)
                    values (cast(:key as uuid), 'WEATHER', 'rls', '', '1999-01-01', '1999-01-01', :unit)"""),
            new Walled("fitness_answer", "unit_ref", """
                    insert into fitness_answer (unit_ref, touchpoint, number, question, reply, remark, answered_by,
                        answered_at)
                    values (:unit, :key, 1, 'CAPTIVE', 'NO', '', 'rls', '1999-01-01')"""),
            RESPONSE,
            new Walled("response_correction", "response_id", """
                    insert into response_correction (response_id, number, before, after, reason, corrected_by, corrected_at)
                    values (cast('00000000' || substr(:key, 9) as uuid), 1, '{}', '{}', 'rls', 'rls', '1999-01-01')"""),
            CASE,
            STEP,
            PLAN,
            new Walled("improvement_evidence", "plan_id", """
                    insert into improvement_evidence (plan_id, position, kind, note)
                    values (cast(:key as uuid), 0, 'COMMENT', 'rls')"""),
            new Walled("improvement_plan_step", "plan_id", """
                    insert into improvement_plan_step (plan_id, position, at, kind, actor)
                    values (cast(:key as uuid), 0, '1999-01-01', 'DRAFTED', 'rls')"""),
            TASK,
            new Walled("improvement_task_step", "task_id", """
                    insert into improvement_task_step (task_id, position, at, kind, actor)
                    values (cast(:key as uuid), 0, '1999-01-01', 'ASSIGNED', 'rls')"""),
            new Walled("improvement_file", "task_id", """
                    insert into improvement_file (id, task_id, name, type, content, attached_at)
                    values (cast(:key as uuid), cast(:key as uuid), 'rls', 'PDF', '\\x25', '1999-01-01')"""),
            // A centre has but one: another one beside it is left out.
            new Walled("poster_link", "centre_ref", """
                    insert into poster_link (programme_ref, centre_ref, token_hash, token_cipher, issued_at)
                    values ('standard-transactional', :unit, decode(replace(:key, '-', ''), 'hex'), 'rls',
                        '1999-01-01')
                    on conflict do nothing"""),
            new Walled("alert", "subject_ref", """
                    insert into alert (id, rule, subject_kind, subject_ref, severity, state, raised_at, ended_at,
                        ended_by)
                    values (cast(:key as uuid), 'NPS_FALL', 'CENTRE', :unit, 'WATCH', 'LAPSED', '1999-01-01',
                        '1999-01-01', 'rls')"""),
            new Walled("alert_evidence", "alert_id", """
                    insert into alert_evidence (alert_id, number, found_at, first_day, last_day, figures)
                    values (cast(:key as uuid), 1, '1999-01-01', '1999-01-01', '1999-01-01',
                        '{"NPS": {"value": 8, "n": 50, "low": -14, "high": 29}, "BASELINE_NPS": {"value": 37, "n": 200},
                          "CUSUM": {"value": 4}, "WATCH_LINE": {"value": 3}, "ALARM_LINE": {"value": 4.5}}')"""),
            new Walled("alert_page", "alert_id", """
                    insert into alert_page values (cast(:key as uuid), '1999-01-01', '1999-01-01', '1999-01-01')"""),
            // A subject has but one watch, and one row a day: another one beside it is left out.
            new Walled("alert_watch", "subject_ref", """
                    insert into alert_watch (subject_kind, subject_ref) values ('CENTRE', :unit)
                    on conflict do nothing"""),
            new Walled("alert_watch_day", "subject_ref", """
                    insert into alert_watch_day values ('CENTRE', :unit, '1999-01-01', 0, 3, 4.5, 1)
                    on conflict do nothing"""),
            new Walled("alert_answer", "subject_ref", """
                    insert into alert_answer
                    values ('CENTRE', :unit, cast(:key as uuid), 8, '2001-01-01', '2001-01-01', '2001-01-01')"""));

    private final JdbcClient jdbc;

    WalledRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit's rows; {@code key} is in each of them and is the id of the case. */
    public record Planted(String unit, String key) {

        /** Whoever owns the case. */
        public String owner() {
            return unit + "-owner";
        }

        public UUID caseId() {
            return UUID.fromString(key);
        }
    }

    /** Writes a row of that unit into every table. */
    public Planted plant(String unit) {
        Planted planted = of(unit);
        TABLES.forEach(table -> table.write(jdbc, planted));
        return planted;
    }

    /** Rows not written yet. */
    static Planted of(String unit) {
        return new Planted(unit, UUID.randomUUID().toString());
    }
}
