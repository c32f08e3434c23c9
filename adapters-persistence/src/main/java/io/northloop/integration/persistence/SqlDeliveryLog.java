package io.northloop.integration.persistence;

import io.northloop.integration.port.DeliveryLog;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The delivery log, read from {@code outbox_event} without the data of the events. */
@Repository
class SqlDeliveryLog implements DeliveryLog {

    private final JdbcClient jdbc;

    SqlDeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Progress progress() {
        return jdbc.sql("""
                        select
                            (select count(*) from outbox_event where published_at is null) as backlog,
                            (select min(occurred_at) from outbox_event where published_at is null) as oldest,
                            (select count(*) from outbox_event where published_at is not null) as published,
                            (select max(published_at) from outbox_event where published_at is not null) as latest""")
                .query((row, number) -> new Progress(
                        row.getLong("backlog"),
                        Optional.ofNullable(instant(row, "oldest")),
                        row.getLong("published"),
                        Optional.ofNullable(instant(row, "latest"))))
                .single();
    }

    @Override
    public Slice<Delivery> deliveries(boolean onlyWaiting, SliceRequest slice) {
        List<Delivery> rows = jdbc.sql("""
                        select seq, id, type, topic, key, occurred_at, published_at from outbox_event
                        where seq < :before and (not :onlyWaiting or published_at is null)
                        order by seq desc limit :atMost""")
                .param("before", before(slice.cursor()))
                .param("onlyWaiting", onlyWaiting)
                .param("atMost", slice.limit() + 1)
                .query((row, number) -> delivery(row))
                .list();
        return Slice.of(rows, slice.limit(), row -> Cursor.of(Long.toString(row.number())));
    }

    private static long before(@Nullable String cursor) {
        return cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("type"),
                row.getString("topic"),
                row.getString("key"),
                row.getTimestamp("occurred_at").toInstant(),
                instant(row, "published_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp value = row.getTimestamp(column);
        return value == null ? null : value.toInstant();
    }
}
