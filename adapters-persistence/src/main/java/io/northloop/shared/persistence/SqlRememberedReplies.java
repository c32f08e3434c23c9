package io.northloop.shared.persistence;

import io.northloop.shared.port.RememberedReplies;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps replies in the database, by its clock, so that every instance knows them. */
@Component
class SqlRememberedReplies implements RememberedReplies {

    private final JdbcClient jdbc;

    SqlRememberedReplies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Claim claim(String sender, String key, byte[] fingerprint) {
        boolean first = jdbc.sql("""
                                INSERT INTO remembered_reply AS old (sender, key, fingerprint)
                                VALUES (:sender, :key, :fingerprint)
                                ON CONFLICT (sender, key) DO UPDATE
                                   SET fingerprint = excluded.fingerprint, claimed_at = now(),
                                       status = NULL, content_type = NULL, location = NULL, body = NULL
                                 WHERE old.claimed_at < now() - interval '24 hours'
                                    OR old.status IS NULL AND old.claimed_at < now() - interval '1 minute'
                                """)
                        .param("sender", sender)
                        .param("key", key)
                        .param("fingerprint", fingerprint)
                        .update()
                == 1;
        if (first) {
            dropSomeOld();
            return new Claim.First();
        }
        return jdbc.sql("""
                        SELECT fingerprint, status, content_type, location, body
                          FROM remembered_reply WHERE sender = :sender AND key = :key
                        """)
                .param("sender", sender)
                .param("key", key)
                .query((row, at) -> known(row, fingerprint))
                .optional()
                .orElseGet(Claim.AtWork::new);
    }

    private static Claim known(ResultSet row, byte[] fingerprint) throws SQLException {
        if (!Arrays.equals(row.getBytes("fingerprint"), fingerprint)) {
            return new Claim.OtherRequest();
        }
        int status = row.getInt("status");
        return row.wasNull()
                ? new Claim.AtWork()
                : new Claim.Done(new Reply(
                        status, row.getString("content_type"), row.getString("location"), row.getString("body")));
    }

    @Override
    public void keep(String sender, String key, Reply reply) {
        jdbc.sql("""
                        UPDATE remembered_reply
                           SET status = :status, content_type = :type, location = :location, body = :body
                         WHERE sender = :sender AND key = :key
                        """)
                .param("status", reply.status())
                .param("type", reply.contentType())
                .param("location", reply.location())
                .param("body", reply.body())
                .param("sender", sender)
                .param("key", key)
                .update();
    }

    @Override
    public void forget(String sender, String key) {
        jdbc.sql("DELETE FROM remembered_reply WHERE sender = :sender AND key = :key AND status IS NULL")
                .param("sender", sender)
                .param("key", key)
                .update();
    }

    /** Each new key sweeps a few that are out of date, so that the table stays as small as a day. */
    private void dropSomeOld() {
        jdbc.sql("""
                        WITH old AS MATERIALIZED (
                            SELECT sender, key FROM remembered_reply WHERE claimed_at < now() - interval '24 hours'
                             LIMIT 20 FOR UPDATE SKIP LOCKED)
                        DELETE FROM remembered_reply r USING old WHERE r.sender = old.sender AND r.key = old.key
                        """).update();
    }
}
