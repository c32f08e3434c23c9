package io.northloop.alerting.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Many centres tested at once (statistics, Alerting): Benjamini and Hochberg 1995. */
public final class FalseDiscovery {

    private FalseDiscovery() {}

    /**
     * Adjusted p-values: among all tests whose adjusted value is at most q, no more than the share q is expected to be
     * chance.
     *
     * @param pValues 0 … 1
     * @return in the same order
     */
    public static List<Double> adjusted(List<Double> pValues) {
        int tests = pValues.size();
        List<Integer> largestFirst = IntStream.range(0, tests)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(pValues::get).reversed())
                .toList();
        Double[] adjusted = new Double[tests];
        double least = 1;
        for (int place = 0; place < tests; place++) {
            int test = largestFirst.get(place);
            least = Math.min(least, pValues.get(test) * tests / (tests - place));
            adjusted[test] = least;
        }
        return List.of(adjusted);
    }
}
