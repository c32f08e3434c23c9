package io.northloop.measurement.model;

import java.util.function.DoubleUnaryOperator;

/**
 * Integrals by the tanh-sinh rule (Takahasi and Mori 1974), which stays exact where the function rises to infinity at
 * an end, as densities of few answers do.
 */
final class DoubleExponential {

    /** Steps at which neighbouring points are so near that halving changes less than 1e-12 of a smooth integral. */
    private static final double STEP = 1.0 / 64;

    /** From here on points cannot be told from the ends. */
    private static final double REACH = 4.5;

    private static final double QUARTER_TURN = Math.PI / 2;

    private DoubleExponential() {}

    /** The integral of a function that is finite between, but not necessarily at, the ends. */
    static double integral(DoubleUnaryOperator function, double from, double to) {
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = (int) (-REACH / STEP); i <= REACH / STEP; i++) {
            double t = i * STEP;
            double bent = QUARTER_TURN * Math.sinh(t);
            // Distance from the nearer end, by itself: next to an end 1 − tanh would be lost to rounding.
            double distance = half * Math.exp(-Math.abs(bent)) / Math.cosh(bent);
            double weight = half * QUARTER_TURN * Math.cosh(t) / (Math.cosh(bent) * Math.cosh(bent));
            double x = t < 0 ? from + distance : to - distance;
            if (x > from && x < to) {
                sum += weight * function.applyAsDouble(x);
            }
        }
        return sum * STEP;
    }
}
