package io.northloop.integrity;

/** What headquarters holds of an answer on which it has decided (method §9). */
public enum Standing {
    /** Under examination. */
    SUSPECTED,
    /** Found not to be a customer's free word. */
    EXCLUDED,
    /** Cleared: counts again. */
    RESTORED;

    /** Whether the answer is among those that are measured when only trusted ones are. */
    public boolean isTrusted() {
        return switch (this) {
            case SUSPECTED, EXCLUDED -> false;
            case RESTORED -> true;
        };
    }
}
