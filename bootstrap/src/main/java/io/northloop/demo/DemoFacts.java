package io.northloop.demo;

import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
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
 * What the demo company's customers brought in, by quarter: each visit some revenue, service plans a little in every
 * quarter, at a margin that is the customer's own and moves a little. Drawn from a seeded generator, so that every demo
 * company is the same.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoFacts {

    private static final String CURRENCY = "CNY";
    private static final int DAYS_TO_CLOSE_THE_BOOKS = 10;
    private static final int LEAST_REVENUE = 380;
    private static final int SPREAD_OF_REVENUE = 5_200;

    /** One customer in so many has no service plan. */
    private static final int WITHOUT_PLAN = 3;

    private static final int LEAST_FEE = 240;
    private static final int FEE_STEP = 80;
    private static final int FEES = 5;

    private final JdbcTemplate jdbc;

    DemoFacts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record Key(int customer, Quarter quarter) {}

    private record Fact(Key key, BigDecimal revenue, BigDecimal profit) {}

    void load(List<DemoVisit> history) {
        knownSince(history);
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

    /** Nobody had told of a customer before the quarter of their first visit. */
    private void knownSince(List<DemoVisit> history) {
        Map<Integer, Quarter> since = new LinkedHashMap<>();
        history.forEach(visit -> since.putIfAbsent(visit.customer(), quarterOf(visit)));
        jdbc.batchUpdate(
                "insert into customer_former_attributes (customer_ref, through) values (?, ?)",
                since.entrySet(),
                DemoVisits.BATCH,
                (row, known) -> {
                    row.setString(1, DemoVisit.customerRef(known.getKey()));
                    row.setDate(2, Date.valueOf(known.getValue().previous().firstDay()));
                });
    }

    private static Quarter quarterOf(DemoVisit visit) {
        return Quarter.of(visit.endedAt().atZone(DemoCompany.ZONE).toLocalDate());
    }

    private static List<Fact> facts(List<DemoVisit> history) {
        SplittableRandom random = new SplittableRandom(20260702);
        Map<Key, BigDecimal> revenues = new LinkedHashMap<>();
        for (DemoVisit visit : history) {
            BigDecimal amount = BigDecimal.valueOf(LEAST_REVENUE + random.nextInt(SPREAD_OF_REVENUE));
            revenues.merge(new Key(visit.customer(), quarterOf(visit)), amount, BigDecimal::add);
        }
        addServicePlans(history, revenues);
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

    /**
     * Two customers in three pay for a service plan in every quarter from their first visit on, so that they can be
     * seen to move between the cells from quarter to quarter.
     */
    private static void addServicePlans(List<DemoVisit> history, Map<Key, BigDecimal> revenues) {
        Quarter last = Quarter.of(LocalDate.ofInstant(DemoCompany.END, DemoCompany.ZONE))
                .previous();
        Map<Integer, Quarter> since = new LinkedHashMap<>();
        for (DemoVisit visit : history) {
            if (visit.customer() % WITHOUT_PLAN != 0) {
                since.putIfAbsent(visit.customer(), quarterOf(visit));
            }
        }
        since.forEach((customer, first) -> {
            BigDecimal fee = BigDecimal.valueOf(LEAST_FEE + FEE_STEP * (customer % FEES));
            for (Quarter quarter = first; quarter.compareTo(last) <= 0; quarter = quarter.next()) {
                revenues.merge(new Key(customer, quarter), fee, BigDecimal::add);
            }
        });
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
