package io.northloop.message.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import io.northloop.message.model.ReportKind;
import io.northloop.message.model.ReportedMessage;
import io.northloop.message.port.MessageReports;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMessageReports implements MessageReports {

    private static final String SELECT =
            "select id, idempotency_key, purpose, channel, contact_hash from message where ";

    private final JdbcClient jdbc;

    SqlMessageReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ReportedMessage> byId(MessageId id) {
        return found("id = :key", id.value());
    }

    @Override
    public Optional<ReportedMessage> byIdempotencyKey(String key) {
        return found("idempotency_key = :key", key);
    }

    @Override
    public Optional<ReportedMessage> byProviderId(String providerId) {
        return found("provider_id = :key order by seq desc limit 1", providerId);
    }

    private Optional<ReportedMessage> found(String condition, Object key) {
        return jdbc.sql(SELECT + condition)
                .param("key", key)
                .query((row, number) -> new ReportedMessage(
                        new MessageId(row.getObject("id", UUID.class)),
                        row.getString("idempotency_key"),
                        row.getString("purpose"),
                        ContactChannel.valueOf(row.getString("channel")),
                        Optional.ofNullable(row.getString("contact_hash"))))
                .optional();
    }

    @Override
    public boolean add(
            MessageId id, ReportKind kind, Optional<String> reason, Instant happenedAt, String who, Instant now) {
        return jdbc.sql("""
                        insert into message_report (message_id, kind, reason, happened_at, reported_by, recorded_at)
                        values (:id, :kind, :reason, :at, :who, :now) on conflict do nothing""")
                        .param("id", id.value())
                        .param("kind", kind.name())
                        .param("reason", reason.orElse(null))
                        .param("at", Timestamp.from(happenedAt))
                        .param("who", who)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
