package io.northloop.response.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.response.model.Consent;
import io.northloop.response.model.StoredResponse;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/** Reads an answer from its row. */
final class StoredRows {

    private StoredRows() {}

    static StoredResponse response(ResultSet row) throws SQLException {
        return new StoredResponse(
                new ResponseId(row.getObject("id", UUID.class)),
                new SurveyRef(row.getString("survey_ref")),
                new SurveyVersionId(row.getObject("survey_version", UUID.class)),
                row.getInt("version_number"),
                new UnitRef(row.getString("unit_ref")),
                Optional.ofNullable(row.getString("adviser_ref")),
                Optional.ofNullable(row.getString("programme_ref")),
                Optional.ofNullable(row.getString("touchpoint")),
                row.getTimestamp("answered_at").toInstant(),
                row.getTimestamp("received_at").toInstant(),
                Optional.ofNullable(row.getObject("score", Integer.class)),
                AnswersJson.read(row.getString("answers")),
                Language.of(row.getString("language")).orElse(Language.ZH_CN),
                row.getBigDecimal("weight"),
                row.getBoolean("live"),
                row.getBoolean("trusted"),
                AnswersJson.readAttributes(row.getString("attributes")),
                Optional.ofNullable(row.getString("customer_name")),
                new Consent(
                        row.getBoolean("consent_callback"),
                        Optional.ofNullable(row.getString("consent_channel")).map(ContactChannel::valueOf),
                        Optional.ofNullable(row.getString("consent_contact"))),
                Optional.ofNullable(row.getString("interviewer")),
                row.getString("sender_id") != null,
                row.getInt("corrections"));
    }
}
