package io.northloop.response.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.SurveyToken;
import io.northloop.response.ResponseId;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.SurveyLink;
import io.northloop.response.port.AnswerableLinks;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyVersionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlAnswerableLinks implements AnswerableLinks {

    private static final String FIND = """
            select survey_version, unit_ref, programme_ref, invitation_id, customer_ref, adviser_ref, touchpoint,
                   language, expires_at, spent, response_id, answer_digest
            from survey_link where token_hash = ?
            """;

    private final JdbcClient jdbc;

    SqlAnswerableLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<SurveyLink> find(SurveyToken token) {
        return jdbc.sql(FIND)
                .param(token.hash())
                .query((row, number) -> link(row))
                .optional();
    }

    private static SurveyLink link(ResultSet row) throws SQLException {
        return new SurveyLink(
                new SurveyVersionId(row.getObject("survey_version", UUID.class)),
                new UnitRef(row.getString("unit_ref")),
                new ProgrammeRef(row.getString("programme_ref")),
                Optional.ofNullable(row.getObject("invitation_id", UUID.class)).map(InvitationId::new),
                Optional.ofNullable(row.getString("customer_ref")).map(CustomerRef::new),
                Optional.ofNullable(row.getString("adviser_ref")).map(PersonRef::new),
                Optional.ofNullable(row.getString("touchpoint")),
                Language.of(row.getString("language")).orElse(Language.ZH_CN),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("spent") ? Optional.of(new SurveyLink.Spent(receipt(row))) : Optional.empty());
    }

    private static Optional<SurveyLink.Receipt> receipt(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("response_id", UUID.class))
                .map(id -> new SurveyLink.Receipt(new ResponseId(id), digest(row)));
    }

    private static AnswerDigest digest(ResultSet row) {
        try {
            return AnswerDigest.ofBytes(row.getBytes("answer_digest"));
        } catch (SQLException e) {
            throw new IllegalStateException("a spent link without the digest of its answer", e);
        }
    }
}
