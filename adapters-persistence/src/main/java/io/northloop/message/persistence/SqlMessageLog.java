package io.northloop.message.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MessageId;
import io.northloop.message.model.DemoMessage;
import io.northloop.message.model.MessageContent;
import io.northloop.message.model.MessageLine;
import io.northloop.message.model.MessageState;
import io.northloop.message.model.ReportKind;
import io.northloop.message.port.MessageLog;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

@Repository
class SqlMessageLog implements MessageLog {

    private final JdbcClient jdbc;
    private final SealedContent content;
    private final ObjectMapper json;

    SqlMessageLog(JdbcClient jdbc, SealedContent content, ObjectMapper json) {
        this.jdbc = jdbc;
        this.content = content;
        this.json = json;
    }

    @Override
    public Slice<MessageLine> list(Optional<MessageState> state, SliceRequest slice) {
        String cursor = slice.cursor();
        long before = cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
        List<Row> rows = jdbc.sql("""
                        select message.*,
                               (select jsonb_object_agg(kind, coalesce(reason, '')) from message_report
                                 where message_id = id) as reports
                          from message
                         where seq < :before and (cast(:state as text) is null or state = :state)
                         order by seq desc limit :limit""")
                .param("before", before)
                .param("state", state.map(MessageState::name).orElse(null))
                .param("limit", slice.limit() + 1)
                .query((row, number) -> new Row(row.getLong("seq"), line(row)))
                .list();
        return Slice.of(rows, slice.limit(), row -> Cursor.of(Long.toString(row.seq())))
                .map(Row::line);
    }

    @Override
    public Map<MessageState, Long> counts() {
        Map<MessageState, Long> counts = new EnumMap<>(MessageState.class);
        jdbc.sql("select state, count(*) as n from message group by state")
                .query((row, number) -> counts.put(MessageState.valueOf(row.getString("state")), row.getLong("n")))
                .list();
        return counts;
    }

    @Override
    public boolean waits(ContactChannel channel) {
        return jdbc.sql("select exists (select 1 from message where state = 'WAITING' and channel = :channel)")
                .param("channel", channel.name())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<DemoMessage> sentTo(Optional<String> customerRef, Optional<String> personRef, int limit) {
        return jdbc.sql("""
                        select * from message
                         where content is not null and state = 'SENT'
                           and (cast(:customer as text) is null or customer_ref = :customer)
                           and (cast(:person as text) is null or person_ref = :person)
                         order by seq desc limit :limit""")
                .param("customer", customerRef.orElse(null))
                .param("person", personRef.orElse(null))
                .param("limit", limit)
                .query((row, number) -> whole(row))
                .list();
    }

    @Override
    public Optional<DemoMessage> whole(MessageId id) {
        return jdbc.sql("select * from message where id = :id and content is not null and state = 'SENT'")
                .param("id", id.value())
                .query((row, number) -> whole(row))
                .optional();
    }

    private DemoMessage whole(ResultSet row) throws SQLException {
        MessageContent kept = content.open(row.getString("content"));
        return new DemoMessage(
                kept.address(),
                ContactChannel.valueOf(row.getString("channel")),
                row.getString("subject"),
                kept.text(),
                kept.html(),
                kept.link(),
                row.getTimestamp("sent_at").toInstant());
    }

    private MessageLine line(ResultSet row) throws SQLException {
        return new MessageLine(
                new MessageId(row.getObject("id", UUID.class)),
                ContactChannel.valueOf(row.getString("channel")),
                row.getString("masked_address"),
                row.getString("purpose"),
                row.getString("subject"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getTimestamp("accepted_at").toInstant(),
                instant(row, "sent_at"),
                instant(row, "next_attempt_at"),
                Optional.ofNullable(row.getString("problem")),
                reports(row.getString("reports")));
    }

    private Map<ReportKind, String> reports(@Nullable String kept) {
        return kept == null ? Map.of() : json.readValue(kept, new TypeReference<>() {});
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
    }

    private record Row(long seq, MessageLine line) {}
}
