package io.northloop.followup.persistence;

import io.northloop.followup.CaseId;
import io.northloop.followup.model.Verdict;
import io.northloop.followup.port.Verifications;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Draws and verdicts in {@code followup_verification}. */
@Repository
class SqlVerifications implements Verifications {

    private static final int KEY_PARTS = 2;

    private final JdbcClient jdbc;

    SqlVerifications(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void draw(CaseId id, Instant closedAt) {
        jdbc.sql("insert into followup_verification (case_id, closed_at) values (:id, :closedAt)")
                .param("id", id.value())
                .param("closedAt", Timestamp.from(closedAt))
                .update();
    }

    @Override
    public boolean isWaiting(CaseId id) {
        return jdbc.sql("select exists (select from followup_verification where case_id = :id and verdict is null)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void decide(CaseId id, Verdict verdict, Instant at, String by) {
        jdbc.sql("""
                        update followup_verification set verdict = :verdict, decided_at = :at, decided_by = :by
                        where case_id = :id and verdict is null""")
                .param("id", id.value())
                .param("verdict", verdict.name())
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    @Override
    public void drop(CaseId id) {
        jdbc.sql("delete from followup_verification where case_id = :id and verdict is null")
                .param("id", id.value())
                .update();
    }

    @Override
    public Slice<Waiting> waiting(SliceRequest slice) {
        @Nullable After after = slice.cursor() == null ? null : After.read(slice.cursor());
        List<Waiting> rows = jdbc.sql("""
                        select c.id, c.unit_ref, c.owner_ref, c.root_cause, v.closed_at
                        from followup_verification v join followup_case c on c.id = v.case_id
                        where v.verdict is null
                            and (cast(:closedAt as timestamptz) is null
                                or (v.closed_at, v.case_id) > (cast(:closedAt as timestamptz), cast(:id as uuid)))
                        order by v.closed_at, v.case_id limit :atMost""")
                .param("closedAt", after == null ? null : Timestamp.from(after.closedAt()))
                .param("id", after == null ? null : after.id())
                .param("atMost", slice.limit() + 1)
                .query((row, number) -> waiting(row))
                .list();
        return Slice.of(
                rows,
                slice.limit(),
                row -> Cursor.of(row.closedAt().toString(), row.id().value().toString()));
    }

    @Override
    public Tally tally(Instant since) {
        return jdbc.sql("""
                        select count(*) as drawn, count(*) filter (where verdict = 'CONFIRMED') as confirmed,
                            count(*) filter (where verdict = 'REOPENED') as reopened
                        from followup_verification where closed_at >= :since""")
                .param("since", Timestamp.from(since))
                .query((row, number) ->
                        new Tally(row.getLong("drawn"), row.getLong("confirmed"), row.getLong("reopened")))
                .single();
    }

    /** The key of the last row that was read. */
    private record After(Instant closedAt, UUID id) {

        static After read(String cursor) {
            List<String> parts = Cursor.parts(cursor, KEY_PARTS);
            try {
                return new After(Instant.parse(parts.getFirst()), UUID.fromString(parts.getLast()));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw Cursor.malformed();
            }
        }
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        String owner = row.getString("owner_ref");
        return new Waiting(
                new CaseId(row.getObject("id", UUID.class)),
                new UnitRef(row.getString("unit_ref")),
                owner == null ? null : new PersonRef(owner),
                row.getString("root_cause"),
                row.getTimestamp("closed_at").toInstant());
    }
}
