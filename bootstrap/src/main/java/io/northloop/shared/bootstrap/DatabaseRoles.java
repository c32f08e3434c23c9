package io.northloop.shared.bootstrap;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Creates the database and its two roles, where they are missing. */
final class DatabaseRoles {

    static final String DATABASE = "northloop";
    static final String OWNER = "northloop_owner";
    static final String APPLICATION = "northloop_app";

    private DatabaseRoles() {}

    /**
     * @param url of the maintenance database {@code postgres}
     * @param user a superuser
     */
    static void prepare(String url, String user, DatabaseSecrets secrets) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, user, secrets.superuser());
                Statement statement = connection.createStatement()) {
            role(connection, OWNER, secrets.owner());
            role(connection, APPLICATION, secrets.application());
            if (!exists(connection, "SELECT FROM pg_database WHERE datname = ?", DATABASE)) {
                statement.execute(
                        "CREATE DATABASE " + DATABASE + " OWNER " + OWNER + " TEMPLATE template0 ENCODING 'UTF8'");
                statement.execute("REVOKE ALL ON DATABASE " + DATABASE + " FROM PUBLIC");
                statement.execute("GRANT CONNECT, TEMPORARY ON DATABASE " + DATABASE + " TO " + APPLICATION);
            }
        }
    }

    private static void role(Connection connection, String name, String password) throws SQLException {
        if (exists(connection, "SELECT FROM pg_roles WHERE rolname = ?", name)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            // DDL takes no parameters; the password is made of letters, digits, '-' and '_' only.
            statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + password + "'");
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }
}
