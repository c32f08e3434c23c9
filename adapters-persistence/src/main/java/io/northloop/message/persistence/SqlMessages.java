package io.northloop.message.persistence;

import io.northloop.customer.CustomerRef;
import io.northloop.message.MessageId;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.model.MaskedAddress;
import io.northloop.message.model.MessageContent;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.Messages;
import io.northloop.organisation.PersonRef;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMessages implements Messages {

    private static final int LONGEST_PROBLEM = 500;

    private final JdbcClient jdbc;
    private final SealedContent content;

    SqlMessages(JdbcClient jdbc, SealedContent content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    @Override
    public boolean add(MessageId id, OutgoingMessage message, Instant acceptedAt) {
        MessageContent kept = new MessageContent(
                message.address(),
                message.text(),
                message.html(),
                message.link().orElse(null),
                message.headers());
        return jdbc.sql("""
                        insert into message (id, idempotency_key, channel, masked_address, customer_ref, person_ref,
                               purpose, language, subject, content, state, attempts_since, next_attempt_at, accepted_at)
                        values (:id, :key, :channel, :masked, :customer, :person,
                               :purpose, :language, :subject, :content, 'WAITING', :at, :at, :at)
                        on conflict (idempotency_key) do nothing""")
                        .param("id", id.value())
                        .param("key", message.idempotencyKey())
                        .param("channel", message.channel().name())
                        .param("masked", MaskedAddress.of(message.address()))
                        .param(
                                "customer",
                                message.customer().map(CustomerRef::value).orElse(null))
                        .param("person", message.person().map(PersonRef::value).orElse(null))
                        .param("purpose", message.purpose())
                        .param("language", message.language().tag())
                        .param("subject", message.subject())
                        .param("content", content.seal(kept))
                        .param("at", Timestamp.from(acceptedAt))
                        .update()
                == 1;
    }

    @Override
    public Optional<WaitingMessage> claimDue(Instant now) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from message
                             where state = 'WAITING' and channel = 'EMAIL' and next_attempt_at <= :now
                             order by next_attempt_at, seq
                             limit 1 for update skip locked)
                        select m.id, m.idempotency_key, m.purpose, m.subject, m.content, m.attempts, m.attempts_since
                          from message m join due using (id)""")
                .param("now", Timestamp.from(now))
                .query((row, number) -> new WaitingMessage(
                        new MessageId(row.getObject("id", UUID.class)),
                        row.getString("idempotency_key"),
                        row.getString("purpose"),
                        row.getString("subject"),
                        content.open(row.getString("content")),
                        row.getInt("attempts"),
                        row.getTimestamp("attempts_since").toInstant()))
                .optional();
    }

    @Override
    public Optional<Instant> nextAttempt() {
        return jdbc.sql("""
                        select next_attempt_at from message where state = 'WAITING' and channel = 'EMAIL'
                         order by next_attempt_at limit 1""").query(Timestamp.class).optional().map(Timestamp::toInstant);
    }

    @Override
    public void sent(MessageId id, Instant at, boolean keepContent) {
        jdbc.sql("""
                        update message
                           set state = 'SENT', sent_at = :at, next_attempt_at = null, attempts = attempts + 1,
                               problem = null, content = case when :keep then content end
                         where id = :id""")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("keep", keepContent)
                .update();
    }

    @Override
    public void tryAgain(MessageId id, Instant next, String problem) {
        jdbc.sql("""
                        update message set next_attempt_at = :next, attempts = attempts + 1, problem = :problem
                         where id = :id""")
                .param("id", id.value())
                .param("next", Timestamp.from(next))
                .param("problem", shortened(problem))
                .update();
    }

    @Override
    public void givenUp(MessageId id, String problem) {
        jdbc.sql("""
                        update message
                           set state = 'DEAD', next_attempt_at = null, attempts = attempts + 1, problem = :problem
                         where id = :id""")
                .param("id", id.value())
                .param("problem", shortened(problem))
                .update();
    }

    @Override
    public boolean revive(MessageId id, Instant now) {
        return jdbc.sql("""
                        update message set state = 'WAITING', next_attempt_at = :now, attempts_since = :now
                         where id = :id and state = 'DEAD'""")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static String shortened(String problem) {
        return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }
}
