package io.northloop.access.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.port.ConfinementInForce.Confinement;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a connection says about its borrower, while it is lent and after. */
@NorthloopTest
class WalledDataSourceTest {

    private static final Confinement CONFINEMENT = new Confinement(
            Set.of(new UnitRef("wall-a,b"), new UnitRef("wall {\"c\"}")), Optional.of(new PersonRef("p")));
    private static final Instant MOMENT = Instant.parse("2026-11-01T08:00:00Z");
    private static final String UNITS = "{\"wall {\\\"c\\\"}\",\"wall-a,b\"}";

    private final DataSource pool;
    private final JdbcClient jdbc;

    @Autowired
    WalledDataSourceTest(DataSource pool, JdbcClient jdbc) {
        this.pool = pool;
        this.jdbc = jdbc;
    }

    @Test
    void settings_last_as_long_as_the_connection_is_lent() throws SQLException {
        try (Connection pooled = pool.getConnection()) {
            assertThat(settings(pooled)).isEqualTo("//");
            DataSource walled = walled(new SingleConnectionDataSource(pooled, true), Optional.of(CONFINEMENT));
            Connection lent = walled.getConnection();
            assertThat(settings(lent)).isEqualTo(UNITS + "/p/" + MOMENT);
            assertThat(settings(pooled)).isEqualTo(UNITS + "/p/" + MOMENT);
            lent.close();
            lent.close();
            assertThat(settings(pooled)).isEqualTo("//");
        }
    }

    @Test
    void settings_go_from_a_connection_that_comes_back_in_the_middle_of_a_failed_transaction() throws SQLException {
        try (Connection pooled = pool.getConnection()) {
            DataSource walled = walled(new SingleConnectionDataSource(pooled, true), Optional.of(CONFINEMENT));
            try (Connection lent = walled.getConnection()) {
                lent.setAutoCommit(false);
                assertThat(settings(lent)).isEqualTo(UNITS + "/p/" + MOMENT);
                assertThatThrownBy(() -> lent.createStatement().execute("select 1/0"))
                        .isInstanceOf(SQLException.class);
            }
            pooled.setAutoCommit(true);
            assertThat(settings(pooled)).isEqualTo("//");
        }
    }

    @Test
    void a_rollback_undoes_no_setting_where_connections_come_without_autocommit() throws SQLException {
        try (Connection pooled = pool.getConnection()) {
            pooled.setAutoCommit(false);
            DataSource walled = walled(new SingleConnectionDataSource(pooled, true), Optional.of(CONFINEMENT));
            try (Connection lent = walled.getConnection()) {
                lent.rollback();
                assertThat(settings(lent)).isEqualTo(UNITS + "/p/" + MOMENT);
            }
            pooled.rollback();
            assertThat(settings(pooled)).isEqualTo("//");
        }
    }

    /** The very same object: nothing was said to the server, and nothing will be. */
    @Test
    void whoever_is_not_confined_gets_the_connection_of_the_pool_itself() throws SQLException {
        try (Connection pooled = pool.getConnection()) {
            DataSource single = new SingleConnectionDataSource(pooled, false);
            assertThat(walled(single, Optional.empty()).getConnection()).isSameAs(pooled);
        }
        try (Connection asEverybodyGetsIt = pool.getConnection()) {
            assertThat(Proxy.isProxyClass(asEverybodyGetsIt.getClass())).isFalse();
        }
    }

    @Test
    void a_connection_that_cannot_be_cleared_never_comes_back() throws SQLException {
        AtomicBoolean broken = new AtomicBoolean();
        DataSource walled = walled(refusingStatementsOnce(broken), Optional.of(CONFINEMENT));
        int process;
        try (Connection lent = walled.getConnection()) {
            process = process(lent);
            broken.set(true);
        }
        assertThat(isThere(process)).isFalse();
        assertThat(jdbc.sql("select 1").query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void a_connection_that_cannot_be_confined_is_not_lent() throws SQLException {
        AtomicBoolean broken = new AtomicBoolean(true);
        DataSource walled = walled(refusingStatementsOnce(broken), Optional.of(CONFINEMENT));
        assertThatThrownBy(walled::getConnection)
                .isInstanceOf(SQLException.class)
                .hasMessage("refused by the test");
    }

    private static DataSource walled(DataSource source, Optional<Confinement> confinement) {
        return new WalledDataSource(source, () -> confinement, InstantSource.fixed(MOMENT));
    }

    private DataSource refusingStatementsOnce(AtomicBoolean broken) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection pooled = super.getConnection();
                return (Connection) Proxy.newProxyInstance(
                        WalledDataSourceTest.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("prepareStatement") && broken.get()) {
                                throw new SQLException("refused by the test");
                            }
                            try {
                                return method.invoke(pooled, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getTargetException();
                            }
                        });
            }
        };
    }

    private static String settings(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select coalesce(current_setting('northloop.units', true), '')"
                        + " || '/' || coalesce(current_setting('northloop.person', true), '')"
                        + " || '/' || coalesce(current_setting('northloop.moment', true), '')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    /** Waits for the server to notice that a client is gone. */
    private boolean isThere(int process) {
        for (int attempt = 0; attempt < 100; attempt++) {
            jdbc.sql("select pg_sleep(0.05)").query(row -> {});
            if (!jdbc.sql("select exists (select from pg_stat_activity where pid = ?)")
                    .param(process)
                    .query(Boolean.class)
                    .single()) {
                return false;
            }
        }
        return true;
    }
}
