package io.northloop.proposition;

import io.northloop.customer.MarginBand;

/** How profitable a customer was in a quarter (method §11). */
public enum ProfitTier {
    POOR(MarginBand.LOW),
    NEUTRAL(MarginBand.MIDDLE),
    EXCELLENT(MarginBand.HIGH);

    private final MarginBand band;

    ProfitTier(MarginBand band) {
        this.band = band;
    }

    /** The band of margins that makes the tier. */
    public MarginBand band() {
        return band;
    }

    public static ProfitTier of(MarginBand band) {
        return switch (band) {
            case LOW -> POOR;
            case MIDDLE -> NEUTRAL;
            case HIGH -> EXCELLENT;
        };
    }
}
