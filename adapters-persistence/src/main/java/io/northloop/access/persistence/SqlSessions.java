package io.northloop.access.persistence;

import io.northloop.access.port.Sessions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sessions where Spring Session keeps them, ended in the transaction that takes the rights away. */
@Repository
class SqlSessions implements Sessions {

    private final JdbcClient jdbc;

    SqlSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void endAllOf(String username) {
        jdbc.sql("DELETE FROM spring_session WHERE principal_name = :username")
                .param("username", username)
                .update();
    }
}
