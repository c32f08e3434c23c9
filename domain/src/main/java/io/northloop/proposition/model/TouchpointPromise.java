package io.northloop.proposition.model;

import io.northloop.shared.Decimals;
import io.northloop.shared.LineBreaks;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a proposition means at one touchpoint.
 *
 * @param touchpoint code of the organisation's list
 * @param meaning what the customer can rely on there
 * @param measuredBy how it is measured besides the NPS of the touchpoint, in words
 * @param target NPS of the touchpoint that keeps the promise, −100 … 100 with one decimal
 */
public record TouchpointPromise(
        String touchpoint,
        String meaning,
        String measuredBy,
        @Nullable BigDecimal target) {

    public static final BigDecimal LOWEST = BigDecimal.valueOf(-100);
    public static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private static final int DIGITS = 3;

    public TouchpointPromise {
        meaning = LineBreaks.plain(meaning);
        measuredBy = LineBreaks.plain(measuredBy);
        // What does not fit is refused with the content, before its digits are touched.
        if (target != null && Decimals.fit(target, DIGITS, DIGITS)) {
            BigDecimal shortest = target.stripTrailingZeros();
            target = shortest.setScale(Math.max(0, shortest.scale()));
        }
    }
}
