package io.northloop.customer.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.customer.CustomerMovement;
import io.northloop.customer.CustomerSelection;
import io.northloop.customer.GridPosition;
import io.northloop.customer.LoyaltyCategory;
import io.northloop.customer.MarginBand;
import io.northloop.customer.QuarterCuts;
import io.northloop.customer.QuarterMembership;
import io.northloop.customer.port.PortfolioCourses;
import io.northloop.shared.Quarter;
import io.northloop.shared.persistence.Names;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Figures over several quarters: who moved, who came and went. */
@Repository
class SqlPortfolioCourses implements PortfolioCourses {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlPortfolioCourses(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public List<CustomerMovement> movements(QuarterCuts from, QuarterCuts to, Currency currency) {
        return jdbc.sql("""
                        select earlier.band as band_before, earlier.category as category_before,
                               later.band as band_after, later.category as category_after,
                               count(*) as customers,
                               coalesce(sum(earlier.revenue), 0) as revenue_before,
                               coalesce(sum(later.revenue), 0) as revenue_after,
                               coalesce(sum(earlier.profit), 0) as profit_before,
                               coalesce(sum(later.profit), 0) as profit_after
                        from customer_standing(cast(:from as date), :currency,
                                               cast(:fromLower as numeric), cast(:fromUpper as numeric)) earlier
                        full join customer_standing(cast(:to as date), :currency,
                                                    cast(:toLower as numeric), cast(:toUpper as numeric)) later
                          on later.customer_ref = earlier.customer_ref
                        group by 1, 2, 3, 4""")
                .param("currency", currency.getCurrencyCode())
                .param("from", from.quarter().firstDay().toString())
                .param("fromLower", from.cuts().lower())
                .param("fromUpper", from.cuts().upper())
                .param("to", to.quarter().firstDay().toString())
                .param("toLower", to.cuts().lower())
                .param("toUpper", to.cuts().upper())
                .query((row, number) -> new CustomerMovement(
                        position(row.getString("band_before"), row.getString("category_before")),
                        position(row.getString("band_after"), row.getString("category_after")),
                        row.getLong("customers"),
                        row.getBigDecimal("revenue_before"),
                        row.getBigDecimal("revenue_after"),
                        row.getBigDecimal("profit_before"),
                        row.getBigDecimal("profit_after")))
                .list();
    }

    private static Optional<GridPosition> position(@Nullable String band, @Nullable String category) {
        return Optional.ofNullable(band)
                .map(name -> new GridPosition(
                        MarginBand.valueOf(name), Optional.ofNullable(category).map(LoyaltyCategory::valueOf)));
    }

    @Override
    public List<QuarterMembership> memberships(
            CustomerSelection selection, List<QuarterCuts> quarters, Currency currency) {
        return jdbc.sql("""
                        with asked as (
                            select * from unnest(cast(:quarters as date[])) with ordinality as asked (quarter, place)),
                        members as (
                            select asked.place, member.customer_ref, member.revenue, member.profit,
                                   lag(asked.place) over course is not distinct from asked.place - 1 as was_one,
                                   lead(asked.place) over course is not distinct from asked.place + 1 as stays_one
                            from customer_members(
                                cast(:quarters as date[]), :currency, cast(:lowers as numeric[]),
                                cast(:uppers as numeric[]), cast(:bands as text[]), cast(:categories as text[]),
                                cast(:attributes as jsonb)) member
                            join asked on asked.quarter = member.quarter
                            window course as (partition by member.customer_ref order by asked.place)),
                        counted as (
                            select place, count(*) as customers, count(*) filter (where not was_one) as joined,
                                   count(*) filter (where not stays_one) as leaving,
                                   coalesce(sum(revenue), 0) as revenue, coalesce(sum(profit), 0) as profit
                            from members group by place)
                        select asked.quarter, coalesce(counted.customers, 0) as customers,
                               coalesce(counted.joined, 0) as joined, coalesce(before.leaving, 0) as left_since,
                               coalesce(counted.revenue, 0) as revenue, coalesce(counted.profit, 0) as profit
                        from asked
                        left join counted on counted.place = asked.place
                        left join counted before on before.place = asked.place - 1
                        order by asked.place""")
                .param("quarters", texts(quarters, each -> each.quarter().firstDay()))
                .param("lowers", texts(quarters, each -> each.cuts().lower().toPlainString()))
                .param("uppers", texts(quarters, each -> each.cuts().upper().toPlainString()))
                .param("currency", currency.getCurrencyCode())
                .param("bands", Names.of(selection.bands()))
                .param("categories", Names.of(selection.categories()))
                .param("attributes", json.writeValueAsString(selection.attributes()))
                .query((row, number) -> membership(row))
                .list();
    }

    private static QuarterMembership membership(ResultSet row) throws SQLException {
        return new QuarterMembership(
                Quarter.of(row.getObject("quarter", LocalDate.class)),
                row.getLong("customers"),
                row.getLong("joined"),
                row.getLong("left_since"),
                row.getBigDecimal("revenue"),
                row.getBigDecimal("profit"));
    }

    @Override
    public Optional<Quarter> firstQuarter() {
        return jdbc.sql("""
                        select least((select min(quarter) from customer_fact),
                                     (select min(quarter) from customer_loyalty_quarter)) as first""")
                .query((row, number) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single()
                .map(Quarter::of);
    }
}
