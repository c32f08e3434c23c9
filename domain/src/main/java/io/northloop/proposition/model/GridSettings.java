package io.northloop.proposition.model;

import io.northloop.customer.MarginCuts;
import io.northloop.shared.Decimals;
import io.northloop.shared.Faults;
import java.math.BigDecimal;
import java.util.Currency;

/**
 * How HQ cuts the profit grid.
 *
 * @param cuts where margins part the tiers; used by terciles only where no customer has a margin
 * @param line margin above which a customer creates value
 * @param currency of the grid that opens first
 * @param version for {@code If-Match}
 */
public record GridSettings(Cutting cutting, MarginCuts cuts, BigDecimal line, Currency currency, long version) {

    /** Margins beyond ±1000 % are a slip of the keyboard. */
    private static final BigDecimal FARTHEST = BigDecimal.TEN;

    private static final int DECIMALS = 4;

    /** By what the tiers are parted. */
    public enum Cutting {
        FIXED,
        /** A third of the quarter's customers in each tier. */
        TERCILES
    }

    public GridSettings {
        faults(cuts.lower(), cuts.upper(), line).refuseIfAny();
    }

    /**
     * What is wrong with margins to be set, as shares: between −10 and 10, with at most 4 decimals, the cuts in order.
     */
    public static Faults faults(BigDecimal poorBelow, BigDecimal excellentFrom, BigDecimal line) {
        boolean sound = isMargin(poorBelow) && isMargin(excellentFrom);
        return new Faults()
                .require(isMargin(poorBelow), "/poorBelow", "not-a-margin")
                .require(isMargin(excellentFrom), "/excellentFrom", "not-a-margin")
                .require(isMargin(line), "/line", "not-a-margin")
                .require(!sound || poorBelow.compareTo(excellentFrom) <= 0, "/excellentFrom", "cuts-crossed");
    }

    private static boolean isMargin(BigDecimal share) {
        return Decimals.fit(share, 2, DECIMALS) && share.abs().compareTo(FARTHEST) <= 0;
    }
}
