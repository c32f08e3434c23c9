package io.northloop.proposition;

import io.northloop.access.web.Machine;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Customers of a test's own with facts of one currency and answers of several quarters, drawn by chance. Their refs
 * begin with the name given.
 */
final class GeneratedCustomers {

    private static final List<String> CATEGORIES = List.of("PROMOTER", "PASSIVE", "DETRACTOR");

    private final JdbcClient jdbc;
    private final String name;
    private final Random random;

    GeneratedCustomers(JdbcClient jdbc, String name, long seed) {
        this.jdbc = jdbc;
        this.name = name;
        this.random = new Random(seed);
    }

    /** Facts of the quarter go in by the API; answers are drawn around its end. */
    void tell(Machine machine, int customers, String period, LocalDate quarter, String currency) {
        List<Integer> numbers = IntStream.range(0, customers).boxed().toList();
        numbers.forEach(number -> {
            register(number);
            answers(ref(number), quarter);
        });
        facts(machine, numbers, period, currency);
    }

    /** Facts of a further quarter, of those from one number to before another; who is new has never answered. */
    void tellAgain(Machine machine, int first, int end, String period, String currency) {
        List<Integer> numbers = IntStream.range(first, end).boxed().toList();
        numbers.forEach(this::register);
        facts(machine, numbers, period, currency);
    }

    private String ref(int number) {
        return name + "-" + number;
    }

    private void register(int number) {
        jdbc.sql("insert into customer (ref, name, language) values (?, 'Somebody', 'en') on conflict do nothing")
                .param(ref(number))
                .update();
    }

    private void facts(Machine machine, List<Integer> numbers, String period, String currency) {
        List<String> lines = new ArrayList<>();
        lines.add("customerRef,period,revenue,profit,currency");
        for (int number : numbers) {
            BigDecimal revenue = BigDecimal.valueOf(random.nextInt(10) == 0 ? 0 : random.nextInt(2_000_000), 2);
            BigDecimal profit = revenue.multiply(margin()).setScale(4, RoundingMode.HALF_UP);
            lines.add("%s,%s,%s,%s,%s".formatted(ref(number), period, revenue, profit, currency));
        }
        machine.post("/api/v1/customers/facts", String.join("\n", lines), "text/csv");
    }

    /** The cuts and the line themselves among them. */
    private BigDecimal margin() {
        return switch (random.nextInt(8)) {
            case 0 -> BigDecimal.ZERO;
            case 1 -> new BigDecimal("0.15");
            default -> BigDecimal.valueOf(random.nextInt(800) - 300, 3);
        };
    }

    private void answers(String ref, LocalDate quarter) {
        for (int back = -1; back <= 3; back++) {
            if (random.nextInt(3) == 0) {
                jdbc.sql("insert into customer_loyalty_quarter values (?, ?, ?, now())")
                        .param(ref)
                        .param(quarter.minusMonths(3L * back))
                        .param(CATEGORIES.get(random.nextInt(CATEGORIES.size())))
                        .update();
            }
        }
    }
}
