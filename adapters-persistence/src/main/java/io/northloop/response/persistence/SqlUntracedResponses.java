package io.northloop.response.persistence;

import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.response.model.UntracedAnswer;
import io.northloop.response.port.UntracedResponses;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes employees' answers. PostgreSQL notes with each row which transaction wrote it, and puts rows where there is
 * room: both would tell which link an answer came by, and in which order answers came. Therefore the spent links of the
 * programme, and the answers of the day, are all written anew with each answer, in an order by chance.
 */
@Repository
class SqlUntracedResponses implements UntracedResponses {

    private static final String ALONE = """
            select pg_advisory_xact_lock(hashtextextended('untraced ' || survey_ref, 0))::text
            from survey_link where token_hash = ?
            """;

    private static final String SUBMIT = """
            with spent as (
                update survey_link set spent = true, token_cipher = null
                where token_hash = :hash and not spent and expires_at > :now
                returning invitation_id, programme_ref, survey_version, survey_ref, unit_ref),
            answer as (
                insert into response (
                    id, survey_version, survey_ref, kind, unit_ref, programme_ref, answered_at, received_at, score,
                    lowest_score, answers, language, live, digest)
                select cast(:id as uuid), survey_version, survey_ref, 'EMPLOYEE', unit_ref, programme_ref,
                       cast(:begin as timestamptz), cast(:begin as timestamptz), cast(:score as smallint),
                       cast(:score as smallint), cast(:answers as jsonb), :language, true, cast(:digest as bytea)
                from spent),
            delta as (
                insert into measurement_delta (unit_ref, day, kind, survey_ref, programme_ref, score)
                select unit_ref, cast(:day as date), 'EMPLOYEE', survey_ref, programme_ref, cast(:score as smallint)
                from spent where cast(:score as smallint) is not null)
            select invitation_id, programme_ref from spent
            """;

    /**
     * Links of this wave and the weeks before it: were the past written anew each time, answers would take ever longer.
     */
    private static final String MIX_LINKS = """
            with those as (
                delete from survey_link
                where spent and spent_at is null and programme_ref = :programme
                  and expires_at > cast(:now as timestamptz) - interval '35 days'
                returning *)
            insert into survey_link select * from those order by random()
            """;

    private static final String MIX_ANSWERS = """
            with those as (
                delete from response
                where kind = 'EMPLOYEE' and survey_ref = :survey and answered_at = cast(:begin as timestamptz)
                returning *)
            insert into response select * from those order by random()
            """;

    private static final String MIX_DELTAS = """
            with those as (
                delete from measurement_delta where kind = 'EMPLOYEE' and survey_ref = :survey returning *)
            insert into measurement_delta select * from those order by random()
            """;

    private final JdbcClient jdbc;

    SqlUntracedResponses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void alone(UntracedAnswer answer) {
        jdbc.sql(ALONE).param(answer.token().hash()).query(String.class).optional();
    }

    @Override
    public Optional<Spending> submit(UntracedAnswer answer) {
        Optional<Spending> spending = jdbc.sql(SUBMIT)
                .param("hash", answer.token().hash())
                .param("id", answer.id().value())
                .param("now", answer.now().atOffset(ZoneOffset.UTC))
                .param("begin", answer.begin().atOffset(ZoneOffset.UTC))
                .param("day", answer.day())
                .param("score", SqlResponses.orNull(answer.score()))
                .param("answers", AnswersJson.write(answer.answers()))
                .param("language", answer.language().tag())
                .param("digest", answer.digest().bytes())
                .query((row, number) -> new Spending(
                        Optional.ofNullable(row.getObject("invitation_id", UUID.class))
                                .map(InvitationId::new),
                        new ProgrammeRef(row.getString("programme_ref"))))
                .optional();
        spending.ifPresent(spent -> mix(answer, spent.programme()));
        return spending;
    }

    private void mix(UntracedAnswer answer, ProgrammeRef programme) {
        String survey = answer.survey().ref().value();
        jdbc.sql(MIX_LINKS)
                .param("programme", programme.value())
                .param("now", answer.now().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(MIX_ANSWERS)
                .param("survey", survey)
                .param("begin", answer.begin().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql(MIX_DELTAS).param("survey", survey).update();
    }
}
