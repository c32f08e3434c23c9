package io.northloop.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.northloop.access.web.Machine;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers in every cell of the profit grid of one quarter, and this grid twice: by plain SQL and as the page has it.
 */
final class GridCustomers {

    static final String CURRENCY = "MXN";
    private static final LocalDate QUARTER = LocalDate.of(2025, 4, 1);
    private static final int CUSTOMERS = 48;

    private static final Map<String, String> CATEGORIES = Map.of(
            "PROMOTER", "Promoters", "PASSIVE", "Passives", "DETRACTOR", "Detractors", "UNANSWERED", "No answer");
    private static final Map<String, String> TIERS =
            Map.of("EXCELLENT", "Excellent", "NEUTRAL", "Neutral", "POOR", "Poor");

    /** Written on its own: no view, no band. */
    private static final String PLAIN = """
            select case when f.profit / f.revenue < 0 then 'POOR'
                        when f.profit / f.revenue >= 0.15 then 'EXCELLENT'
                        else 'NEUTRAL' end as tier,
                   coalesce(l.category, 'UNANSWERED') as category,
                   count(*) as customers, sum(f.revenue) as revenue, sum(f.profit) as profit
            from customer_fact f
            left join customer_loyalty_quarter l on l.customer_ref = f.customer_ref and l.quarter =
                (select max(a.quarter) from customer_loyalty_quarter a
                 where a.customer_ref = f.customer_ref and a.quarter <= f.quarter)
            where f.quarter = ? and f.currency = ?
            group by 1, 2
            """;

    private final JdbcClient jdbc;

    GridCustomers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Three tiers by margin, and four ways of having answered, so that every cell holds somebody. Some have answered in
     * the quarter before as well, some only there, some only in the quarter after.
     */
    void imported(Machine finance) {
        List<String> lines = new ArrayList<>(List.of("customerRef,period,revenue,profit,currency"));
        for (int i = 0; i < CUSTOMERS; i++) {
            String ref = "gain-" + i;
            assertThat(finance.put("/api/v1/customers/" + ref, "{\"name\":\"Gain\"}")
                            .statusCode())
                    .isLessThan(300);
            int revenue = 1_000 + 37 * i;
            lines.add("%s,2025-Q2,%d,%d,%s".formatted(ref, revenue, revenue * (i % 3 - 1) / 4, CURRENCY));
            switch (i / 3 % 4) {
                case 0 -> answered(ref, QUARTER, "PROMOTER");
                case 1 -> answered(ref, QUARTER, "PASSIVE");
                case 2 -> answered(ref, QUARTER, "DETRACTOR");
                default -> {}
            }
            switch (i / 3) {
                case 0, 3 -> answered(ref, QUARTER.minusMonths(3), "DETRACTOR");
                case 7 -> answered(ref, QUARTER.plusMonths(3), "PROMOTER");
                default -> {}
            }
        }
        HttpResponse<String> imported = finance.post("/api/v1/customers/facts", String.join("\n", lines), "text/csv");
        assertThat(imported.body()).contains(String.valueOf(CUSTOMERS)).contains("\"rejected\":[]");
    }

    private void answered(String customer, LocalDate quarter, String category) {
        jdbc.sql("insert into customer_loyalty_quarter values (?, ?, ?, now())")
                .params(customer, quarter, category)
                .update();
    }

    /** "Excellent / Promoters" → customers, revenue and profit. */
    Map<String, String> plain() {
        Map<String, String> cells = new TreeMap<>();
        jdbc.sql(PLAIN)
                .params(QUARTER, CURRENCY)
                .query((row, _) -> cells.put(
                        TIERS.get(row.getString("tier")) + " / " + CATEGORIES.get(row.getString("category")),
                        "%d for %.0f with %.0f"
                                .formatted(
                                        row.getLong("customers"),
                                        row.getBigDecimal("revenue"),
                                        row.getBigDecimal("profit"))))
                .list();
        assertThat(cells).hasSize(12);
        return cells;
    }

    /** The same as the page has it. */
    static Map<String, String> shown(Page page) {
        Map<String, String> cells = new TreeMap<>();
        for (Locator row : page.locator(".grid-table tbody tr").all()) {
            String tier = row.locator("th").innerText().strip();
            for (Locator cell : row.locator("td").all()) {
                List<String> lines = cell.innerText().strip().lines().toList();
                if (!lines.equals(List.of("–"))) {
                    cells.put(
                            tier + " / " + cell.getAttribute("data-label"),
                            number(lines.get(1)) + " for " + number(lines.get(0)) + " with " + number(lines.get(2)));
                }
            }
        }
        return cells;
    }

    private static String number(String text) {
        return text.replace('−', '-').replaceAll("[^-\\d]", "");
    }
}
