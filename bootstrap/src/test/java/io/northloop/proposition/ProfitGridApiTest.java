package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerDirectory;
import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The grid against plain SQL. Each test has a currency of its own, and so a grid of its own. */
@NorthloopTest
class ProfitGridApiTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();

    /** Written on its own: no view, no band, the last answer by a maximum instead of an order. */
    private static final String PLAIN = """
            select case when f.revenue = 0 and f.profit < 0 then 'POOR'
                        when f.revenue = 0 then 'NEUTRAL'
                        when f.profit / f.revenue < 0 then 'POOR'
                        when f.profit / f.revenue >= 0.15 then 'EXCELLENT'
                        else 'NEUTRAL' end as tier,
                   coalesce(l.category, 'UNANSWERED') as category,
                   count(*) as customers, sum(f.revenue) as revenue, sum(f.profit) as profit,
                   sum(f.revenue) filter (where f.profit > 0) as profitable
            from customer_fact f
            left join customer_loyalty_quarter l on l.customer_ref = f.customer_ref and l.quarter = (
                select max(quarter) from customer_loyalty_quarter m
                where m.customer_ref = f.customer_ref and m.quarter <= f.quarter)
            where f.quarter = ? and f.currency = ?
            group by 1, 2
            """;

    private final TestAccounts accounts;
    private final CustomerDirectory customers;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ProfitGridApiTest(TestAccounts accounts, CustomerDirectory customers, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.customers = customers;
        this.jdbc = jdbc;
        this.port = port;
    }

    private record Row(long customers, BigDecimal revenue, BigDecimal profit, BigDecimal profitable) {}

    @Test
    void the_grid_equals_plain_sql_on_generated_facts() {
        LocalDate quarter = LocalDate.of(2025, 4, 1);
        new GeneratedCustomers(jdbc, "grid-sql", 7).tell(machine(), 400, "2025-Q2", quarter, "NZD");
        Map<String, Row> plain = plain(quarter, "NZD");
        assertThat(plain).hasSize(12);

        JsonNode grid = Machine.json(machine().get("/api/v1/profit-grid?period=2025-Q2&currency=NZD"));
        assertThat(grid.get("cells")).hasSize(9);
        grid.get("cells")
                .forEach(cell -> same(
                        cell,
                        plain,
                        cell.get("profitTier").asString() + "/"
                                + cell.get("category").asString()));
        JsonNode silent = grid.get("unanswered");
        silent.get("tiers")
                .forEach(tier -> same(tier, plain, tier.get("profitTier").asString() + "/UNANSWERED"));
        assertThat(silent.get("customers").asLong())
                .isEqualTo(plain.entrySet().stream()
                        .filter(row -> row.getKey().endsWith("/UNANSWERED"))
                        .mapToLong(row -> row.getValue().customers())
                        .sum());
        assertThat(grid.get("growthHealth").asDouble()).isCloseTo(health(plain), within());
    }

    @Test
    void terciles_part_the_customers_into_three_of_equal_number() {
        LocalDate quarter = LocalDate.of(2025, 4, 1);
        new GeneratedCustomers(jdbc, "grid-thirds", 3).tell(machine(), 300, "2025-Q2", quarter, "SEK");
        jdbc.sql("update customer_fact set profit = revenue * 0.001 * substring(customer_ref from '[0-9]+$')::int"
                        + " where currency = 'SEK' and revenue > 0")
                .update();
        jdbc.sql("delete from customer_fact where currency = 'SEK' and revenue = 0")
                .update();
        long all = jdbc.sql("select count(*) from customer_fact where currency = 'SEK'")
                .query(Long.class)
                .single();
        jdbc.sql("update profit_grid_settings set cutting = 'TERCILES'").update();
        try {
            JsonNode grid = Machine.json(machine().get("/api/v1/profit-grid?period=2025-Q2&currency=SEK"));
            for (String tier : List.of("POOR", "NEUTRAL", "EXCELLENT")) {
                assertThat(customersOf(grid, tier)).isBetween(all / 3 - 1, all / 3 + 1);
            }
        } finally {
            jdbc.sql("update profit_grid_settings set cutting = 'FIXED'").update();
        }
    }

    @Test
    void a_customer_stands_where_their_last_answer_up_to_the_end_of_the_quarter_puts_them() {
        Machine machine = machine();
        String customer = "grid-moves";
        machine.put("/api/v1/customers/" + customer, "{\"name\":\"Mover\"}");
        for (String period : List.of("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")) {
            machine.put(
                    "/api/v1/customers/" + customer + "/facts/" + period,
                    "{\"revenue\":10,\"profit\":1,\"currency\":\"NOK\"}");
        }
        CustomerRef ref = new CustomerRef(customer);
        // Shanghai is ahead: this is still the second quarter there, and the second moment is already the third.
        customers.rememberCategories(List.of(
                new LatestCategory(ref, LoyaltyCategory.DETRACTOR, Instant.parse("2025-06-30T15:59:59Z")),
                new LatestCategory(ref, LoyaltyCategory.PROMOTER, Instant.parse("2025-06-30T16:00:00Z"))));
        customers.rememberCategories(
                List.of(new LatestCategory(ref, LoyaltyCategory.PASSIVE, Instant.parse("2025-04-01T00:00:00Z"))));
        assertThat(category("2025-Q1")).isEqualTo("UNANSWERED");
        assertThat(category("2025-Q2")).isEqualTo("DETRACTOR");
        assertThat(category("2025-Q3")).isEqualTo("PROMOTER");
        assertThat(category("2025-Q4")).isEqualTo("PROMOTER");
    }

    @Test
    void a_grid_is_of_one_currency_and_names_those_it_leaves_out() {
        new GeneratedCustomers(jdbc, "grid-dkk", 1).tell(machine(), 3, "2024-Q1", LocalDate.of(2024, 1, 1), "DKK");
        new GeneratedCustomers(jdbc, "grid-isk", 2).tell(machine(), 2, "2024-Q1", LocalDate.of(2024, 1, 1), "ISK");
        JsonNode grid = Machine.json(machine().get("/api/v1/profit-grid?period=2024-Q1&currency=DKK"));
        assertThat(grid.get("currency").asString()).isEqualTo("DKK");
        assertThat(List.of("POOR", "NEUTRAL", "EXCELLENT").stream()
                        .mapToLong(tier -> customersOf(grid, tier))
                        .sum())
                .isEqualTo(3);
        JsonNode other = grid.get("otherCurrencies").get(0);
        assertThat(other.get("currency").asString()).isEqualTo("ISK");
        assertThat(other.get("customers").asLong()).isEqualTo(2);
        assertThat(Machine.json(machine().get("/api/v1/profit-grid"))
                        .get("currency")
                        .asString())
                .isEqualTo("CNY");
    }

    @Test
    void whoever_is_confined_to_units_sees_no_grid_and_nonsense_is_refused() {
        accounts.region("grid-region");
        Machine confined = Machine.signedIn(port, "grid-confined", accounts.client("grid-confined", "grid-region"));
        assertThat(confined.get("/api/v1/profit-grid?period=2025-Q2").statusCode())
                .isEqualTo(403);
        assertThat(machine().get("/api/v1/profit-grid?period=2025").statusCode())
                .isEqualTo(400);
        assertThat(machine().get("/api/v1/profit-grid?currency=RMB").body()).contains("unknown-currency");
    }

    private String category(String period) {
        JsonNode grid = Machine.json(machine().get("/api/v1/profit-grid?period=" + period + "&currency=NOK"));
        for (JsonNode cell : grid.get("cells")) {
            if (cell.get("customers").asLong() > 0) {
                return cell.get("category").asString();
            }
        }
        return grid.get("unanswered").get("customers").asLong() > 0 ? "UNANSWERED" : "NOWHERE";
    }

    private static long customersOf(JsonNode grid, String tier) {
        long sum = 0;
        for (JsonNode part : List.of(grid.get("cells"), grid.get("unanswered").get("tiers"))) {
            for (JsonNode cell : part) {
                sum += cell.get("profitTier").asString().equals(tier)
                        ? cell.get("customers").asLong()
                        : 0;
            }
        }
        return sum;
    }

    private static void same(JsonNode cell, Map<String, Row> plain, String place) {
        Row row = Objects.requireNonNull(plain.get(place), place);
        assertThat(cell.get("customers").asLong()).as(cell.toString()).isEqualTo(row.customers());
        assertThat(cell.get("revenue").decimalValue()).as(cell.toString()).isEqualByComparingTo(row.revenue());
        assertThat(cell.get("profit").decimalValue()).as(cell.toString()).isEqualByComparingTo(row.profit());
    }

    private static double health(Map<String, Row> plain) {
        double all = 0;
        double good = 0;
        double bad = 0;
        for (Map.Entry<String, Row> row : plain.entrySet()) {
            double profitable = row.getValue().profitable().doubleValue();
            all += row.getKey().endsWith("/UNANSWERED")
                    ? 0
                    : row.getValue().revenue().doubleValue();
            good += row.getKey().endsWith("/PROMOTER") ? profitable : 0;
            bad += row.getKey().endsWith("/DETRACTOR") ? profitable : 0;
        }
        return (good - bad) / all;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-9);
    }

    private Map<String, Row> plain(LocalDate quarter, String currency) {
        Map<String, Row> rows = new HashMap<>();
        jdbc.sql(PLAIN).param(quarter).param(currency).query(row -> {
            BigDecimal profitable = row.getBigDecimal("profitable");
            rows.put(
                    row.getString("tier") + "/" + row.getString("category"),
                    new Row(
                            row.getLong("customers"),
                            row.getBigDecimal("revenue"),
                            row.getBigDecimal("profit"),
                            profitable == null ? BigDecimal.ZERO : profitable));
        });
        return rows;
    }

    private Machine machine() {
        String id = "grid-" + CLIENTS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
