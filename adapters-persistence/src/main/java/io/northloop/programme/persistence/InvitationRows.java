package io.northloop.programme.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationLine;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Occasion;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code invitation}. */
final class InvitationRows {

    private InvitationRows() {}

    static Invitation invitation(ResultSet row, int number) throws SQLException {
        return Invitation.restore(new Invitation.Snapshot(
                id(row),
                subject(row),
                row.getTimestamp("created_at").toInstant(),
                InvitationState.valueOf(row.getString("state")),
                reason(row).orElse(null),
                instant(row, "due_at").orElse(null),
                handOver(row),
                sending(row),
                instant(row, "reminder_due_at").orElse(null),
                instant(row, "reminded_at").orElse(null)));
    }

    static InvitationLine line(ResultSet row, int number) throws SQLException {
        return new InvitationLine(
                id(row),
                new CustomerRef(row.getString("customer_ref")),
                new ProgrammeRef(row.getString("programme_ref")),
                Optional.ofNullable(row.getObject("wave_id", UUID.class)).map(WaveId::new),
                ContactChannel.valueOf(row.getString("channel")),
                new UnitRef(row.getString("unit_ref")),
                InvitationState.valueOf(row.getString("state")),
                reason(row),
                instant(row, "due_at"),
                instant(row, "sent_at"),
                instant(row, "reminded_at"),
                instant(row, "answered_at"));
    }

    private static Invitation.Subject subject(ResultSet row) throws SQLException {
        return new Invitation.Subject(
                new ProgrammeRef(row.getString("programme_ref")),
                new SurveyRef(row.getString("survey_ref")),
                SurveyKind.valueOf(row.getString("kind")),
                ContactChannel.valueOf(row.getString("channel")),
                occasion(row),
                addressee(row),
                new UnitRef(row.getString("unit_ref")));
    }

    private static Occasion occasion(ResultSet row) throws SQLException {
        UUID wave = row.getObject("wave_id", UUID.class);
        if (wave != null) {
            return new Occasion.InWave(
                    new WaveId(wave), row.getTimestamp("ask_until").toInstant());
        }
        String adviser = row.getString("adviser_ref");
        return new Occasion.FinishedService(
                row.getString("service_event_id"),
                row.getTimestamp("service_ended_at").toInstant(),
                adviser == null ? null : new PersonRef(adviser),
                row.getString("touchpoint"));
    }

    private static Addressee addressee(ResultSet row) throws SQLException {
        String person = row.getString("person_ref");
        return person == null
                ? new Addressee.Customer(new CustomerRef(row.getString("customer_ref")))
                : new Addressee.Employee(new PersonRef(person));
    }

    private static Invitation.@Nullable HandOver handOver(ResultSet row) throws SQLException {
        Timestamp handedOver = row.getTimestamp("handed_over_at");
        return handedOver == null
                ? null
                : new Invitation.HandOver(
                        handedOver.toInstant(), row.getTimestamp("leave_by").toInstant());
    }

    private static Invitation.@Nullable Sending sending(ResultSet row) throws SQLException {
        Timestamp sent = row.getTimestamp("sent_at");
        return sent == null
                ? null
                : new Invitation.Sending(
                        row.getTimestamp("counts_from").toInstant(),
                        sent.toInstant(),
                        row.getTimestamp("expires_at").toInstant());
    }

    private static InvitationId id(ResultSet row) throws SQLException {
        return new InvitationId(row.getObject("id", UUID.class));
    }

    private static Optional<SuppressionReason> reason(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getString("reason")).map(SuppressionReason::valueOf);
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
