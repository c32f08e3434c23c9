package io.northloop.access.persistence;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.persistence.WalledRows.Walled;
import io.northloop.access.port.ConfinementInForce.Confinement;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Connections with the application's role and nothing before the tables but a confinement. */
@Component
final class WalledClients {

    private final DataSource pool;

    WalledClients(DataSource pool) {
        this.pool = pool;
    }

    JdbcClient client(Set<String> units, String person) {
        return JdbcClient.create(source(units, person));
    }

    /** @param person who they are; empty for a machine */
    DataSource source(Set<String> units, String person) {
        Confinement confinement = new Confinement(
                units.stream().map(UnitRef::new).collect(Collectors.toSet()),
                person.isEmpty() ? Optional.empty() : Optional.of(new PersonRef(person)));
        return new WalledDataSource(pool, () -> Optional.of(confinement), InstantSource.system());
    }

    /** What stands in the column; a row that names no unit is the whole company's, open to everybody. */
    static List<@Nullable String> shown(JdbcClient client, Walled table) {
        return client.sql("select distinct cast(%1$s as text) from %2$s where %1$s is not null"
                        .formatted(table.column(), table))
                .query(String.class)
                .list();
    }

    static void assertRefused(Runnable writing) {
        assertThatThrownBy(writing::run)
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("violates row-level security policy");
    }

    static String unit(String name) {
        return "rls-" + name + "-" + UUID.randomUUID().toString().substring(0, 8);
    }
}
