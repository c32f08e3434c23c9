package io.northloop.proposition.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Money;
import io.northloop.shared.Quarter;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads which grid is asked for. */
final class GridParameters {

    private GridParameters() {}

    /**
     * The quarter asked for, or the other one where none is.
     *
     * @throws DomainError MALFORMED when it is no quarter
     */
    static Quarter period(@Nullable String text, Quarter otherwise) {
        return quarter(text, "period", otherwise);
    }

    /** The same, of a parameter with another name. */
    static Quarter quarter(@Nullable String text, String name, Quarter otherwise) {
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        Optional<Quarter> quarter = Quarter.parse(text.strip());
        malformedUnless(quarter.isPresent(), name, "not-a-quarter");
        return quarter.orElseThrow();
    }

    /** @throws DomainError MALFORMED when it is no currency */
    static Optional<Currency> currency(@Nullable String code) {
        if (code == null || code.isBlank()) {
            return Optional.empty();
        }
        Optional<Currency> currency = Money.currency(code.strip());
        malformedUnless(currency.isPresent(), "currency", "unknown-currency");
        return currency;
    }

    /** @throws DomainError MALFORMED when it is none of them */
    static <E extends Enum<E>> E choice(Class<E> choices, @Nullable String name, String pointer) {
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(name)) {
                return choice;
            }
        }
        malformedUnless(false, pointer, "invalid");
        throw new IllegalStateException("refused above");
    }

    private static void malformedUnless(boolean condition, String pointer, String code) {
        new Faults().require(condition, pointer, code).throwIfAny(DomainError.Kind.MALFORMED, "malformed");
    }
}
