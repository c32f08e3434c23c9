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

    /** Answers wanted ÷ response rate, rounded up, and no more than there are. */
    public int of(int population) {
        double needed = Math.ceil(answersWanted / Math.max(responseRate, LOWEST_RATE));
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
