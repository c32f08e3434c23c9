package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The movement between the cells against plain SQL, in a currency of the test's own. */
@NorthloopTest
class MovementApiTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    /**
     * Written on its own: every customer with a fact of either quarter, each end looked up for itself, the last answer
     * by a maximum.
     */
    private static final String PLAIN = """
            select coalesce((select case when f.revenue = 0 and f.profit < 0 then 'POOR' when f.revenue = 0 then 'NEUTRAL'
                                         when f.profit < 0 then 'POOR' when f.profit >= 0.15 * f.revenue then 'EXCELLENT'
                                         else 'NEUTRAL' end
                             from customer_fact f where f.customer_ref = c.ref and f.quarter = q.a and f.currency = 'THB')
                            || '/' || (select coalesce(max(l.category), 'NONE') from customer_loyalty_quarter l
                                       where l.customer_ref = c.ref and l.quarter = (
                                           select max(m.quarter) from customer_loyalty_quarter m
                                           where m.customer_ref = c.ref and m.quarter <= q.a)), 'NOWHERE') as before,
                   coalesce((select case when f.revenue = 0 and f.profit < 0 then 'POOR' when f.revenue = 0 then 'NEUTRAL'
                                         when f.profit < 0 then 'POOR' when f.profit >= 0.15 * f.revenue then 'EXCELLENT'
                                         else 'NEUTRAL' end
                             from customer_fact f where f.customer_ref = c.ref and f.quarter = q.b and f.currency = 'THB')
                            || '/' || (select coalesce(max(l.category), 'NONE') from customer_loyalty_quarter l
                                       where l.customer_ref = c.ref and l.quarter = (
                                           select max(m.quarter) from customer_loyalty_quarter m
                                           where m.customer_ref = c.ref and m.quarter <= q.b)), 'NOWHERE') as after,
                   count(*) as customers,
                   coalesce(sum((select f.revenue from customer_fact f where f.customer_ref = c.ref
                                 and f.quarter = q.a and f.currency = 'THB')), 0) as revenue_before,
                   coalesce(sum((select f.revenue from customer_fact f where f.customer_ref = c.ref
                                 and f.quarter = q.b and f.currency = 'THB')), 0) as revenue_after
            from customer c cross join (values (date '2025-01-01', date '2025-07-01')) as q (a, b)
            where c.ref like 'move-sql%'
            group by 1, 2
            """;

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    MovementApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    private record Row(long customers, BigDecimal before, BigDecimal after) {}

    @Test
    void the_flows_equal_plain_sql_on_generated_facts() {
        Machine machine = machine();
        GeneratedCustomers customers = new GeneratedCustomers(jdbc, "move-sql", 11);
        customers.tell(machine, 500, "2025-Q1", LocalDate.of(2025, 1, 1), "THB");
        customers.tellAgain(machine, 150, 650, "2025-Q3", "THB");
        // In another currency they have no facts of this grid's.
        jdbc.sql("update customer_fact set currency = 'KHR' where quarter = '2025-07-01'"
                        + " and customer_ref in ('move-sql-200', 'move-sql-201')")
                .update();
        Map<String, Row> plain = plain();
        assertThat(plain).hasSizeGreaterThan(60);

        JsonNode movement =
                Machine.json(machine.get("/api/v1/profit-grid/movement?from=2025-Q1&to=2025-Q3&currency=THB"));
        assertThat(movement.get("flows")).hasSize(plain.size());
        for (JsonNode flow : movement.get("flows")) {
            Row row = Objects.requireNonNull(
                    plain.get(place(flow.get("from")) + " > " + place(flow.get("to"))), flow.toString());
            assertThat(flow.get("customers").asLong()).as(flow.toString()).isEqualTo(row.customers());
            assertThat(flow.get("revenueBefore").decimalValue()).isEqualByComparingTo(row.before());
            assertThat(flow.get("revenueAfter").decimalValue()).isEqualByComparingTo(row.after());
        }
        long all = movement.get("courses")
                .valueStream()
                .mapToLong(course -> course.get("customers").asLong())
                .sum();
        assertThat(all).isEqualTo(650);
        assertThat(course(movement, "NEW")).isEqualTo(150);
        assertThat(course(movement, "GONE")).isEqualTo(152);
    }

    @Test
    void the_quarter_that_is_over_is_looked_at_unless_another_is_asked_for_and_nonsense_is_refused() {
        JsonNode usual = Machine.json(machine().get("/api/v1/profit-grid/movement"));
        assertThat(usual.get("currency").asString()).isEqualTo("CNY");
        assertThat(usual.get("courses")).hasSize(7);
        assertThat(usual.get("from").asString()).isLessThan(usual.get("to").asString());
        assertThat(machine()
                        .get("/api/v1/profit-grid/movement?from=2025-Q3&to=2025-Q1")
                        .body())
                .contains("period-reversed");
        assertThat(machine()
                        .get("/api/v1/profit-grid/movement?from=2025-Q3&to=2025-Q3")
                        .statusCode())
                .isEqualTo(400);
        assertThat(machine().get("/api/v1/profit-grid/movement?from=spring").body())
                .contains("not-a-quarter");
        accounts.region("move-region");
        Machine confined = Machine.signedIn(port, "move-confined", accounts.client("move-confined", "move-region"));
        assertThat(confined.get("/api/v1/profit-grid/movement").statusCode()).isEqualTo(403);
    }

    private static String place(@Nullable JsonNode place) {
        if (place == null || place.isNull()) {
            return "NOWHERE";
        }
        return place.get("profitTier").asString() + "/"
                + (place.get("category").isNull()
                        ? "NONE"
                        : place.get("category").asString());
    }

    private static long course(JsonNode movement, String name) {
        return movement.get("courses")
                .valueStream()
                .filter(course -> course.get("course").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .get("customers")
                .asLong();
    }

    private Map<String, Row> plain() {
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql(PLAIN).query(row -> {
            rows.put(
                    row.getString("before") + " > " + row.getString("after"),
                    new Row(
                            row.getLong("customers"),
                            row.getBigDecimal("revenue_before"),
                            row.getBigDecimal("revenue_after")));
        });
        rows.remove("NOWHERE > NOWHERE");
        return rows;
    }

    private Machine machine() {
        String id = "move-" + CLIENTS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
