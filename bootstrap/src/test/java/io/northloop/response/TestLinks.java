package io.northloop.response;

import io.northloop.programme.SurveyToken;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Links as the programme leaves them when an invitation has been sent. */
final class TestLinks {

    private final JdbcClient jdbc;

    TestLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open link to the standard survey. */
    SurveyToken open(String unit, Instant now) {
        return until(unit, now, now.plusSeconds(7 * 86_400));
    }

    /** An open link to another survey. */
    SurveyToken openTo(String survey, String kind, String unit, Instant now) {
        return link(survey, kind, unit, now, now.plusSeconds(7 * 86_400));
    }

    SurveyToken until(String unit, Instant now, Instant expiry) {
        return link("standard-transactional", "TRANSACTIONAL", unit, now, expiry);
    }

    private SurveyToken link(String survey, String kind, String unit, Instant now, Instant expiry) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        SurveyToken token =
                new SurveyToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
        UUID invitation = UUID.randomUUID();
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, survey_ref, kind, channel,
                                                state, created_at, sent_at, expires_at)
                        values (:id, 'standard-transactional', 'answering-nobody', :unit, :survey,
                                :kind, 'EMAIL', 'SENT', :now, :now, :expiry)
                        """)
                .param("id", invitation)
                .param("survey", survey)
                .param("kind", kind)
                .param("unit", unit)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref,
                                                 unit_ref, touchpoint, language, expires_at)
                        select :hash, :invitation, 'standard-transactional', v.id, v.survey_ref, :unit, 'SERVICE_VISIT',
                               'en', :expiry
                        from survey_version v where v.survey_ref = :survey
                        order by v.number desc limit 1
                        """)
                .param("hash", token.hash())
                .param("invitation", invitation)
                .param("survey", survey)
                .param("unit", unit)
                .param("expiry", expiry.atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }
}
