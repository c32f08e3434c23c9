package io.northloop.access.persistence;

import io.northloop.access.model.ThrottleRule;
import io.northloop.access.port.SignInAttempts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * One statement per attempt, which counts and answers at once: attempts at the same moment queue up on the row. An
 * attempt during a pause is not counted, so that nobody can prolong another's pause for ever.
 */
@Repository
class SqlSignInAttempts implements SignInAttempts {

    private static final int SWEPT_AT_ONCE = 20;

    private final JdbcClient jdbc;

    SqlSignInAttempts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Attempt begin(String bucket, ThrottleRule rule) {
        sweep();
        return jdbc.sql("""
                        INSERT INTO sign_in_throttle AS t (bucket, failures, window_ends)
                        VALUES (:bucket, 1, now() + make_interval(secs => :window))
                        ON CONFLICT (bucket) DO UPDATE SET
                          failures = CASE WHEN t.blocked_until > now() THEN t.failures
                                          WHEN t.window_ends <= now() THEN 1
                                          ELSE t.failures + 1 END,
                          window_ends = CASE WHEN t.blocked_until > now() THEN t.window_ends
                                             ELSE now() + make_interval(secs => :window) END,
                          blocked_until = CASE WHEN t.blocked_until > now() THEN t.blocked_until
                                               WHEN t.window_ends > now() AND t.failures + 1 >= :failures
                                               THEN now() + make_interval(secs => least(:longest,
                                                      :pause * power(2, least(t.failures + 1 - :failures, 16)))) END
                        RETURNING coalesce(greatest(extract(epoch FROM old.blocked_until - now()), 0), 0),
                          old.window_ends, new.window_ends,
                          CASE WHEN coalesce(old.blocked_until <= now(), true) THEN new.blocked_until END
                        """)
                .param("bucket", SqlOneTimeLinks.hash(bucket))
                .param("window", rule.window().toSeconds())
                .param("failures", rule.failures())
                .param("pause", rule.pause().toSeconds())
                .param("longest", rule.longest().toSeconds())
                .query((row, number) -> attempt(bucket, row))
                .single();
    }

    private static Attempt attempt(String bucket, ResultSet row) throws SQLException {
        return new Attempt(
                bucket,
                Duration.ofSeconds((long) Math.ceil(row.getDouble(1))),
                moment(row.getObject(2, OffsetDateTime.class)),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                moment(row.getObject(4, OffsetDateTime.class)));
    }

    private static @Nullable Instant moment(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    @Override
    public void forget(String bucket) {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE bucket = :bucket")
                .param("bucket", SqlOneTimeLinks.hash(bucket))
                .update();
    }

    @Override
    public void takeBack(Attempt attempt) {
        Instant before = attempt.windowBefore();
        Instant paused = attempt.pausedUntil();
        jdbc.sql("""
                        UPDATE sign_in_throttle SET
                          failures = greatest(failures - 1, 0),
                          blocked_until = CASE WHEN blocked_until IS DISTINCT FROM CAST(:paused AS timestamptz)
                                               THEN blocked_until END,
                          window_ends = CASE WHEN window_ends = :ends
                                             THEN coalesce(CAST(:before AS timestamptz), window_ends)
                                             ELSE window_ends END
                        WHERE bucket = :bucket
                        """)
                .param("paused", paused == null ? null : Timestamp.from(paused))
                .param("ends", Timestamp.from(attempt.windowEnds()))
                .param("before", before == null ? null : Timestamp.from(before))
                .param("bucket", SqlOneTimeLinks.hash(attempt.bucket()))
                .update();
    }

    /** What nobody tries any more goes, a little at a time. */
    private void sweep() {
        jdbc.sql("""
                        WITH gone AS MATERIALIZED (
                          SELECT bucket FROM sign_in_throttle
                          WHERE window_ends < now() - interval '1 day' LIMIT :most FOR UPDATE SKIP LOCKED)
                        DELETE FROM sign_in_throttle t USING gone WHERE t.bucket = gone.bucket
                        """).param("most", SWEPT_AT_ONCE).update();
    }
}
