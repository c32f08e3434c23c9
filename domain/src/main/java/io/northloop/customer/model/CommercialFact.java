package io.northloop.customer.model;

import io.northloop.customer.CustomerRef;
import io.northloop.shared.Money;
import io.northloop.shared.Quarter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;

/**
 * What a customer brought in during a quarter, as finance told it at a moment.
 *
 * @param revenue 0 or more
 * @param profit of the same currency; negative for a loss
 * @param asOf when it was so; of two tellings the one of the later moment holds, whichever comes first
 */
public record CommercialFact(Key key, Money revenue, Money profit, Instant asOf) {

    private static final Comparator<CommercialFact> BY_MOMENT = Comparator.comparing(CommercialFact::asOf)
            .thenComparing(fact -> fact.revenue.currency().getCurrencyCode())
            .thenComparing(fact -> fact.revenue.amount())
            .thenComparing(fact -> fact.profit.amount());

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

    /** Whether both say the same, of whatever moment. */
    public boolean agreesWith(CommercialFact known) {
        return key.equals(known.key) && revenue.equals(known.revenue) && profit.equals(known.profit);
    }

    /**
     * Whether this one holds against what was known. Two tellings of the same moment contradict each other: whichever
     * comes first, the one whose currency comes later in the alphabet holds, then that of more revenue, then of more
     * profit. Who corrects a fact says of which later moment it is.
     */
    public boolean supersedes(CommercialFact known) {
        return BY_MOMENT.compare(this, known) >= 0;
    }

    /** The same of a moment after what was known: it was told later, however the clocks go. */
    public CommercialFact toldAfter(CommercialFact known) {
        Instant after = known.asOf.plus(1, ChronoUnit.MICROS);
        return asOf.isBefore(after) ? new CommercialFact(key, revenue, profit, after) : this;
    }
}
