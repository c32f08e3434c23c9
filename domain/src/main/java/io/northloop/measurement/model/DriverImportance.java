package io.northloop.measurement.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;

/**
 * How much of the differences between scores each driver accounts for (statistics, Drivers): shares of R² of the linear
 * regression of the score on all drivers. Drivers go together, so no single share is right; there are two ways, which
 * mostly agree. Both sum to R².
 */
public final class DriverImportance {

    /** With more drivers than this the subsets are too many for {@link #shapley}. */
    public static final int MOST_FOR_SHAPLEY = 12;

    /** Eigenvalues below this are those of drivers that say the same. */
    private static final double SINGULAR = 1e-10;

    private final double[][] among;
    private final double[] withOutcome;

    private DriverImportance(double[][] among, double[] withOutcome) {
        this.among = among;
        this.withOutcome = withOutcome;
    }

    /** @param correlations of outcome and drivers, the outcome first: square, symmetric, ones on the diagonal */
    public static DriverImportance of(double[][] correlations) {
        int drivers = correlations.length - 1;
        double[][] among = new double[drivers][];
        double[] withOutcome = new double[drivers];
        for (int driver = 0; driver < drivers; driver++) {
            double[] row = correlations[driver + 1];
            if (row.length != drivers + 1) {
                throw new IllegalArgumentException("not square");
            }
            withOutcome[driver] = row[0];
            among[driver] = Arrays.copyOfRange(row, 1, row.length);
        }
        return new DriverImportance(among, withOutcome);
    }

    /** Share of the outcome's variance that all drivers account for, 0 … 1. */
    public double rSquared() {
        return rSquared((1 << among.length) - 1);
    }

    /**
     * What a driver adds to R², averaged over all orders in which drivers may be added (Lindeman, Merenda and Gold
     * 1980; Shapley's value).
     */
    public List<Double> shapley() {
        int drivers = among.length;
        if (drivers > MOST_FOR_SHAPLEY) {
            throw new IllegalArgumentException(drivers + " drivers");
        }
        double[] explained = new double[1 << drivers];
        for (int subset = 1; subset < explained.length; subset++) {
            explained[subset] = rSquared(subset);
        }
        double[] shares = new double[drivers];
        for (int driver = 0; driver < drivers; driver++) {
            int bit = 1 << driver;
            for (int subset = 0; subset < explained.length; subset++) {
                if ((subset & bit) == 0) {
                    double weight = orders(Integer.bitCount(subset), drivers);
                    shares[driver] += weight * (explained[subset | bit] - explained[subset]);
                }
            }
        }
        return DoubleStream.of(shares).boxed().toList();
    }

    /** Relative weights by way of the nearest uncorrelated drivers (Johnson 2000). */
    public List<Double> relativeWeights() {
        int drivers = among.length;
        RealMatrix root = power(new Array2DRowRealMatrix(among), 0.5);
        double[] slopes = power(new Array2DRowRealMatrix(among), -0.5).operate(withOutcome);
        double[] weights = new double[drivers];
        for (int driver = 0; driver < drivers; driver++) {
            for (int other = 0; other < drivers; other++) {
                double loading = root.getEntry(driver, other);
                weights[driver] += loading * loading * slopes[other] * slopes[other];
            }
        }
        return DoubleStream.of(weights).boxed().toList();
    }

    /** Share of all orders in which exactly these many drivers come before one. */
    private static double orders(int before, int drivers) {
        double share = 1.0 / drivers;
        for (int i = 1; i <= before; i++) {
            share *= (double) i / (drivers - i);
        }
        return share;
    }

    private double rSquared(int subset) {
        int[] members = IntStream.range(0, among.length)
                .filter(i -> (subset >> i & 1) == 1)
                .toArray();
        if (members.length == 0) {
            return 0;
        }
        RealMatrix matrix = new Array2DRowRealMatrix(among).getSubMatrix(members, members);
        double[] outcome =
                Arrays.stream(members).mapToDouble(i -> withOutcome[i]).toArray();
        double[] slopes = power(matrix, -1).operate(outcome);
        double sum = 0;
        for (int i = 0; i < slopes.length; i++) {
            sum += slopes[i] * outcome[i];
        }
        return sum;
    }

    /** A power of a matrix of correlations; directions in which nothing varies are left out. */
    private static RealMatrix power(RealMatrix matrix, double exponent) {
        EigenDecompositionSymmetric parts = new EigenDecompositionSymmetric(matrix);
        RealMatrix vectors = parts.getV();
        double[] scaled = Arrays.stream(parts.getEigenvalues())
                .map(value -> value < SINGULAR ? 0 : Math.pow(value, exponent))
                .toArray();
        return vectors.multiply(MatrixUtils.createRealDiagonalMatrix(scaled)).multiply(vectors.transpose());
    }
}
