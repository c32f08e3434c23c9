package io.northloop.response.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.RecommendScore;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads the announcement of an answer from its row. */
final class AnnouncedRows {

    private AnnouncedRows() {}

    static ResponseSubmitted answer(ResultSet row) throws SQLException {
        Optional<Integer> score = Optional.ofNullable(row.getObject("score", Integer.class));
        Instant received = row.getTimestamp("received_at").toInstant();
        return new ResponseSubmitted(
                row.getObject("event_id", UUID.class),
                received,
                new ResponseId(row.getObject("id", UUID.class)),
                new SurveyRef(row.getString("survey_ref")),
                SurveyKind.valueOf(row.getString("kind")),
                row.getInt("version_number"),
                new UnitRef(row.getString("unit_ref")),
                Optional.ofNullable(row.getString("programme_ref")).map(ProgrammeRef::new),
                Optional.ofNullable(row.getObject("invitation_id", UUID.class)).map(InvitationId::new),
                Optional.ofNullable(row.getString("customer_ref")).map(CustomerRef::new),
                Optional.ofNullable(row.getString("adviser_ref")).map(PersonRef::new),
                Optional.ofNullable(row.getString("touchpoint")),
                score,
                Optional.ofNullable(row.getObject("lowest_score", Integer.class)),
                score.map(value -> new RecommendScore(value).category()),
                row.getTimestamp("answered_at").toInstant(),
                received,
                row.getBoolean("consent_callback"),
                row.getBoolean("live"));
    }
}
