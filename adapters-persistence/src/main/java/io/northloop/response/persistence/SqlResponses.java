package io.northloop.response.persistence;

import io.northloop.response.ResponseId;
import io.northloop.response.model.AnswerDigest;
import io.northloop.response.model.CollectedAnswer;
import io.northloop.response.model.CsiAnswer;
import io.northloop.response.model.LinkAnswer;
import io.northloop.response.model.Rating;
import io.northloop.response.port.Responses;
import io.northloop.shared.persistence.Columns;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Writes answers. One statement spends the link, keeps the answer, appends the delta of the roll-up and leaves the
 * fact to be announced; no row is updated that another answer also updates.
 */
@Repository
class SqlResponses implements Responses {

    private static final String SUBMIT = """
            with spent as (
                update survey_link
                set spent = true, spent_at = :at, response_id = :id, answer_digest = :digest, token_cipher = null
                where token_hash = :hash and not spent and expires_at > :at
                returning invitation_id, programme_ref, survey_version, survey_ref, unit_ref, customer_ref,
                          adviser_ref, touchpoint),
            answer as (
                insert into response (
                    id, survey_version, survey_ref, kind, unit_ref, customer_ref, adviser_ref, programme_ref,
                    touchpoint, invitation_id, answered_at, received_at, score, lowest_score, answers, language,
                    consent_callback, consent_channel, consent_contact, live, digest, interviewer)
                select cast(:id as uuid), survey_version, survey_ref, :kind, unit_ref, customer_ref, adviser_ref,
                       programme_ref, touchpoint, invitation_id, cast(:at as timestamptz), cast(:at as timestamptz),
                       cast(:score as smallint), cast(:lowest as smallint), cast(:answers as jsonb), :language,
                       cast(:callback as boolean), cast(:channel as text), cast(:contact as text), true,
                       cast(:digest as bytea), cast(:interviewer as text)
                from spent
                returning id),
            delta as (
                insert into measurement_delta (
                    unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, score)
                select unit_ref, cast(:day as date), :kind, survey_ref, programme_ref, coalesce(touchpoint, ''),
                       coalesce(adviser_ref, ''), cast(:score as smallint)
                from spent where cast(:score as smallint) is not null),
            fact as (
                insert into response_fact (response_id, event_id)
                select cast(:id as uuid), cast(:event as uuid) from spent)%s
            select count(*) from answer
            """;

    /** The same statement for an answer that adds to the satisfaction index; others do not pay for it. */
    private static final String CSI = """
            ,
            csi as (
                insert into csi_answer (
                    response_id, unit_ref, day, survey_ref, programme_ref, touchpoint, adviser_ref, model, score, csi,
                    dimensions, items)
                select cast(:id as uuid), unit_ref, cast(:day as date), survey_ref, coalesce(programme_ref, ''),
                       coalesce(touchpoint, ''), coalesce(adviser_ref, ''), cast(:csiModel as integer),
                       cast(:score as smallint), cast(:csi as numeric), cast(:csiDimensions as numeric[]),
                       cast(:csiItems as smallint[])
                from spent)""";

    /** The same for an answer with ratings of satisfaction or effort. */
    private static final String RATED = """
            ,
            rated as (
                insert into rated_answer (
                    response_id, question, type, leads, value, unit_ref, day, kind, survey_ref, programme_ref,
                    touchpoint, adviser_ref)
                select cast(:id as uuid), question, type, leads, value, unit_ref, cast(:day as date), :kind,
                       survey_ref, coalesce(programme_ref, ''), coalesce(touchpoint, ''), coalesce(adviser_ref, '')
                from spent cross join unnest(
                    cast(:ratedQuestions as text[]), cast(:ratedTypes as text[]), cast(:ratedLeading as boolean[]),
                    cast(:ratedValues as smallint[])) as rating (question, type, leads, value))""";

    private static final String SUBMIT_PLAIN = SUBMIT.formatted("");
    private static final String SUBMIT_CSI = SUBMIT.formatted(CSI);
    private static final String SUBMIT_RATED = SUBMIT.formatted(RATED);
    private static final String SUBMIT_CSI_RATED = SUBMIT.formatted(CSI + RATED);

    /** Under what a stored answer is counted: the keys of its delta. */
    static final String COUNTED_UNDER = """
            unit_ref, cast(answered_at at time zone :zone as date) as day, kind, survey_ref,
            coalesce(programme_ref, '') as programme_ref, coalesce(touchpoint, '') as touchpoint,
            coalesce(adviser_ref, '') as adviser_ref""";

