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
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Figures over {@code customer_fact} and {@code customer_loyalty_quarter}. */
@Repository
class SqlPortfolioFigures implements PortfolioFigures {

    /** Each customer with a fact of the quarter, with band and category. */
    private static final String LAID_OUT = """
            laid_out as (
                select fact.customer_ref, fact.revenue, fact.profit, answered.category,
                       fact.profit > cast(:line as numeric) * fact.revenue as above_line,
                       case when fact.revenue = 0 then case when fact.profit < 0 then 'LOW' else 'MIDDLE' end
                            when fact.profit / fact.revenue < cast(:lower as numeric) then 'LOW'
                            when fact.profit / fact.revenue < cast(:upper as numeric) then 'MIDDLE'
                            else 'HIGH' end as band
                from customer_fact fact
                left join lateral (
                    select loyalty.category from customer_loyalty_quarter loyalty
                    where loyalty.customer_ref = fact.customer_ref and loyalty.quarter <= fact.quarter
                    order by loyalty.quarter desc limit 1) answered on true
                where fact.quarter = cast(:quarter as date) and fact.currency = :currency)
            """;

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
        return asked(quarter, currency, cuts, line, """
                        select band, category, above_line, count(*) as customers, sum(revenue) as revenue,
                               sum(profit) as profit
                        from laid_out group by band, category, above_line order by band, category, above_line""")
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
        return asked(quarter, currency, cuts, BigDecimal.ZERO, """
                        select account.ref, coalesce(account.name, '') as name, count(*) as customers,
                               sum(laid_out.revenue) as revenue, sum(laid_out.profit) as profit
                        from laid_out
                        join customer on customer.ref = laid_out.customer_ref
                        left join customer_account account on account.ref = customer.account_ref
                        where laid_out.band = :band
                          and laid_out.category is not distinct from cast(:category as text)
                        group by account.ref, account.name
                        order by sum(laid_out.revenue) desc, account.ref
                        limit :atMost""")
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
        List<Selected> asked = new ArrayList<>();
        for (CustomerSelection selection : selections) {
            asked.add(new Selected(asked.size(), selection.bands(), selection.categories(), selection.attributes()));
        }
        return asked(quarter, currency, cuts, BigDecimal.ZERO, """
                        , selected as (
                            select * from jsonb_to_recordset(cast(:selected as jsonb))
                                as each (place int, bands text[], categories text[], attributes jsonb)),
                        known as (
                            select customer.attributes, answered.category, laid_out.band, laid_out.revenue,
                                   laid_out.profit
                            from customer
                            left join laid_out on laid_out.customer_ref = customer.ref
                            left join lateral (
                                select loyalty.category from customer_loyalty_quarter loyalty
                                where loyalty.customer_ref = customer.ref
                                  and loyalty.quarter <= cast(:quarter as date)
                                order by loyalty.quarter desc limit 1) answered on true)
                        select selected.place, count(known.attributes) as customers,
                               coalesce(sum(known.revenue), 0) as revenue, coalesce(sum(known.profit), 0) as profit
                        from selected
                        left join known
                          on known.attributes @> selected.attributes
                         and (cardinality(selected.bands) = 0 or known.band = any (selected.bands))
                         and (cardinality(selected.categories) = 0 or known.category = any (selected.categories))
                        group by selected.place order by selected.place""")
                .param("selected", json.writeValueAsString(asked))
                .query((row, number) -> new CustomerTotal(
                        row.getLong("customers"), row.getBigDecimal("revenue"), row.getBigDecimal("profit")))
                .list();
    }

    /** A selection as the statement reads it. */
    private record Selected(
            int place, Set<MarginBand> bands, Set<LoyaltyCategory> categories, Map<String, String> attributes) {}

    private JdbcClient.StatementSpec asked(
            Quarter quarter, Currency currency, MarginCuts cuts, BigDecimal line, String select) {
        return jdbc.sql("with " + LAID_OUT + select)
                .param("quarter", quarter.firstDay().toString())
                .param("currency", currency.getCurrencyCode())
                .param("lower", cuts.lower())
                .param("upper", cuts.upper())
                .param("line", line);
    }
}
