package io.northloop.programme.application;

import io.northloop.programme.PosterToken;
import io.northloop.programme.SurveyToken;
import io.northloop.programme.port.Chance;
import java.util.List;
import java.util.Random;

/** Chance that is written down, for the judge. */
final class Dice implements Chance {

    private final Random random;
    private final List<Double> draws;

    /** @param draws where every draw is written down */
    Dice(Random random, List<Double> draws) {
        this.random = random;
        this.draws = draws;
    }

    @Override
    public SurveyToken newToken() {
        return new SurveyToken("%032x".formatted(random.nextLong()));
    }

    @Override
    public PosterToken newPosterToken() {
        throw new IllegalStateException("nobody hangs posters");
    }

    @Override
    public double draw() {
        double drawn = random.nextDouble();
        draws.add(drawn);
        return drawn;
    }
}