    /**
     * The delta that takes it out of one count and the one that adds it to the other are of the same day. Tables are
     * named in the order in which a recount locks them.
     */
    private static final String TRUST = """
            with moved as (
                update response set trusted = :trusted where id = :id and trusted <> :trusted
                returning %s, score, weight),
            delta as (
                insert into measurement_delta (
                    unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, score, weight, trusted, count)
                select unit_ref, day, kind, survey_ref, programme_ref, touchpoint, adviser_ref, score, weight,
                       side.trusted, case when side.trusted = :trusted then 1 else -1 end
                from moved cross join (values (true), (false)) as side (trusted)
                where score is not null),
            csi as (
                update csi_answer set trusted = :trusted where response_id = :id),
            rated as (
                update rated_answer set trusted = :trusted where response_id = :id)
            select count(*) from moved
            """.formatted(COUNTED_UNDER);

    private static final String RECEIVED =
            "select id, digest, erased_at is not null as erased from response where sender_id = ?";

    private final JdbcClient jdbc;

    SqlResponses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean submit(LinkAnswer answer) {
        List<Rating> ratings = answer.answers().ratings(answer.survey());
        JdbcClient.StatementSpec statement = jdbc.sql(submit(answer.csi().isPresent(), !ratings.isEmpty()))
                .param("hash", answer.token().hash())
                .param("id", answer.id().value())
                .param("event", answer.eventId())
                .param("kind", answer.survey().kind().name())
                .param("at", answer.at().atOffset(ZoneOffset.UTC))
                .param("day", answer.day())
                .param("score", orNull(answer.score()))
                .param("lowest", orNull(answer.answers().lowestScore(answer.survey())))
                .param("answers", AnswersJson.write(answer.answers()))
                .param("language", answer.language().tag())
                .param("callback", answer.consent().callback())
                .param("channel", answer.consent().channel().map(Enum::name).orElse(null))
                .param("contact", answer.consent().contact().orElse(null))
                .param("digest", answer.digest().bytes())
                .param("interviewer", answer.interviewer().orElse(null));
        answer.csi().ifPresent(csi -> csi(statement, csi));
        if (!ratings.isEmpty()) {
            statement
                    .param("ratedQuestions", Columns.texts(ratings, Rating::question))
                    .param("ratedTypes", Columns.texts(ratings, Rating::type))
                    .param("ratedLeading", Columns.texts(ratings, Rating::leading))
                    .param("ratedValues", Columns.texts(ratings, Rating::value));
        }
        return statement.query(Long.class).single() == 1;
    }

    private static String submit(boolean csi, boolean rated) {
        if (csi) {
            return rated ? SUBMIT_CSI_RATED : SUBMIT_CSI;
        }
        return rated ? SUBMIT_RATED : SUBMIT_PLAIN;
    }

    static JdbcClient.StatementSpec csi(JdbcClient.StatementSpec statement, CsiAnswer csi) {
        return statement
                .param("csiModel", csi.model())
                .param("csi", csi.index().orElse(null))
                .param("csiDimensions", csi.dimensions().toArray(BigDecimal[]::new))
                .param("csiItems", csi.items().toArray(Integer[]::new));
    }

    @Override
    public int add(List<CollectedAnswer> answers, Optional<UUID> imported) {
        CollectedColumns columns = new CollectedColumns(answers);
        return jdbc.sql(CollectedColumns.INSERT)
                .params(columns.parameters(imported.orElse(null)))
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean trust(ResponseId id, boolean trusted, ZoneId zone) {
        return jdbc.sql(TRUST)
                        .param("id", id.value())
                        .param("trusted", trusted)
                        .param("zone", zone.getId())
                        .query(Long.class)
                        .single()
                == 1;
    }

    @Override
    public Optional<Received> received(String senderId) {
        return jdbc.sql(RECEIVED)
                .param(senderId)
                .query((row, number) -> new Received(
                        new ResponseId(row.getObject("id", UUID.class)),
                        AnswerDigest.ofBytes(row.getBytes("digest")),
                        row.getBoolean("erased")))
                .optional();
    }

    static @Nullable Integer orNull(OptionalInt value) {
        return value.isPresent() ? value.getAsInt() : null;
    }
}
