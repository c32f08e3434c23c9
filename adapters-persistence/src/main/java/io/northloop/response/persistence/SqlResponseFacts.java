package io.northloop.response.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.response.ResponseId;
import io.northloop.response.ResponseSubmitted;
import io.northloop.response.port.ResponseFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims facts so that two instances never hold the same one; the lock lasts as long as the caller's transaction. */
@Repository
class SqlResponseFacts implements ResponseFacts {

    private static final String CLAIM = """
            with claimed as materialized (
                select response_id, attempts from response_fact
                where (retry_at is null or retry_at <= :now) and (cast(:id as uuid) is null or response_id = :id)
                order by response_id
                limit :most
                for update skip locked)
            select response_id, attempts from claimed order by response_id
            """;

    private static final String READ = """
            select f.event_id, v.number as version_number, r.id, r.survey_ref, r.kind, r.unit_ref,
                   r.programme_ref, r.invitation_id, r.customer_ref, r.adviser_ref, r.touchpoint, r.score,
                   r.lowest_score, r.answered_at, r.received_at, r.consent_callback, r.live
            from response_fact f
            join response r on r.id = f.response_id
            join survey_version v on v.id = r.survey_version
            where f.response_id = any(cast(? as uuid[]))
            order by r.id
            """;

    private static final String NEXT_DUE = """
            select case when retry_at is null then timestamptz '1970-01-01 00:00:00Z' else retry_at end
            from response_fact order by retry_at nulls first limit 1
            """;

    private final JdbcClient jdbc;

    SqlResponseFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Claimed> claim(Instant now, int atMost) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", null)
                .param("most", atMost)
                .query((row, number) -> claimed(row))
                .list();
    }

    @Override
    public Optional<Claimed> claim(Instant now, ResponseId id) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("most", 1)
                .query((row, number) -> claimed(row))
                .optional();
    }

    private static Claimed claimed(ResultSet row) throws SQLException {
        return new Claimed(new ResponseId(row.getObject("response_id", UUID.class)), row.getInt("attempts"));
    }

    @Override
    public List<ResponseSubmitted> read(List<ResponseId> ids) {
        return jdbc.sql(READ)
                .param(texts(ids, ResponseId::value))
                .query((row, number) -> AnnouncedRows.answer(row))
                .list();
    }

    @Override
    public void announced(List<ResponseId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from response_fact where response_id = any(cast(? as uuid[]))")
                    .param(texts(ids, ResponseId::value))
                    .update();
        }
    }

    @Override
    public void postpone(ResponseId id, Instant retryAt) {
        jdbc.sql("update response_fact set attempts = attempts + 1, retry_at = ? where response_id = ?")
                .param(retryAt.atOffset(ZoneOffset.UTC))
                .param(id.value())
                .update();
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.sql(NEXT_DUE)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .optional();
    }
}
