package io.northloop.customer.application;

import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.CommercialFact;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Money;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A commercial fact as it was sent, before anybody looked whether it makes sense.
 *
 * @param period a quarter, such as {@code 2026-Q3}
 * @param revenue 0 or more, at most 15 digits before the point and 4 behind it
 * @param profit of as many digits; negative for a loss
 * @param currency code of ISO 4217
 * @param asOf when it was so; whoever does not say tells of now, after all that was told before
 */
public record FactReport(
        @Nullable String customerRef,
        @Nullable String period,
        @Nullable BigDecimal revenue,
        @Nullable BigDecimal profit,
        @Nullable String currency,
        @Nullable OffsetDateTime asOf) {

    /** Clocks of other systems may be a little ahead of ours. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** The same as of this moment, where it does not say itself of which. */
    public FactReport datedBy(@Nullable OffsetDateTime moment) {
        return asOf == null ? new FactReport(customerRef, period, revenue, profit, currency, moment) : this;
    }

    /** Whether it says of which moment it is. */
    public boolean isDated() {
        return asOf != null;
    }

    /** Everything that is wrong with it, whoever the customers are; empty when it is sound. */
    List<Fault> faults(Instant now, ZoneId zone) {
        Optional<Quarter> quarter = Quarter.parse(period);
        Quarter running = Quarter.of(now.atZone(zone).toLocalDate());
        return new Faults()
                .requireRef(customerRef, "/customerRef")
                .require(period != null, "/period", "required")
                .require(period == null || quarter.isPresent(), "/period", "not-a-quarter")
                .require(quarter.filter(it -> it.compareTo(running) > 0).isEmpty(), "/period", "quarter-not-begun")
                .require(revenue != null, "/revenue", "required")
                .require(revenue == null || isRevenue(revenue), "/revenue", "not-a-revenue")
                .require(profit != null, "/profit", "required")
                .require(profit == null || Money.isAmount(profit), "/profit", "not-an-amount")
                .require(currency != null, "/currency", "required")
                .require(currency == null || Money.currency(currency).isPresent(), "/currency", "unknown-currency")
                .require(asOf == null || !asOf.toInstant().isAfter(now.plus(SKEW)), "/asOf", "in-the-future")
                .found();
    }

    private static boolean isRevenue(BigDecimal number) {
        return Money.isAmount(number) && number.signum() >= 0;
    }

    /** @throws IllegalStateException when it has faults */
    CommercialFact fact(Instant now) {
        if (customerRef == null || revenue == null || profit == null) {
            throw new IllegalStateException("a report with faults has no fact");
        }
        Quarter quarter = Quarter.parse(period).orElseThrow();
        Currency money = Money.currency(currency).orElseThrow();
        return new CommercialFact(
                new CommercialFact.Key(new CustomerRef(customerRef), quarter),
                new Money(revenue, money),
                new Money(profit, money),
                asOf == null ? now : asOf.toInstant());
    }
}
