package io.northloop.demo;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.organisation.UnitScope;
import java.util.Optional;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who at the demo company's headquarters does what people alone may do. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoHeadquarters {

    private static final String USERNAME = "hq";

    private final JdbcClient jdbc;

    DemoHeadquarters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Once there are accounts. */
    Viewer viewer() {
        return new Viewer.Staff(
                new AccountId(jdbc.sql("select id from account where username = :name")
                        .param("name", USERNAME)
                        .query(UUID.class)
                        .single()),
                USERNAME,
                Role.HQ,
                Optional.empty(),
                new UnitScope.Everything());
    }
}
