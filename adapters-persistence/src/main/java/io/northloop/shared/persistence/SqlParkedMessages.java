package io.northloop.shared.persistence;

import io.northloop.shared.ParkedMessage;
import io.northloop.shared.port.ParkedMessages;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlParkedMessages implements ParkedMessages {

    private static final Duration LOAN = Duration.ofMinutes(1);

    private final JdbcClient jdbc;

    SqlParkedMessages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void park(ParkedMessage message, Instant retryAt) {
        jdbc.sql("""
                        insert into parked_message (topic, digest, message_key, message, reason, parked_at, retry_at)
                        values (:topic, :digest, :key, :message, :reason, :parked, :retry)
                        on conflict do nothing""")
                .param("topic", message.topic())
                .param("digest", digest(message))
                .param("key", message.key().orElse(null))
                .param("message", message.message())
                .param("reason", message.reason())
                .param("parked", Timestamp.from(message.parkedAt()))
                .param("retry", Timestamp.from(retryAt))
                .update();
    }

    @Override
    public Optional<ParkedMessage> lend(Instant now) {
        return jdbc.sql("""
                        with due as materialized (
                            select topic, digest from parked_message where retry_at <= :now
                             order by retry_at limit 1 for update skip locked)
                        update parked_message p set retry_at = :until, attempts = p.attempts + 1
                          from due where p.topic = due.topic and p.digest = due.digest
                        returning p.topic, p.message_key, p.message, p.reason, p.parked_at, p.attempts""")
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(LOAN)))
                .query((row, number) -> new ParkedMessage(
                        row.getString("topic"),
                        Optional.ofNullable(row.getBytes("message_key")),
                        row.getBytes("message"),
                        row.getString("reason"),
                        row.getTimestamp("parked_at").toInstant(),
                        row.getInt("attempts")))
                .optional();
    }

    @Override
    public void keep(ParkedMessage message, String reason, Instant retryAt) {
        jdbc.sql("""
                        update parked_message set retry_at = :retry, reason = :reason
                         where topic = :topic and digest = :digest""")
                .param("topic", message.topic())
                .param("digest", digest(message))
                .param("reason", reason)
                .param("retry", Timestamp.from(retryAt))
                .update();
    }

    @Override
    public void remove(ParkedMessage message) {
        jdbc.sql("delete from parked_message where topic = :topic and digest = :digest")
                .param("topic", message.topic())
                .param("digest", digest(message))
                .update();
    }

    @Override
    public Optional<Instant> nextRetry() {
        return jdbc.sql("select min(retry_at) as moment from parked_message")
                .query((row, number) ->
                        Optional.ofNullable(row.getTimestamp("moment")).map(Timestamp::toInstant))
                .single();
    }

    private static byte[] digest(ParkedMessage message) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(message.message());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
