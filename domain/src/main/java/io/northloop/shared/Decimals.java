package io.northloop.shared;

import java.math.BigDecimal;

/** How many digits a number may have that another system sends. */
public final class Decimals {

    private Decimals() {}

    /**
     * Whether the number can be written out in a few digits. The scale is looked at first: of 1E2147483647 nothing else
     * may be asked, because its digits overflow an int and do not fit into memory.
     *
     * @param whole digits before the point, at most
     * @param decimals digits behind it, at most
     */
    public static boolean fit(BigDecimal number, int whole, int decimals) {
        return number.scale() <= decimals && number.scale() >= -whole && number.precision() - number.scale() <= whole;
    }
}
