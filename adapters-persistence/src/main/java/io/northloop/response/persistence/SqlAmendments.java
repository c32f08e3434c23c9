package io.northloop.response.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.InvitationId;
import io.northloop.response.ResponseId;
import io.northloop.response.model.CorrectedAnswer;
import io.northloop.response.model.Correction;
import io.northloop.response.port.Amendments;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The answer's row is held, so that what is read at the beginning is what is changed. */
@Repository
class SqlAmendments implements Amendments {

    /** Tables are named in the order in which a recount locks them. */
    private static final String CORRECT =
            """
            with held as materialized (select id, score from response where id = :id),
            moved as (
                update response
                   set answers = cast(:answers as jsonb), score = cast(:score as smallint),
                       lowest_score = cast(:lowest as smallint), corrections = :number
                  from held where response.id = held.id
                returning response.id, %s, weight, trusted, held.score as old_score, response.score as new_score),
            history as (
                insert into response_correction (response_id, number, before, after, reason, corrected_by, corrected_at)
                select id, :number, cast(:before as jsonb), cast(:after as jsonb), :reason, :by,
                       cast(:at as timestamptz)
                from moved),
            delta as (
                insert into measurement_delta (
                    unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, score, weight, trusted, count)
                select unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, side.score, weight,
                       trusted, side.times
                from moved cross join lateral (values (old_score, -1), (new_score, 1)) as side (score, times)
                where side.score is not null and old_score is distinct from new_score),
            no_csi as (
                delete from csi_answer where response_id = :id and cast(:csiModel as integer) is null),
            csi as (
                %s)
            select count(*) from moved
            """.formatted(SqlResponses.COUNTED_UNDER, SqlIndexRows.KEEP.formatted("new_score", "moved"));

    private static final String FORGET_RATINGS = "delete from rated_answer where response_id = ?";

    /** Of the corrected answer, hence after it in the same transaction. */
    private static final String RATE_ANEW =
            "insert into rated_answer select * from rating_of_response where response_id = ?";

    /**
     * The link keeps that it was spent, and by what; the digest would tell what was said to whoever tries all answers.
     */
    private static final String ERASE = """
            with held as materialized (
                select id, %s, score, weight, trusted, invitation_id, customer_ref
                from response where id = :id and erased_at is null),
            emptied as (
                update response
                   set answers = '{}', score = null, lowest_score = null, customer_ref = null, adviser_ref = null,
                       invitation_id = null, attributes = '{}', consent_callback = false, consent_channel = null,
                       consent_contact = null, interviewer = null, digest = '', corrections = 0,
                       erased_at = cast(:at as timestamptz)
                  from held where response.id = held.id),
            delta as (
                insert into measurement_delta (
                    unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, score, weight, trusted, count)
                select unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, score, weight, trusted,
                       -1
                from held where score is not null),
            no_csi as (delete from csi_answer where response_id = :id),
            no_ratings as (delete from rated_answer where response_id = :id),
            no_history as (delete from response_correction where response_id = :id),
            no_fact as (delete from response_fact where response_id = :id),
            link as (
                update survey_link set answer_digest = ''
                  from held
                 where survey_link.invitation_id = held.invitation_id and spent_at is not null
                returning token_hash),
            open_link as (
                update survey_link set answer_digest = ''
                  from held
                 where held.invitation_id is null and held.programme_ref <> ''
                   and survey_link.programme_ref = held.programme_ref and response_id = :id
                returning token_hash),
            no_draft as (
                delete from answer_draft
                where token_hash in (select token_hash from link union all select token_hash from open_link))
            select invitation_id, customer_ref from held
            """.formatted(SqlResponses.COUNTED_UNDER);

    private final JdbcClient jdbc;

    SqlAmendments(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void correct(CorrectedAnswer corrected, ZoneId zone) {
        Correction correction = corrected.correction();
        JdbcClient.StatementSpec statement = jdbc.sql(CORRECT)
                .param("id", corrected.id().value())
                .param("zone", zone.getId())
                .param("answers", AnswersJson.write(corrected.answers()))
                .param("score", SqlResponses.orNull(corrected.score()))
                .param("lowest", SqlResponses.orNull(corrected.lowestScore()))
                .param("number", correction.number())
                .param("before", AnswersJson.write(correction.before()))
                .param("after", AnswersJson.write(correction.after()))
                .param("reason", correction.reason())
                .param("by", correction.by())
                .param("at", correction.at().atOffset(ZoneOffset.UTC));
        corrected
                .csi()
                .map(csi -> SqlResponses.csi(statement, csi))
                .orElseGet(() -> withoutIndex(statement))
                .query(Long.class)
                .single();
        jdbc.sql(FORGET_RATINGS).param(corrected.id().value()).update();
        jdbc.sql(RATE_ANEW).param(corrected.id().value()).update();
    }

    private static JdbcClient.StatementSpec withoutIndex(JdbcClient.StatementSpec statement) {
        return statement
                .param("csiModel", null)
                .param("csi", null)
                .param("csiDimensions", null)
                .param("csiItems", null);
    }

    @Override
    public Erased erase(ResponseId id, Instant at, ZoneId zone) {
        return jdbc.sql(ERASE)
                .param("id", id.value())
                .param("zone", zone.getId())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Erased(
                        Optional.ofNullable(row.getObject("invitation_id", UUID.class))
                                .map(InvitationId::new),
                        Optional.ofNullable(row.getString("customer_ref")).map(CustomerRef::new)))
                .single();
    }

    @Override
    public List<Correction> of(ResponseId id) {
        return jdbc.sql("select * from response_correction where response_id = ? order by number")
                .param(id.value())
                .query((row, number) -> new Correction(
                        row.getInt("number"),
                        AnswersJson.read(row.getString("before")),
                        AnswersJson.read(row.getString("after")),
                        row.getString("reason"),
                        row.getString("corrected_by"),
                        row.getTimestamp("corrected_at").toInstant()))
                .list();
    }
}
