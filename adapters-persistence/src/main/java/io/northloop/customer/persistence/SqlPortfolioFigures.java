package io.northloop.customer.persistence;

import io.northloop.customer.AccountGroup;
import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerGroup;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.CustomerTotal;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.MarginCuts;
import io.northloop.customer.port.PortfolioFigures;
import io.northloop.shared.Money;
import io.northloop.shared.Quarter;
import io.northloop.shared.persistence.Names;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Figures of one quarter, over {@code customer_standing} and {@code customer_members}. */
@Repository
class SqlPortfolioFigures implements PortfolioFigures {

    private static final String STANDING =
            "customer_standing(cast(:quarter as date), :currency, cast(:lower as numeric), cast(:upper as numeric))";

    private static final String TOTAL = """
            select %1$d as place, count(*) as customers, coalesce(sum(revenue), 0) as revenue,
                   coalesce(sum(profit), 0) as profit
            from customer_members(array[cast(:quarter as date)], :currency, array[cast(:lower as numeric)],
                                  array[cast(:upper as numeric)], cast(:bands%1$d as text[]),
                                  cast(:categories%1$d as text[]), cast(:attributes%1$d as jsonb))""";

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlPortfolioFigures(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<Currency, Long> currencies(Quarter quarter) {
        Map<Currency, Long> currencies = new LinkedHashMap<>();
        jdbc.sql("""
                        select currency, count(*) as n from customer_fact where quarter = cast(:quarter as date)
                        group by currency order by n desc, currency""").param("quarter", quarter.firstDay().toString()).query(row -> {
            String code = row.getString("currency");
            currencies.put(
                    Money.currency(code)
                            .orElseThrow(() -> new IllegalStateException("currency in the database: " + code)),
                    row.getLong("n"));
        });
        return currencies;
    }

    @Override
    public Optional<MarginCuts> terciles(Quarter quarter, Currency currency) {
        return jdbc.sql("""
                        select min(margin) filter (where place * 3 > customers) as lower,
                               min(margin) filter (where place * 3 > customers * 2) as upper
                        from (select profit / revenue as margin,
                                     row_number() over (order by profit / revenue) as place,
                                     count(*) over () as customers
                              from customer_fact
                              where quarter = cast(:quarter as date) and currency = :currency and revenue > 0) ranked""")
                .param("quarter", quarter.firstDay().toString())
                .param("currency", currency.getCurrencyCode())
                .query((row, number) -> cuts(row.getBigDecimal("lower"), row.getBigDecimal("upper")))
                .single();
    }

    private static Optional<MarginCuts> cuts(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
        return lower == null || upper == null ? Optional.empty() : Optional.of(new MarginCuts(lower, upper));
    }

    @Override
    public List<CustomerGroup> groups(Quarter quarter, Currency currency, MarginCuts cuts, BigDecimal line) {
        return asked(quarter, currency, cuts, """
                        select band, category, above_line, count(*) as customers, sum(revenue) as revenue,
                               sum(profit) as profit
                        from (select standing.*, profit > cast(:line as numeric) * revenue as above_line
                              from %s standing) laid_out
                        group by band, category, above_line order by band, category, above_line""".formatted(STANDING))
                .param("line", line)
                .query((row, number) -> new CustomerGroup(
                        MarginBand.valueOf(row.getString("band")),
                        Optional.ofNullable(row.getString("category")).map(LoyaltyCategory::valueOf),
                        row.getBoolean("above_line"),
                        row.getLong("customers"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("profit")))
                .list();
    }

    @Override
    public List<AccountGroup> accounts(
            Quarter quarter,
            Currency currency,
            MarginCuts cuts,
            MarginBand band,
            Optional<LoyaltyCategory> category,
            int atMost) {
        return asked(quarter, currency, cuts, """
                        select account.ref, coalesce(account.name, '') as name, count(*) as customers,
                               sum(laid_out.revenue) as revenue, sum(laid_out.profit) as profit
                        from %s laid_out
                        join customer on customer.ref = laid_out.customer_ref
                        left join customer_account account on account.ref = customer.account_ref
                        where laid_out.band = :band
                          and laid_out.category is not distinct from cast(:category as text)
                        group by account.ref, account.name
                        order by sum(laid_out.revenue) desc, account.ref
                        limit :atMost""".formatted(STANDING))
                .param("band", band.name())
                .param("category", category.map(Enum::name).orElse(null))
                .param("atMost", atMost)
                .query((row, number) -> new AccountGroup(
                        Optional.ofNullable(row.getString("ref")).map(CustomerAccountRef::new),
                        row.getString("name"),
                        row.getLong("customers"),
                        row.getBigDecimal("revenue"),
                        row.getBigDecimal("profit")))
                .list();
    }

    @Override
    public List<CustomerTotal> totals(
            List<CustomerSelection> selections, Quarter quarter, Currency currency, MarginCuts cuts) {
        if (selections.isEmpty()) {
            return List.of();
        }
        // One select for each: with its conditions before its eyes, the planner leaves out what fits everybody.
        JdbcClient.StatementSpec statement = asked(
                quarter,
                currency,
                cuts,
                IntStream.range(0, selections.size())
                        .mapToObj(TOTAL::formatted)
                        .collect(Collectors.joining(" union all ", "", " order by place")));
        for (int i = 0; i < selections.size(); i++) {
            CustomerSelection selection = selections.get(i);
            statement = statement
                    .param("bands" + i, Names.of(selection.bands()))
                    .param("categories" + i, Names.of(selection.categories()))
                    .param("attributes" + i, json.writeValueAsString(selection.attributes()));
        }
        return statement
                .query((row, number) -> new CustomerTotal(
                        row.getLong("customers"), row.getBigDecimal("revenue"), row.getBigDecimal("profit")))
                .list();
    }

    private JdbcClient.StatementSpec asked(Quarter quarter, Currency currency, MarginCuts cuts, String sql) {
        return jdbc.sql(sql)
                .param("quarter", quarter.firstDay().toString())
                .param("currency", currency.getCurrencyCode())
                .param("lower", cuts.lower())
                .param("upper", cuts.upper());
    }
}
