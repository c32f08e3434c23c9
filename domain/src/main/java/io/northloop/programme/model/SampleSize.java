package io.northloop.programme.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * How many are to be asked so that enough answer, and who.
 *
 * @param responseRate what the centre's answers of the past promise, 0 … 1
 */
public record SampleSize(int answersWanted, double responseRate) {

    /** Lower than that a rate is not believed: else a bad quarter would have ten times as many asked. */
    public static final double LOWEST_RATE = 0.10;

    /** What is taken where nobody has been asked yet: the aim of method §3. */
    public static final double AIMED_RATE = 0.30;

    /** So many closed links must be behind a rate. */
    public static final long ENOUGH_CLOSED = 20;

    /** Nine waves in ten are to bring the answers wanted; answers wanted ÷ response rate would bring them in half. */
    private static final double NINE_IN_TEN = 1.2815515655446004;

    /**
     * So many that the answers wanted come in nine times out of ten, and no more than there are. Of n asked, each
     * answering with the rate r, about n·r ± z·√(n·r·(1 − r)) answer; the lower end is set to the answers wanted and
     * solved for n.
     */
    public int of(int population) {
        double rate = Math.clamp(responseRate, LOWEST_RATE, 1);
        double spread = NINE_IN_TEN * Math.sqrt(1 - rate);
        double root = (spread + Math.sqrt(spread * spread + 4 * answersWanted)) / 2;
        // What is whole but for the last digits of a square root is whole.
        double needed = Math.ceil(root * root / rate - 1e-9);
        return (int) Math.min(population, needed);
    }

    /**
     * So many of the population by chance, each set of them equally likely.
     *
     * @param chance evenly from [0, 1)
     */
    public static <T> List<T> draw(List<T> population, int size, DoubleSupplier chance) {
        List<T> urn = new ArrayList<>(population);
        int drawn = Math.min(size, urn.size());
        for (int i = 0; i < drawn; i++) {
            int other = i + (int) (chance.getAsDouble() * (urn.size() - i));
            T picked = urn.get(other);
            urn.set(other, urn.get(i));
            urn.set(i, picked);
        }
        return List.copyOf(urn.subList(0, drawn));
    }
}
