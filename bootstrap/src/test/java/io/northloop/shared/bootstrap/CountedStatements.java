package io.northloop.shared.bootstrap;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Notes what the application sends to its database, below the pool and whatever is put around it, so that nothing is
 * missed.
 */
public final class CountedStatements implements BeanPostProcessor {

    private final Queue<String> sent = new ConcurrentLinkedQueue<>();
    private volatile boolean counting;

    CountedStatements() {}

    /** What was sent meanwhile, in order. */
    public List<String> during(Runnable work) {
        sent.clear();
        counting = true;
        try {
            work.run();
        } finally {
            counting = false;
        }
        return List.copyOf(sent);
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setDataSource(new Counted(pool));
        }
        return bean;
    }

    private final class Counted extends AbstractDataSource {

        private final HikariDataSource pool;

        private Counted(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        public Connection getConnection() throws SQLException {
            return getConnection(pool.getUsername(), pool.getPassword());
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return counted(Connection.class, DriverManager.getConnection(pool.getJdbcUrl(), username, password), "");
        }
    }

    /** The same thing, except that its statements are noted when they are sent. */
    private <T> T counted(Class<T> type, T target, String sql) {
        Object proxy = Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> called(target, method, arguments, sql));
        return type.cast(proxy);
    }

    private @Nullable Object called(Object target, Method method, @Nullable Object @Nullable [] arguments, String sql)
            throws Throwable {
        String given = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : sql;
        if (counting && method.getName().startsWith("execute")) {
            sent.add(given);
        }
        try {
            Object result = method.invoke(target, arguments);
            return switch (result) {
                case CallableStatement call -> counted(CallableStatement.class, call, given);
                case PreparedStatement prepared -> counted(PreparedStatement.class, prepared, given);
                case Statement statement -> counted(Statement.class, statement, given);
                case null, default -> result;
            };
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
