package io.northloop.access.persistence;

import io.northloop.access.port.ConfinementInForce;
import io.northloop.access.port.ConfinementInForce.Confinement;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells the database to whom a connection is lent, so that its row-level security shows them their units' rows only.
 * Whoever is not confined gets the pool's connection as it is, without a word to the server.
 */
final class WalledDataSource extends DelegatingDataSource {

    private final ConfinementInForce inForce;
    private final InstantSource clock;

    /** @param clock of business time: it says who is away, and so stood in for */
    WalledDataSource(DataSource pool, ConfinementInForce inForce, InstantSource clock) {
        super(pool);
        this.inForce = inForce;
        this.clock = clock;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Confinement> confinement = inForce.now();
        return lend(super.getConnection(), confinement);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Optional<Confinement> confinement = inForce.now();
        return lend(super.getConnection(user, password), confinement);
    }

    private Connection lend(Connection connection, Optional<Confinement> confinement) throws SQLException {
        return confinement.isPresent()
                ? ConfinedConnection.lend(connection, confinement.get(), clock.instant())
                : connection;
    }

    /** Whoever wants the source that the connections come from gets the pool. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        DataSource pool = obtainTargetDataSource();
        return type.isInstance(pool) ? type.cast(pool) : super.unwrap(type);
    }
}
