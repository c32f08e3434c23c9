package io.northloop.access.persistence;

import io.northloop.access.model.ThrottleRule;
import io.northloop.access.port.SignInAttempts;
import java.time.Duration;
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
    public Duration begin(String bucket, ThrottleRule rule) {
        sweep();
        double seconds = jdbc.sql("""
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
                        RETURNING coalesce(greatest(extract(epoch FROM old.blocked_until - now()), 0), 0)
                        """)
                .param("bucket", SqlOneTimeLinks.hash(bucket))
                .param("window", rule.window().toSeconds())
                .param("failures", rule.failures())
                .param("pause", rule.pause().toSeconds())
                .param("longest", rule.longest().toSeconds())
                .query(Double.class)
                .single();
        return Duration.ofSeconds((long) Math.ceil(seconds));
    }

    @Override
    public void forget(String bucket) {
        jdbc.sql("DELETE FROM sign_in_throttle WHERE bucket = :bucket")
                .param("bucket", SqlOneTimeLinks.hash(bucket))
                .update();
    }

    @Override
    public void takeBack(String bucket) {
        jdbc.sql("UPDATE sign_in_throttle SET failures = failures - 1 WHERE bucket = :bucket AND failures > 0")
                .param("bucket", SqlOneTimeLinks.hash(bucket))
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
