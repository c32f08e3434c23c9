package io.northloop.shared.drill;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** What a benchmark prints: {@code name ratio anchor product unit}, each the median over its rounds. */
final class Medians {

    static final String HEAD = "name ratio anchor product unit";

    private Medians() {}

    static <R> void print(
            String name,
            List<R> rounds,
            ToDoubleFunction<R> ratio,
            ToDoubleFunction<R> anchor,
            ToDoubleFunction<R> product,
            String unit) {
        System.out.println(String.format(
                Locale.ROOT,
                "%s %.2f %.0f %.0f %s",
                name,
                median(rounds, ratio),
                median(rounds, anchor),
                median(rounds, product),
                unit));
    }

    private static <R> double median(List<R> rounds, ToDoubleFunction<R> figure) {
        return rounds.stream()
                .mapToDouble(figure)
                .sorted()
                .skip(rounds.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
