package io.northloop.shared;

/**
 * Where a true share lies (Wilson 1927). Unlike the plain interval it keeps its coverage in small samples and a width
 * where all or none were counted (Brown, Cai and DasGupta 2001).
 *
 * @param low 0 … 1
 * @param high 0 … 1
 */
public record WilsonInterval(double low, double high) {

    /** Standard normal quantile at 97.5 %. */
    public static final double Z95 = 1.959963984540054;

    /**
     * Of so many out of so many.
     *
     * @param part 0 … of
     * @param of at least 1
     * @param z two-sided normal quantile of the confidence
     */
    public static WilsonInterval of(long part, long of, double z) {
        if (part < 0 || part > of || of < 1) {
            throw new IllegalArgumentException(part + " of " + of);
        }
        return of((double) part / of, (double) of, z);
    }

    /**
     * Of a share of so many, which need not be whole: weighted answers carry as much as their effective number of equal
     * ones (Kish 1965).
     *
     * @param share 0 … 1
     * @param of more than 0
     * @param z two-sided normal quantile of the confidence
     */
    public static WilsonInterval of(double share, double of, double z) {
        double centre = (share * of + z * z / 2) / (of + z * z);
        double half = z / (of + z * z) * Math.sqrt(share * (1 - share) * of + z * z / 4);
        return new WilsonInterval(Math.max(0, centre - half), Math.min(1, centre + half));
    }
}
