package io.northloop.measurement.model;

import io.northloop.measurement.BenchmarkId;
import io.northloop.measurement.BenchmarkMetric;
import io.northloop.measurement.BenchmarkSet;
import io.northloop.shared.Decimals;
import io.northloop.shared.Faults;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A published figure as somebody wrote it down, complete or not.
 *
 * @param at where it stands in what was sent, such as {@code /figures/3}; begins the pointers of its faults
 * @param toYear the first year's when {@code null}
 * @param valueTo upper end where a range was published
 */
public record BenchmarkDraft(
        String at,
        @Nullable BenchmarkMetric metric,
        @Nullable String market,
        @Nullable String segment,
        @Nullable String source,
        @Nullable String model,
        @Nullable String scale,
        @Nullable String channel,
        @Nullable BigDecimal fromYear,
        @Nullable BigDecimal toYear,
        @Nullable String name,
        @Nullable BigDecimal value,
        @Nullable BigDecimal valueTo,
        @Nullable BigDecimal n,
        @Nullable BigDecimal intervalLow,
        @Nullable BigDecimal intervalHigh,
        @Nullable BigDecimal confidence) {

    private static final int LONGEST = 200;
    private static final int FIRST_YEAR = 1950;
    private static final BigDecimal MOST_PEOPLE = new BigDecimal("1000000000");
    private static final int DECIMALS = 2;
    private static final int DECIMALS_OF_CONFIDENCE = 3;
    private static final int DIGITS = 10;

    /**
     * A figure as a table has it, whose columns have the names of the fields.
     *
     * @param metric {@code null} where the cell names none
     * @param text of a column; {@code null} where it is empty or missing
     * @param number of a column; {@code null} where it is empty, missing or no number
     */
    public static BenchmarkDraft of(
            String at,
            @Nullable BenchmarkMetric metric,
            Function<String, @Nullable String> text,
            Function<String, @Nullable BigDecimal> number) {
        return new BenchmarkDraft(
                at,
                metric,
                text.apply("market"),
                text.apply("segment"),
                text.apply("source"),
                text.apply("model"),
                text.apply("scale"),
                text.apply("channel"),
                number.apply("fromYear"),
                number.apply("toYear"),
                text.apply("name"),
                number.apply("value"),
                number.apply("valueTo"),
                number.apply("n"),
                number.apply("intervalLow"),
                number.apply("intervalHigh"),
                number.apply("confidence"));
    }

    /**
     * All that is wrong with it.
     *
     * @param thisYear nothing is published of years to come
     */
    public Faults faults(int thisYear) {
        Faults faults = new Faults()
                .require(metric != null, at + "/metric", "required")
                .requireText(market, LONGEST, at + "/market")
                .allowText(segment, LONGEST, at + "/segment")
                .requireText(source, LONGEST, at + "/source")
                .requireText(model, LONGEST, at + "/model")
                .allowText(scale, LONGEST, at + "/scale")
                .allowText(channel, LONGEST, at + "/channel")
                .requireText(name, LONGEST, at + "/name");
        require(faults, fromYear, "/fromYear", BigDecimal.valueOf(FIRST_YEAR), BigDecimal.valueOf(thisYear), 0);
        BigDecimal first = fromYear == null ? BigDecimal.valueOf(FIRST_YEAR) : fromYear;
        allow(faults, toYear, "/toYear", first, BigDecimal.valueOf(thisYear), 0);
        if (metric != null) {
            require(faults, value, "/value", metric.least(), metric.most(), DECIMALS);
            if (value != null) {
                allow(faults, valueTo, "/valueTo", value, metric.most(), DECIMALS);
            }
        } else {
            faults.require(value != null, at + "/value", "required");
        }
        allow(faults, n, "/n", BigDecimal.ONE, MOST_PEOPLE, 0);
        interval(faults);
        return faults;
    }

    private void interval(Faults faults) {
        faults.require(intervalLow != null || intervalHigh == null, at + "/intervalLow", "required")
                .require(intervalHigh != null || intervalLow == null, at + "/intervalHigh", "required")
                .require(confidence == null || intervalLow != null, at + "/intervalLow", "required");
        allow(
                faults,
                confidence,
                "/confidence",
                new BigDecimal("0.5"),
                new BigDecimal("0.999"),
                DECIMALS_OF_CONFIDENCE);
        if (metric != null && value != null) {
            allow(faults, intervalLow, "/intervalLow", metric.least(), value, DECIMALS);
            allow(faults, intervalHigh, "/intervalHigh", valueTo == null ? value : valueTo, metric.most(), DECIMALS);
        }
    }

    private void require(
            Faults faults, @Nullable BigDecimal number, String field, BigDecimal least, BigDecimal most, int decimals) {
        faults.require(number != null, at + field, "required");
        allow(faults, number, field, least, most, decimals);
    }

    private void allow(
            Faults faults, @Nullable BigDecimal number, String field, BigDecimal least, BigDecimal most, int decimals) {
        if (number == null) {
            return;
        }
        boolean written = Decimals.fit(number, DIGITS, decimals);
        faults.require(written, at + field, "too-many-decimals", decimals);
        faults.require(
                !written || (number.compareTo(least) >= 0 && number.compareTo(most) <= 0),
                at + field,
                "out-of-range",
                least.toPlainString(),
                most.toPlainString());
    }

    /** The figure; asked after {@link #faults} found nothing. */
    public Benchmark benchmark(BenchmarkId id) {
        int first = Objects.requireNonNull(fromYear).intValueExact();
        BigDecimal low = Objects.requireNonNull(value);
        return new Benchmark(
                id,
                new BenchmarkSet(
                        Objects.requireNonNull(metric),
                        text(market),
                        text(segment),
                        text(source),
                        text(model),
                        text(scale),
                        text(channel),
                        first,
                        toYear == null ? first : toYear.intValueExact()),
                text(name),
                low,
                valueTo == null ? low : valueTo,
                n == null ? null : n.longValueExact(),
                intervalLow == null || intervalHigh == null
                        ? null
                        : new Benchmark.Published(intervalLow, intervalHigh, confidence));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
