package io.northloop.integration.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.integration.model.OutgoingEvent;
import io.northloop.integration.port.Outbox;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The outbox in {@code outbox_event}. */
@Repository
class SqlOutbox implements Outbox {

    private static final TypeReference<LinkedHashMap<String, Object>> DATA = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = new JsonMapper();

    SqlOutbox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void append(List<OutgoingEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        jdbc.sql("""
                        insert into outbox_event (id, topic, key, type, data, occurred_at)
                        select id, topic, key, type, cast(data as jsonb), occurred_at
                        from unnest(cast(:ids as uuid[]), :topics, :keys, :types, :data,
                                    cast(:occurred as timestamptz[]))
                             with ordinality as event (id, topic, key, type, data, occurred_at, position)
                        order by position
                        on conflict (id) do nothing""")
                .param("ids", texts(events, OutgoingEvent::id))
                .param("topics", texts(events, OutgoingEvent::topic))
                .param("keys", texts(events, OutgoingEvent::key))
                .param("types", texts(events, OutgoingEvent::type))
                .param("data", texts(events, event -> json.writeValueAsString(event.data())))
                .param("occurred", texts(events, OutgoingEvent::occurredAt))
                .update();
    }

    @Override
    public boolean claimPublishing() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('outbox_event', 0))")
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<OutgoingEvent> waiting(int atMost) {
        return jdbc.sql("select * from outbox_event where published_at is null order by seq limit :atMost")
                .param("atMost", atMost)
                .query((row, number) -> event(row))
                .list();
    }

    @Override
    public void markPublished(Collection<UUID> events, Instant at) {
        jdbc.sql("update outbox_event set published_at = :at where id = any (:events)")
                .param("at", Timestamp.from(at))
                .param("events", events.toArray(UUID[]::new))
                .update();
    }

    @Override
    public Optional<Instant> oldestWaiting() {
        return jdbc.sql("select occurred_at from outbox_event where published_at is null order by seq limit 1")
                .query((row, number) -> row.getTimestamp("occurred_at").toInstant())
                .optional();
    }

    private OutgoingEvent event(ResultSet row) throws SQLException {
        return new OutgoingEvent(
                row.getObject("id", UUID.class),
                row.getString("topic"),
                row.getString("key"),
                row.getString("type"),
                json.readValue(row.getString("data"), DATA),
                row.getTimestamp("occurred_at").toInstant());
    }
}
