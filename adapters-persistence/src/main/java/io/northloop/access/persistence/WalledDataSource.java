package io.northloop.access.persistence;

import io.northloop.access.port.ConfinementInForce;
import io.northloop.access.port.ConfinementInForce.Confinement;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells the database to whom a connection is lent, so that its row-level security shows them their units' rows only.
 * Whoever is not confined gets the pool's connection as it is, without a word to the server.
 */
final class WalledDataSource extends DelegatingDataSource {

    private final ConfinementInForce inForce;

    WalledDataSource(DataSource pool, ConfinementInForce inForce) {
        super(pool);
        this.inForce = inForce;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Optional<Confinement> confinement = inForce.now();
        Connection connection = super.getConnection();
        return confinement.isPresent() ? ConfinedConnection.lend(connection, confinement.get()) : connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Optional<Confinement> confinement = inForce.now();
        Connection connection = super.getConnection(user, password);
        return confinement.isPresent() ? ConfinedConnection.lend(connection, confinement.get()) : connection;
    }

    /** Whoever wants the source that the connections come from gets the pool. */
    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        DataSource pool = obtainTargetDataSource();
        return type.isInstance(pool) ? type.cast(pool) : super.unwrap(type);
    }
}
