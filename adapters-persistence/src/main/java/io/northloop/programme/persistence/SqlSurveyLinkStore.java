package io.northloop.programme.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.SurveyLinkRow;
import io.northloop.programme.port.SurveyLinkStore;
import io.northloop.shared.port.Secrets;
import io.northloop.survey.SurveyVersionId;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlSurveyLinkStore implements SurveyLinkStore {

    private static final String CONTEXT = "survey-link";

    private final JdbcClient jdbc;
    private final Secrets secrets;

    SqlSurveyLinkStore(JdbcClient jdbc, Secrets secrets) {
        this.jdbc = jdbc;
        this.secrets = secrets;
    }

    @Override
    public void add(SurveyLinkRow link) {
        Invitation.Subject subject = link.invitation().subject();
        PersonRef adviser = subject.adviser();
        jdbc.sql("""
                        insert into survey_link (token_hash, token_cipher, invitation_id, programme_ref, survey_version,
                               survey_ref, unit_ref, customer_ref, adviser_ref, touchpoint, language, expires_at)
                        values (:hash, :cipher, :invitation, :programme, :version,
                               :survey, :unit, :customer, :adviser, :touchpoint, :language, :expires)""")
                .param("hash", link.token().hash())
                .param("cipher", secrets.seal(link.token().value(), CONTEXT))
                .param("invitation", link.invitation().id().value())
                .param("programme", subject.programme().value())
                .param("version", link.version().value())
                .param("survey", subject.survey().value())
                .param("unit", subject.centre().value())
                .param(
                        "customer",
                        subject.addressee().asCustomer().map(CustomerRef::value).orElse(null))
                .param("adviser", adviser == null ? null : adviser.value())
                .param("touchpoint", subject.touchpoint())
                .param("language", link.language().tag())
                .param("expires", Timestamp.from(link.expiresAt()))
                .update();
    }

    @Override
    public void extend(InvitationId invitation, Instant expiresAt) {
        jdbc.sql("update survey_link set expires_at = :expires where invitation_id = :id and not spent")
                .param("id", invitation.value())
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    @Override
    public Optional<Copy> copy(InvitationId invitation) {
        return jdbc.sql("""
                        select token_cipher, survey_version from survey_link
                         where invitation_id = :id and not spent and token_cipher is not null""")
                .param("id", invitation.value())
                .query((row, number) -> new Copy(
                        new SurveyToken(secrets.open(row.getString("token_cipher"), CONTEXT)),
                        new SurveyVersionId(row.getObject("survey_version", UUID.class))))
                .optional();
    }

    @Override
    public void dropCopy(InvitationId invitation) {
        jdbc.sql("update survey_link set token_cipher = null where invitation_id = :id")
                .param("id", invitation.value())
                .update();
    }
}
