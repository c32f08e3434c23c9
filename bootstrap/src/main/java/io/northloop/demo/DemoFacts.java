package io.northloop.demo;

import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What the demo company's customers brought in, by quarter: each visit some revenue, at a margin that is the customer's
 * own and moves a little. Drawn from a seeded generator, so that every demo company is the same.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoFacts {

    private static final String CURRENCY = "CNY";
    private static final int DAYS_TO_CLOSE_THE_BOOKS = 10;
    private static final int LEAST_REVENUE = 380;
    private static final int SPREAD_OF_REVENUE = 5_200;

    private final JdbcTemplate jdbc;

    DemoFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(int customer, Quarter quarter) {}

    private record Fact(Key key, BigDecimal revenue, BigDecimal profit) {}

    void load(List<DemoVisit> history) {
        jdbc.batchUpdate("""
                insert into customer_fact (customer_ref, quarter, currency, revenue, profit, as_of)
                values (?, ?, ?, ?, ?, ?)
                """, facts(history), DemoVisits.BATCH, (row, fact) -> {
            row.setString(1, DemoVisit.customerRef(fact.key().customer()));
            row.setDate(2, Date.valueOf(fact.key().quarter().firstDay()));
            row.setString(3, CURRENCY);
            row.setBigDecimal(4, fact.revenue());
            row.setBigDecimal(5, fact.profit());
            row.setTimestamp(6, Timestamp.from(asOf(fact.key().quarter())));
        });
    }

    private static List<Fact> facts(List<DemoVisit> history) {
        SplittableRandom random = new SplittableRandom(20260702);
        Map<Key, BigDecimal> revenues = new LinkedHashMap<>();
        for (DemoVisit visit : history) {
            Quarter quarter =
                    Quarter.of(visit.endedAt().atZone(DemoCompany.ZONE).toLocalDate());
            BigDecimal amount = BigDecimal.valueOf(LEAST_REVENUE + random.nextInt(SPREAD_OF_REVENUE));
            revenues.merge(new Key(visit.customer(), quarter), amount, BigDecimal::add);
        }
        List<Fact> facts = new ArrayList<>();
        revenues.forEach((key, revenue) -> facts.add(new Fact(
                key,
                revenue,
                revenue.multiply(BigDecimal.valueOf(margin(key.customer(), random)))
                        .setScale(2, RoundingMode.HALF_UP))));
        facts.sort(Comparator.comparing((Fact fact) -> fact.key().quarter())
                .thenComparingInt(fact -> fact.key().customer()));
        return facts;
    }

    /** Between −14 % and 34 %: the customer's own, and 4 points up or down from quarter to quarter. */
    private static double margin(int customer, SplittableRandom random) {
        double own = new SplittableRandom(customer).nextDouble();
        return -0.10 + 0.40 * own + 0.08 * (random.nextDouble() - 0.5);
    }

    /** When the books of the quarter were closed, or the end of the demo's data. */
    private static Instant asOf(Quarter quarter) {
        Instant closed = quarter.lastDay()
                .plusDays(DAYS_TO_CLOSE_THE_BOOKS)
                .atStartOfDay(DemoCompany.ZONE)
                .toInstant();
        return closed.isBefore(DemoCompany.END) ? closed : DemoCompany.END;
    }
}
