package io.northloop.shared;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An amount in one currency. Amounts of different currencies are never added.
 *
 * @param amount at most 15 digits before the point and 4 behind it; equal amounts have one writing
 * @param currency of ISO 4217
 */
public record Money(BigDecimal amount, Currency currency) {

    public static final int MOST_WHOLE_DIGITS = 15;
    public static final int MOST_DECIMALS = 4;

    public Money {
        if (!isAmount(amount)) {
            throw new IllegalArgumentException("too many digits for an amount of money, scale " + amount.scale());
        }
        BigDecimal shortest = amount.stripTrailingZeros();
        amount = shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Whether the number has no more digits than an amount of money may have. */
    public static boolean isAmount(BigDecimal number) {
        return Decimals.fit(number, MOST_WHOLE_DIGITS, MOST_DECIMALS);
    }

    /** The currency with this code of ISO 4217, such as {@code CNY}; empty when there is none. */
    public static Optional<Currency> currency(@Nullable String code) {
        try {
            return code == null ? Optional.empty() : Optional.of(Currency.getInstance(code));
        } catch (IllegalArgumentException notInTheStandard) {
            return Optional.empty();
        }
    }
}
