package io.northloop.access.persistence;

import io.northloop.access.model.ApiClient;
import io.northloop.access.port.ApiClients;
import io.northloop.organisation.UnitRef;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Clients by SQL: one is read at every request of a machine. */
@Repository
class SqlApiClients implements ApiClients {

    private static final String SELECT =
            "SELECT client_id, name, secret_hash, scopes, unit_ref, registered_at, revoked_at FROM api_client ";

    private final JdbcClient jdbc;

    SqlApiClients(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ApiClient> find(String clientId) {
        return jdbc.sql(SELECT + "WHERE client_id = :id")
                .param("id", clientId)
                .query(SqlApiClients::client)
                .optional();
    }

    @Override
    public List<ApiClient> all() {
        return jdbc.sql(SELECT + "ORDER BY revoked_at IS NOT NULL, client_id")
                .query(SqlApiClients::client)
                .list();
    }

    @Override
    public boolean add(ApiClient client) {
        ApiClient.Snapshot state = client.snapshot();
        UnitRef unit = state.unitRef();
        return jdbc.sql("""
                                INSERT INTO api_client (client_id, name, secret_hash, scopes, unit_ref, registered_at)
                                VALUES (:id, :name, :hash, :scopes, :unit, :registeredAt) ON CONFLICT DO NOTHING
                                """)
                        .param("id", state.clientId())
                        .param("name", state.name())
                        .param("hash", state.secretHash())
                        .param("scopes", state.scopes().stream().sorted().toArray(String[]::new))
                        .param("unit", unit == null ? null : unit.value())
                        .param("registeredAt", state.registeredAt().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    @Override
    public void save(ApiClient client) {
        ApiClient.Snapshot state = client.snapshot();
        Instant revokedAt = state.revokedAt();
        jdbc.sql("UPDATE api_client SET revoked_at = :revokedAt WHERE client_id = :id")
                .param("id", state.clientId())
                .param("revokedAt", revokedAt == null ? null : revokedAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ApiClient client(ResultSet row, int number) throws SQLException {
        String unit = row.getString("unit_ref");
        Instant registeredAt = instant(row, "registered_at");
        if (registeredAt == null) {
            throw new SQLException("a client without a date");
        }
        return ApiClient.restore(new ApiClient.Snapshot(
                row.getString("client_id"),
                row.getString("name"),
                row.getString("secret_hash"),
                scopes(row.getArray("scopes")),
                unit == null ? null : new UnitRef(unit),
                registeredAt,
                instant(row, "revoked_at")));
    }

    private static Set<String> scopes(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}
