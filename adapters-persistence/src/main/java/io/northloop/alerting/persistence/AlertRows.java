package io.northloop.alerting.persistence;

import io.northloop.access.Actor;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import io.northloop.organisation.PersonRef;
import io.northloop.response.ResponseId;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of {@code alert} and {@code alert_evidence}. */
final class AlertRows {

    private static final TypeReference<Map<Measure, Figure>> FIGURES = new TypeReference<>() {};

    private final JsonMapper json = new JsonMapper();

    String figures(Evidence evidence) {
        return json.writeValueAsString(evidence.figures());
    }

    /** Without its evidence, which stands in rows of its own. */
    static Alert.Snapshot alert(ResultSet row) throws SQLException {
        return new Alert.Snapshot(
                new AlertId(row.getObject("id", UUID.class)),
                AlertRule.valueOf(row.getString("rule")),
                subject(row),
                AlertSeverity.valueOf(row.getString("severity")),
                AlertState.valueOf(row.getString("state")),
                row.getTimestamp("raised_at").toInstant(),
                List.of(),
                ending(row),
                row.getLong("version"));
    }

    static AlertSubject subject(ResultSet row) throws SQLException {
        return new AlertSubject(
                AlertSubject.Kind.valueOf(row.getString("subject_kind")),
                Objects.requireNonNull(row.getString("subject_ref")));
    }

    Evidence evidence(ResultSet row) throws SQLException {
        return new Evidence(
                row.getTimestamp("found_at").toInstant(),
                Objects.requireNonNull(row.getObject("first_day", Date.class)).toLocalDate(),
                Objects.requireNonNull(row.getObject("last_day", Date.class)).toLocalDate(),
                json.readValue(row.getString("figures"), FIGURES),
                Optional.ofNullable(row.getObject("response_id", UUID.class)).map(ResponseId::new));
    }

    private static Alert.@Nullable Ending ending(ResultSet row) throws SQLException {
        Timestamp at = row.getTimestamp("ended_at");
        if (at == null) {
            return null;
        }
        String person = row.getString("ended_person");
        return new Alert.Ending(
                at.toInstant(),
                new Actor(
                        Objects.requireNonNull(row.getString("ended_by")),
                        person == null ? null : new PersonRef(person)),
                row.getString("note"));
    }
}
