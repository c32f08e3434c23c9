package io.northloop.survey;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What one respondent's ratings amount to, in points 100 … 1000.
 *
 * @param index empty when less than half of the dimension weight was answered
 * @param dimensions points of each dimension with an answer, by its code, in the model's order
 */
public record CsiScore(Optional<BigDecimal> index, Map<String, BigDecimal> dimensions) {

    /** A rating of 1, and of 10, in points. */
    public static final double LEAST = 100;

    public static final double MOST = 1000;

    /** As many as are kept of one respondent's index; a third of a point is as near as a billionth. */
    static final int DECIMALS = 10;

    static final RoundingMode ROUNDING = RoundingMode.HALF_UP;
    private static final int PER_RATING = 2;

    public CsiScore {
        dimensions = Collections.unmodifiableMap(new LinkedHashMap<>(dimensions));
    }

    /** A rating, or a mean of ratings, × 100. */
    public static BigDecimal points(BigDecimal rating) {
        return rating.movePointRight(PER_RATING);
    }
}
