package io.northloop.message.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.message.MessageId;
import io.northloop.message.OutgoingMessage;
import io.northloop.message.model.AddressedMessage;
import io.northloop.message.model.Lane;
import io.northloop.message.model.LentMessage;
import io.northloop.message.model.MaskedAddress;
import io.northloop.message.model.MessageContent;
import io.northloop.message.port.Messages;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.Language;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlMessages implements Messages {

    private static final int LONGEST_PROBLEM = 500;

    /** Each addressee's messages in one lane. */
    private static final String IN_LANE = """
             and mod(hashtextextended(coalesce(customer_ref, person_ref, id::text), 0) & 2147483647, :lanes) = :lane
            """;

    private final JdbcClient jdbc;
    private final SealedContent content;
    private final Duration loan;

    /** @param loan longer than any attempt takes with the time-outs of the dialogues with servers */
    SqlMessages(JdbcClient jdbc, SealedContent content, @Value("${northloop.message.loan:10m}") Duration loan) {
        this.jdbc = jdbc;
        this.content = content;
        this.loan = loan;
    }

    @Override
    public Set<MessageId> add(Map<MessageId, AddressedMessage> messages, Instant acceptedAt) {
        if (messages.isEmpty()) {
            return Set.of();
        }
        List<Map.Entry<MessageId, AddressedMessage>> rows = List.copyOf(messages.entrySet());
        List<OutgoingMessage> bodies =
                rows.stream().map(row -> row.getValue().message()).toList();
        return jdbc.sql("""
                        insert into message (id, idempotency_key, channel, masked_address, customer_ref, person_ref,
                               purpose, language, subject, content, contact_hash, state, next_attempt_at,
                               accepted_at)
                        select cast(id as uuid), key, channel, masked, customer, person, purpose, language, subject,
                               content, contact, 'WAITING', cast(:at as timestamptz), cast(:at as timestamptz)
                        from unnest(:ids, :keys, :channels, :masked, :customers, :people, :purposes, :languages,
                                    :subjects, :contents, :contacts)
                             with ordinality as offered (id, key, channel, masked, customer, person, purpose,
                                                         language, subject, content, contact, position)
                        order by position
                        on conflict (idempotency_key) do nothing
                        returning id""")
                .param("ids", texts(rows, row -> row.getKey().value()))
                .param("keys", texts(bodies, OutgoingMessage::idempotencyKey))
                .param("channels", texts(bodies, message -> message.channel().name()))
                .param("masked", texts(bodies, message -> MaskedAddress.of(message.address())))
                .param(
                        "customers",
                        texts(
                                bodies,
                                message -> message.customer()
                                        .map(CustomerRef::value)
                                        .orElse(null)))
                .param(
                        "people",
                        texts(
                                bodies,
                                message ->
                                        message.person().map(PersonRef::value).orElse(null)))
                .param("purposes", texts(bodies, OutgoingMessage::purpose))
                .param("languages", texts(bodies, message -> message.language().tag()))
                .param("subjects", texts(bodies, OutgoingMessage::subject))
                .param("contents", texts(bodies, message -> content.seal(kept(message))))
                .param(
                        "contacts",
                        texts(rows, row -> row.getValue().contactHash().orElse(null)))
                .param("at", Timestamp.from(acceptedAt))
                .query((row, number) -> new MessageId(row.getObject("id", UUID.class)))
                .set();
    }

    private static MessageContent kept(OutgoingMessage message) {
        return new MessageContent(
                message.address(),
                message.text(),
                message.html(),
                message.link().orElse(null),
                message.headers(),
                message.attachments().isEmpty() ? null : message.attachments());
    }

    @Override
    public Optional<LentMessage> lend(ContactChannel channel, Lane lane, Instant now) {
        return jdbc.sql("""
                        with due as materialized (
                            select id from message
                             where state = 'WAITING' and channel = :channel and next_attempt_at <= :now""" + IN_LANE + """
                             order by next_attempt_at, seq
                             limit 1 for update skip locked)
                        update message m set next_attempt_at = :until, put_off = false
                          from due where m.id = due.id
                        returning m.id, m.idempotency_key, m.purpose, m.language, m.subject, m.attempts, m.attempts_since""")
                .param("channel", channel.name())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(loan)))
                .param("lane", lane.number())
                .param("lanes", lane.of())
                .query((row, number) -> new LentMessage(
                        new MessageId(row.getObject("id", UUID.class)),
                        row.getString("idempotency_key"),
                        row.getString("purpose"),
                        language(row.getString("language")),
                        row.getString("subject"),
                        row.getInt("attempts"),
                        Optional.ofNullable(row.getTimestamp("attempts_since")).map(Timestamp::toInstant)))
                .optional();
    }

    @Override
    public MessageContent content(MessageId id) {
        return content.open(jdbc.sql("select content from message where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
    }

    @Override
    public Optional<Instant> nextAttempt(ContactChannel channel, Lane lane) {
        return jdbc.sql("""
                        select next_attempt_at from message where state = 'WAITING' and channel = :channel""" + IN_LANE + " order by next_attempt_at limit 1")
                .param("channel", channel.name())
                .param("lane", lane.number())
                .param("lanes", lane.of())
                .query(Timestamp.class)
                .optional()
                .map(Timestamp::toInstant);
    }

    @Override
    public boolean sent(MessageId id, Instant at, Optional<String> providerId, boolean keepContent) {
        return jdbc.sql("""
                        update message
                           set state = 'SENT', sent_at = :at, next_attempt_at = null, attempts = attempts + 1,
                               attempts_since = coalesce(attempts_since, :at),
                               problem = null, provider_id = :provider, content = case when :keep then content end
                         where id = :id and state = 'WAITING'""")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param(
                                "provider",
                                providerId.map(SqlMessages::shortened).orElse(null))
                        .param("keep", keepContent)
                        .update()
                == 1;
    }

    @Override
    public void tryAgain(MessageId id, Instant at, Instant next, String problem) {
        jdbc.sql("""
                        update message
                           set next_attempt_at = :next, attempts = attempts + 1,
                               attempts_since = coalesce(attempts_since, :at), problem = :problem
                         where id = :id and state = 'WAITING'""")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .param("next", Timestamp.from(next))
                .param("problem", shortened(problem))
                .update();
    }

    @Override
    public void postpone(MessageId id, Instant until) {
        jdbc.sql("update message set next_attempt_at = :until, put_off = true where id = :id and state = 'WAITING'")
                .param("id", id.value())
                .param("until", Timestamp.from(until))
                .update();
    }

    @Override
    public void hurry(Collection<String> idempotencyKeys, Instant now) {
        jdbc.sql("""
                        update message set next_attempt_at = :now, put_off = false
                         where idempotency_key = any(:keys) and state = 'WAITING' and put_off""")
                .param("keys", idempotencyKeys.toArray(String[]::new))
                .param("now", Timestamp.from(now))
                .update();
    }

    @Override
    public boolean givenUp(MessageId id, Instant at, String problem) {
        return jdbc.sql("""
                        update message
                           set state = 'DEAD', next_attempt_at = null, attempts = attempts + 1,
                               attempts_since = coalesce(attempts_since, :at), problem = :problem
                         where id = :id and state = 'WAITING'""")
                        .param("id", id.value())
                        .param("at", Timestamp.from(at))
                        .param("problem", shortened(problem))
                        .update()
                == 1;
    }

    @Override
    public void withdraw(MessageId id, String reason) {
        jdbc.sql("""
                        update message set state = 'DEAD', next_attempt_at = null, problem = :reason
                         where id = :id and state = 'WAITING'""").param("id", id.value()).param("reason", shortened(reason)).update();
    }

    @Override
    public boolean revive(MessageId id, Instant now) {
        return jdbc.sql("""
                        update message set state = 'WAITING', next_attempt_at = :now, attempts_since = null
                         where id = :id and state = 'DEAD'""")
                        .param("id", id.value())
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Language language(String tag) {
        return Language.of(tag).orElseThrow(() -> new IllegalStateException("language in the database: " + tag));
    }

    private static String shortened(String problem) {
        return problem.length() <= LONGEST_PROBLEM ? problem : problem.substring(0, LONGEST_PROBLEM);
    }
}
