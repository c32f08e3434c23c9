package io.northloop.measurement;

import java.util.Arrays;
import java.util.Optional;

/** How an interval is computed (statistics, Uncertainty). */
public enum IntervalMethod {
    /** ¾ added to promoters and detractors, 1½ to passives; keeps its coverage from n = 10. */
    ADJUSTED_WALD("adjusted-wald"),
    /** Plain normal interval on raw counts. */
    WALD("wald"),
    /** All values that a score test with the restricted likelihood does not reject. */
    SCORE("score");

    private final String code;

    IntervalMethod(String code) {
        this.code = code;
    }

    /** Name on the wire. */
    public String code() {
        return code;
    }

    public static Optional<IntervalMethod> parse(String code) {
        return Arrays.stream(values()).filter(m -> m.code.equals(code)).findFirst();
    }
}
