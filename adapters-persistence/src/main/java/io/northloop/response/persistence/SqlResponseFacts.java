package io.northloop.response.persistence;

import io.northloop.response.ResponseId;
import io.northloop.response.port.ResponseFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Claims facts so that two instances never hold the same one; the lock lasts as long as the caller's transaction. */
@Repository
class SqlResponseFacts implements ResponseFacts {

    private static final String CLAIM = """
            with claimed as materialized (
                select response_id, event_id, attempts from response_fact
                where (retry_at is null or retry_at <= :now) and (cast(:id as uuid) is null or response_id = :id)
                order by response_id
                limit :most
                for update skip locked)
            select c.event_id, c.attempts, v.number as version_number, r.id, r.survey_ref, r.kind, r.unit_ref,
                   r.programme_ref, r.invitation_id, r.customer_ref, r.adviser_ref, r.touchpoint, r.score,
                   r.lowest_score, r.answered_at, r.received_at, r.consent_callback, r.live
            from claimed c
            join response r on r.id = c.response_id
            join survey_version v on v.id = r.survey_version
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
                .query((row, number) -> AnnouncedRows.claimed(row))
                .list();
    }

    @Override
    public Optional<Claimed> claim(Instant now, ResponseId id) {
        return jdbc.sql(CLAIM)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .param("most", 1)
                .query((row, number) -> AnnouncedRows.claimed(row))
                .optional();
    }

    @Override
    public void announced(List<ResponseId> ids) {
        if (!ids.isEmpty()) {
            String[] keys = ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
            jdbc.sql("delete from response_fact where response_id = any(cast(? as uuid[]))")
                    .param(keys)
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
