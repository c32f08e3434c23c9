package io.northloop.northstar;

/** What the fitness check asks of a scope (method §6), in the order in which it is shown. */
public enum FitnessCriterion {
    /** Customers can choose: what is bundled with the product leaves them no choice. */
    CHOICE(true),
    /** There is no monopoly and no captive customer. */
    CAPTIVE(true),
    /** There are enough answers for a figure. */
    SAMPLE(true),
    RESPONSE_RATE(false),
    /** Of unhappy answers it is known why. */
    REASONS(false),
    /** Customers are asked all the time, not once. */
    CADENCE(false),
    /** Unhappy customers hear from somebody within 24 hours. */
    CLOSED_LOOP(false),
    /** All levels understand the figure and work with it. */
    UNDERSTANDING(false);

    private final boolean decisive;

    FitnessCriterion(boolean decisive) {
        this.decisive = decisive;
    }

    /** Without it the score is no measure of loyalty; the others say how far it is to be trusted, and can be mended. */
    public boolean isDecisive() {
        return decisive;
    }
}
