package io.northloop.customer.model;

import io.northloop.customer.CustomerRef;
import io.northloop.shared.Money;
import io.northloop.shared.Quarter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a customer brought in during a quarter, as finance told it at a moment.
 *
 * @param revenue 0 or more
 * @param profit of the same currency; negative for a loss
 * @param asOf when it was so; of two tellings the one of the later moment holds, whichever comes first
 */
public record CommercialFact(Key key, Money revenue, Money profit, Instant asOf) {

    public CommercialFact {
        if (revenue.amount().signum() < 0 || !revenue.currency().equals(profit.currency())) {
            throw new IllegalArgumentException("revenue below 0, or profit in another currency");
        }
        // As fine as the database keeps it: else the same telling would not equal itself.
        asOf = asOf.truncatedTo(ChronoUnit.MICROS);
    }

    /** There is one fact of a customer and quarter, in one currency. */
    public record Key(CustomerRef customer, Quarter quarter) {}

    /** Whether both say the same of the same moment. */
    public boolean repeats(CommercialFact known) {
        return equals(known);
    }

    /** Whether this one holds against what was known. Of the same moment, the later telling holds. */
    public boolean supersedes(CommercialFact known) {
        return !asOf.isBefore(known.asOf);
    }
}
