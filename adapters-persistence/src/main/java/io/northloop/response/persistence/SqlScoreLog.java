package io.northloop.response.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.response.ResponseId;
import io.northloop.response.ScoreHistory.Scored;
import io.northloop.response.port.ScoreLog;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;

/** Reads scores by a cursor, which holds as long as the caller's transaction. */
@Repository
class SqlScoreLog implements ScoreLog {

    private static final int ROWS_PER_FETCH = 2_000;

    private final JdbcTemplate streaming;

    SqlScoreLog(JdbcTemplate template) {
        streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        streaming.setFetchSize(ROWS_PER_FETCH);
    }

    @Override
    public void stream(Instant from, Instant until, Consumer<Scored> each) {
        RowCallbackHandler handler = row -> each.accept(scored(row));
        streaming.query("""
                select id, unit_ref, programme_ref, score, answered_at, received_at from response
                 where kind = 'TRANSACTIONAL' and score is not null and received_at >= ? and received_at < ?
                 order by received_at, answered_at, id""", handler, Timestamp.from(from), Timestamp.from(until));
    }

    private static Scored scored(ResultSet row) throws SQLException {
        return new Scored(
                new ResponseId(row.getObject("id", UUID.class)),
                new UnitRef(row.getString("unit_ref")),
                Optional.ofNullable(row.getString("programme_ref")).map(ProgrammeRef::new),
                row.getInt("score"),
                row.getTimestamp("answered_at").toInstant(),
                row.getTimestamp("received_at").toInstant());
    }
}
