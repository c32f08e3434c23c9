package io.northloop.customer.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.CommercialFact;
import io.northloop.customer.port.CommercialFacts;
import io.northloop.shared.Money;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Facts in {@code customer_fact}, many in one statement. */
@Repository
class SqlCommercialFacts implements CommercialFacts {

    private final JdbcClient jdbc;

    SqlCommercialFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<CommercialFact.Key, CommercialFact> find(Collection<CommercialFact.Key> keys) {
        Map<CommercialFact.Key, CommercialFact> found = new HashMap<>();
        List<CommercialFact.Key> asked = List.copyOf(keys);
        jdbc.sql("""
                        select fact.* from customer_fact fact
                        join unnest(cast(:customers as text[]), cast(:quarters as date[])) as asked (customer, quarter)
                          on fact.customer_ref = asked.customer and fact.quarter = asked.quarter""")
                .param("customers", texts(asked, key -> key.customer().value()))
                .param("quarters", texts(asked, key -> key.quarter().firstDay()))
                .query((row, number) -> fact(row))
                .list()
                .forEach(fact -> found.put(fact.key(), fact));
        return found;
    }

    /**
     * What holds against another is what {@code CommercialFact} says. Written in the order of keys, so that two senders
     * of the same facts wait for each other instead of deadlocking.
     */
    @Override
    public void keep(Collection<CommercialFact> facts) {
        List<CommercialFact> ordered = facts.stream()
                .sorted(Comparator.comparing(
                                (CommercialFact fact) -> fact.key().customer().value())
                        .thenComparing(fact -> fact.key().quarter()))
                .toList();
        jdbc.sql("""
                        insert into customer_fact as known (customer_ref, quarter, currency, revenue, profit, as_of)
                        select told.customer, told.quarter, told.currency, told.revenue, told.profit, told.as_of
                        from unnest(cast(:customers as text[]), cast(:quarters as date[]), cast(:currencies as text[]),
                                    cast(:revenues as numeric[]), cast(:profits as numeric[]),
                                    cast(:moments as timestamptz[])) with ordinality
                             as told (customer, quarter, currency, revenue, profit, as_of, place)
                        join customer on customer.ref = told.customer
                        order by told.place
                        on conflict (customer_ref, quarter) do update
                           set currency = excluded.currency, revenue = excluded.revenue, profit = excluded.profit,
                               as_of = excluded.as_of
                         where (known.as_of, known.currency collate "C", known.revenue, known.profit)
                               <= (excluded.as_of, excluded.currency collate "C", excluded.revenue, excluded.profit)""")
                .param("customers", texts(ordered, fact -> fact.key().customer().value()))
                .param("quarters", texts(ordered, fact -> fact.key().quarter().firstDay()))
                .param("currencies", texts(ordered, fact -> fact.revenue().currency()))
                .param(
                        "revenues",
                        texts(ordered, fact -> fact.revenue().amount().toPlainString()))
                .param("profits", texts(ordered, fact -> fact.profit().amount().toPlainString()))
                .param("moments", texts(ordered, fact -> fact.asOf().atOffset(ZoneOffset.UTC)))
                .update();
    }

    private static CommercialFact fact(ResultSet row) throws SQLException {
        String code = row.getString("currency");
        Function<BigDecimal, Money> money = amount -> new Money(
                amount,
                Money.currency(code).orElseThrow(() -> new IllegalStateException("currency in the database: " + code)));
        return new CommercialFact(
                new CommercialFact.Key(
                        new CustomerRef(row.getString("customer_ref")),
                        Quarter.of(row.getObject("quarter", LocalDate.class))),
                money.apply(row.getBigDecimal("revenue")),
                money.apply(row.getBigDecimal("profit")),
                row.getTimestamp("as_of").toInstant());
    }
}
