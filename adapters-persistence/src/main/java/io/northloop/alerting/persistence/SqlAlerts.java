package io.northloop.alerting.persistence;

import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.OpenAlerts;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.port.Alerts;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.Cursor;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAlerts implements Alerts {

    private final JdbcClient jdbc;
    private final AlertRows rows = new AlertRows();

    SqlAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Alert> lockOpen(AlertRule rule, AlertSubject subject) {
        return read(
                        "where rule = :rule and subject_kind = :kind and subject_ref = :ref and state = 'OPEN' for update",
                        Map.of(
                                "rule", rule.name(),
                                "kind", subject.kind().name(),
                                "ref", subject.ref()))
                .stream()
                .findFirst();
    }

    @Override
    public boolean add(Alert alert) {
        Alert.Snapshot snapshot = alert.snapshot();
        int added = jdbc.sql("""
                        insert into alert (id, rule, subject_kind, subject_ref, severity, state, raised_at)
                        values (:id, :rule, :kind, :ref, :severity, 'OPEN', :raised)
                        on conflict (rule, subject_kind, subject_ref) where state = 'OPEN' do nothing""")
                .param("id", snapshot.id().value())
                .param("rule", snapshot.rule().name())
                .param("kind", snapshot.subject().kind().name())
                .param("ref", snapshot.subject().ref())
                .param("severity", snapshot.severity().name())
                .param("raised", Timestamp.from(snapshot.raisedAt()))
                .update();
        if (added == 1) {
            writeEvidence(snapshot);
        }
        return added == 1;
    }

    @Override
    public void save(Alert alert) {
        Alert.Snapshot snapshot = alert.snapshot();
        Alert.@Nullable Ending ending = snapshot.ending();
        PersonRef person = ending == null ? null : ending.by().person();
        int saved = jdbc.sql("""
                        update alert
                           set severity = :severity, state = :state, ended_at = :at, ended_by = :by,
                               ended_person = :person, note = :note, version = version + 1
                         where id = :id and version = :version""")
                .param("id", snapshot.id().value())
                .param("version", snapshot.version())
                .param("severity", snapshot.severity().name())
                .param("state", snapshot.state().name())
                .param("at", ending == null ? null : Timestamp.from(ending.at()))
                .param("by", ending == null ? null : ending.by().name())
                .param("person", person == null ? null : person.value())
                .param("note", ending == null ? null : ending.note())
                .update();
        if (saved != 1) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        writeEvidence(snapshot);
    }

    @Override
    public Optional<Alert> find(AlertId id) {
        return read("where id = :id", Map.of("id", id.value())).stream().findFirst();
    }

    @Override
    public Optional<Alert> lock(AlertId id) {
        return read("where id = :id for update", Map.of("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public Slice<Alert> list(Set<AlertState> states, SliceRequest slice) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> conditions = new ArrayList<>(List.of("state = any (:states)"));
        parameters.put("states", states.stream().map(Enum::name).toArray(String[]::new));
        if (slice.cursor() != null) {
            conditions.add("(raised_at, id) < (:after, cast(:afterId as uuid))");
            after(slice.cursor(), parameters);
        }
        parameters.put("most", slice.limit() + 1);
        return Slice.of(
                read(
                        "where " + String.join(" and ", conditions) + " order by raised_at desc, id desc limit :most",
                        parameters),
                slice.limit(),
                SqlAlerts::cursor);
    }

    private static String cursor(Alert last) {
        Alert.Snapshot alert = last.snapshot();
        return Cursor.of(alert.raisedAt().toString(), alert.id().value().toString());
    }

    private static void after(String cursor, Map<String, Object> parameters) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            parameters.put("after", Timestamp.from(Instant.parse(parts.getFirst())));
            parameters.put("afterId", UUID.fromString(parts.getLast()).toString());
        } catch (DateTimeParseException | IllegalArgumentException forged) {
            throw Cursor.malformed();
        }
    }

    @Override
    public List<Alert> raised(Instant from, Instant until) {
        return read(
                "where raised_at >= :from and raised_at < :until order by raised_at desc, id desc",
                Map.of("from", Timestamp.from(from), "until", Timestamp.from(until)));
    }

    @Override
    public List<Alert> open(AlertRule rule, Set<UnitRef> units) {
        return read(
                """
                where rule = :rule and state = 'OPEN' and subject_kind <> 'PROGRAMME' and subject_ref = any (:units)
                order by raised_at desc, id desc""",
                Map.of(
                        "rule",
                        rule.name(),
                        "units",
                        units.stream().map(UnitRef::value).toArray(String[]::new)));
    }

    @Override
    public OpenAlerts.Counts count() {
        return jdbc.sql("""
                        select count(*) filter (where severity = 'ALARM') as alarms,
                               count(*) filter (where severity = 'WATCH') as watches
                          from alert where state = 'OPEN'""")
                .query((row, number) -> new OpenAlerts.Counts(row.getLong("alarms"), row.getLong("watches")))
                .single();
    }

    /** Evidence only grows: what is written stays. */
    private void writeEvidence(Alert.Snapshot alert) {
        Integer written = jdbc.sql("select count(*) from alert_evidence where alert_id = ?")
                .param(alert.id().value())
                .query(Integer.class)
                .single();
        for (int place = written; place < alert.evidence().size(); place++) {
            Evidence evidence = alert.evidence().get(place);
            jdbc.sql("""
                            insert into alert_evidence (alert_id, number, found_at, first_day, last_day, figures, response_id)
                            values (:alert, :number, :at, :from, :to, cast(:figures as jsonb), :answer)""")
                    .param("alert", alert.id().value())
                    .param("number", place + 1)
                    .param("at", Timestamp.from(evidence.at()))
                    .param("from", Date.valueOf(evidence.from()))
                    .param("to", Date.valueOf(evidence.to()))
                    .param("figures", rows.figures(evidence))
                    .param("answer", evidence.answer().map(ResponseId::value).orElse(null))
                    .update();
        }
    }

    private List<Alert> read(String where, Map<String, ?> parameters) {
        List<Alert.Snapshot> found = jdbc.sql("select * from alert " + where)
                .params(parameters)
                .query((row, number) -> AlertRows.alert(row))
                .list();
        Map<UUID, List<Evidence>> evidence = evidence(found);
        return found.stream()
                .map(alert -> Alert.restore(
                        alert.with(evidence.getOrDefault(alert.id().value(), List.of()))))
                .toList();
    }

    private Map<UUID, List<Evidence>> evidence(List<Alert.Snapshot> alerts) {
        Map<UUID, List<Evidence>> found = new HashMap<>();
        if (!alerts.isEmpty()) {
            jdbc.sql("select * from alert_evidence where alert_id = any (:ids) order by alert_id, number")
                    .param(
                            "ids",
                            alerts.stream().map(alert -> alert.id().value()).toArray(UUID[]::new))
                    .query(row -> {
                        found.computeIfAbsent(row.getObject("alert_id", UUID.class), key -> new ArrayList<>())
                                .add(rows.evidence(row));
                    });
        }
        return found;
    }
}
