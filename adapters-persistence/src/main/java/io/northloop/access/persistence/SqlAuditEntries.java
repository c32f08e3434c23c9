package io.northloop.access.persistence;

import io.northloop.access.port.AuditEntries;
import io.northloop.shared.Cursor;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class SqlAuditEntries implements AuditEntries {

    private static final TypeReference<Map<String, String>> FACTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    SqlAuditEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(Instant at, String who, String action, String subject, Map<String, String> details) {
        jdbc.sql("""
                        INSERT INTO audit_entry (at, who, action, subject, details)
                        VALUES (:at, :who, :action, :subject, CAST(:details AS jsonb))
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("who", who)
                .param("action", action)
                .param("subject", subject)
                .param("details", json.writeValueAsString(details))
                .update();
    }

    @Override
    public Slice<Entry> list(Filter filter, SliceRequest request) {
        List<Entry> rows = jdbc.sql("""
                        SELECT number, at, who, action, subject, details FROM audit_entry
                        WHERE number < :before AND starts_with(who, :who) AND starts_with(action, :action)
                          AND position(:subject IN subject) > 0
                        ORDER BY number DESC LIMIT :limit
                        """)
                .param("before", before(request))
                .param("who", filter.who())
                .param("action", filter.action())
                .param("subject", filter.subject())
                .param("limit", request.limit() + 1)
                .query(this::entry)
                .list();
        return Slice.of(rows, request.limit(), entry -> Cursor.of(Long.toString(entry.number())));
    }

    private static long before(SliceRequest request) {
        String cursor = request.cursor();
        return cursor == null ? Long.MAX_VALUE : Cursor.number(cursor);
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        return new Entry(
                row.getLong("number"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("who"),
                row.getString("action"),
                row.getString("subject"),
                json.readValue(row.getString("details"), FACTS));
    }
}
