package io.northloop.access.persistence;

import io.northloop.access.port.SigningKeys;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlSigningKeys implements SigningKeys {

    /** Any number, as long as nothing else locks by it. */
    private static final long LOCK = 8_471_111L;

    private final JdbcClient jdbc;

    SqlSigningKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> all() {
        return jdbc.sql("SELECT sealed FROM signing_key ORDER BY created_at DESC, key_id")
                .query((row, number) -> row.getString(1))
                .list();
    }

    @Override
    public void lockForChange() {
        jdbc.sql("SELECT 1 FROM pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Integer.class)
                .single();
    }

    @Override
    public void add(String keyId, String sealed) {
        jdbc.sql("INSERT INTO signing_key (key_id, sealed) VALUES (:id, :sealed)")
                .param("id", keyId)
                .param("sealed", sealed)
                .update();
    }
}
