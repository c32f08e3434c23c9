package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;

/**
 * Where the true point of two means from the same answers lies (statistics, Quadrant): the ellipse of their covariance
 * at the χ² quantile with two degrees of freedom.
 *
 * @param major longer half axis
 * @param minor shorter half axis
 * @param angle of the longer axis against the x axis, in radians, −π/2 … π/2
 */
public record ErrorEllipse(double major, double minor, double angle) {

    /**
     * @param varianceX of the mean on the x axis
     * @param varianceY of the mean on the y axis
     * @param covariance of both means
     */
    public static ErrorEllipse of(double varianceX, double varianceY, double covariance, Confidence confidence) {
        double middle = (varianceX + varianceY) / 2;
        double spread = Math.hypot((varianceX - varianceY) / 2, covariance);
        // χ² with two degrees of freedom is exponential: its quantile is −2·ln(1 − confidence).
        double scale = -2 * Math.log(1 - confidence.level().doubleValue());
        return new ErrorEllipse(
                Math.sqrt(scale * (middle + spread)),
                Math.sqrt(scale * Math.max(0, middle - spread)),
                Math.atan2(2 * covariance, varianceX - varianceY) / 2);
    }
}
