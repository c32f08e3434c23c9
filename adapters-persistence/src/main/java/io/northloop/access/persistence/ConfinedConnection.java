package io.northloop.access.persistence;

import io.northloop.access.port.ConfinementInForce.Confinement;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection with a confinement written into its session for as long as it is lent. The settings are those of the
 * session, made outside of any transaction, so that no rollback undoes them. A connection that cannot be cleared is
 * closed for good: the next borrower would be confined to the units of the last one.
 */
final class ConfinedConnection implements InvocationHandler {

    private static final Logger log = LoggerFactory.getLogger(ConfinedConnection.class);

    private static final String CONFINE = """
            select set_config('northloop.units', cast(cast(? as text[]) as text), false),
                   set_config('northloop.person', ?, false),
                   set_config('northloop.moment', ?, false)
            """;
    private static final String CLEAR = """
            select set_config('northloop.units', '', false), set_config('northloop.person', '', false),
                   set_config('northloop.moment', '', false)
            """;

    private final Connection pooled;
    private boolean returned;

    private ConfinedConnection(Connection pooled) {
        this.pooled = pooled;
    }

    /**
     * Confines the connection, or closes it for good when that fails.
     *
     * @param moment of business time: who is away then is stood in for
     */
    static Connection lend(Connection pooled, Confinement confinement, Instant moment) throws SQLException {
        try {
            confine(pooled, confinement, moment);
        } catch (SQLException e) {
            discard(pooled);
            throw e;
        }
        return (Connection) Proxy.newProxyInstance(
                ConfinedConnection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new ConfinedConnection(pooled));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        return switch (method.getName()) {
            case "close" -> {
                giveBack();
                yield null;
            }
            case "equals" -> arguments != null && isThis(arguments[0]);
            case "hashCode" -> System.identityHashCode(proxy);
            default -> {
                try {
                    yield method.invoke(pooled, arguments);
                } catch (InvocationTargetException e) {
                    throw e.getTargetException();
                }
            }
        };
    }

    private boolean isThis(@Nullable Object other) {
        return other != null && Proxy.isProxyClass(other.getClass()) && equals(Proxy.getInvocationHandler(other));
    }

    private void giveBack() throws SQLException {
        if (returned) {
            return;
        }
        returned = true;
        try {
            if (!pooled.isClosed()) {
                clear(pooled);
            }
        } catch (SQLException e) {
            log.warn("A connection could not be cleared of its viewer and is closed: {}", e.getMessage());
            discard(pooled);
            return;
        }
        pooled.close();
    }

    private static void confine(Connection connection, Confinement confinement, Instant moment) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONFINE)) {
            Object[] units =
                    confinement.units().stream().map(UnitRef::value).sorted().toArray();
            statement.setArray(1, connection.createArrayOf("text", units));
            statement.setString(2, confinement.person().map(PersonRef::value).orElse(""));
            statement.setString(3, moment.toString());
            statement.execute();
        }
        endTransaction(connection);
    }

    private static void clear(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
        try (PreparedStatement statement = connection.prepareStatement(CLEAR)) {
            statement.execute();
        }
        endTransaction(connection);
    }

    /** A setting made inside a transaction would go with its rollback. */
    private static void endTransaction(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private static void discard(Connection connection) {
        try {
            connection.abort(Runnable::run);
            connection.close();
        } catch (SQLException e) {
            log.debug("The pool takes note of a broken connection", e);
        }
    }
}
