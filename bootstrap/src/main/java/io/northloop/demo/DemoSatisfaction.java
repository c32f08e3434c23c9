package io.northloop.demo;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.shared.Quarter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * What those who answered a wave thought of their centre. The falling centre is the known case (method §6): customers
 * are content to the end, index about 780, while fewer and fewer recommend it, at last 24 promoters and 15 detractors
 * of 75, NPS 12.
 */
final class DemoSatisfaction {

    /** Of the wave that opened in spring 2026. */
    static final int ANSWERS_OF_THE_KNOWN_CASE = 75;

    private static final int PROMOTERS_OF_THE_KNOWN_CASE = 24;
    private static final int DETRACTORS_OF_THE_KNOWN_CASE = 15;
    private static final Quarter KNOWN_CASE = new Quarter(2026, 1);

    private static final double PASSIVE_SHARE = 0.34;

    /** Standard deviation, in points of NPS. */
    private static final double FROM_WAVE_TO_WAVE = 4;

    /** Points between one person and another, and between one rating and the next of the same person; in ratings. */
    private static final double BETWEEN_PERSONS = 0.75;

    private static final double BETWEEN_RATINGS = 0.95;

    /** How many ratings above or below the centre's level those stand who recommend it, or do not. */
    private static final double OF_PROMOTERS = 0.55;

    private static final double OF_DETRACTORS = -1.15;

    /** Where satisfaction says little about loyalty. */
    private static final double CALM_SURFACE = 0.2;

    /**
     * How each item stands to the index at every centre, in ratings: waiting and cost are the sore points; sums to 0.
     */
    private static final List<Double> ITEMS =
            List.of(0.1, -0.7, 0.5, 0.2, -0.3, -0.5, 0.1, 0.2, 0.4, 0.1, 0.2, -0.1, 0.4, 0.0, -0.6);

    /**
     * @param index that the answers are drawn around, 100 … 1000
     * @param nps that they are drawn around in the first wave
     * @param trend points of NPS from wave to wave
     */
    private record Level(int index, int nps, double trend) {}

    private static final Map<String, Level> LEVELS = Map.ofEntries(
            Map.entry("shanghai", new Level(838, 46, 0.8)),
            Map.entry("hangzhou", new Level(858, 54, 0.3)),
            Map.entry("nanjing", new Level(736, 40, 0.2)),
            Map.entry("beijing", new Level(792, 34, 0.8)),
            Map.entry("tianjin", new Level(728, 16, 0.2)),
            Map.entry("jinan", new Level(712, 20, -2.2)),
            Map.entry("shenyang", new Level(694, 12, 0.6)),
            Map.entry("guangzhou", new Level(818, 40, 0.2)),
            Map.entry("shenzhen", new Level(866, 56, 0.2)),
            Map.entry("xiamen", new Level(812, 48, -1.0)),
            Map.entry("changsha", new Level(732, 22, 0.4)),
            Map.entry(DemoCompany.FALLING_CENTRE, new Level(782, 38, -2.5)));

    private final SplittableRandom random;

    DemoSatisfaction(SplittableRandom random) {
        this.random = random;
    }

    /** A score and ratings without their moment. */
    record Opinion(LoyaltyCategory category, List<Integer> ratings) {}

    /**
     * As many opinions as asked for, in no order that means anything.
     *
     * @param wave counts from 0
     */
    List<Opinion> of(DemoCompany.Centre centre, Quarter quarter, int wave, int answers) {
        Level level = LEVELS.get(centre.ref());
        if (level == null) {
            throw new IllegalStateException("nobody knows what customers think of " + centre.ref());
        }
        boolean falling = centre.ref().equals(DemoCompany.FALLING_CENTRE);
        List<LoyaltyCategory> categories = falling && quarter.equals(KNOWN_CASE)
                ? knownCase()
                : drawn(level.nps() + level.trend() * wave, answers);
        double coupling = falling ? CALM_SURFACE : 1;
        double[] persons = categories.stream()
                .mapToDouble(category -> shift(category) * coupling + BETWEEN_PERSONS * random.nextGaussian())
                .toArray();
        // What sets persons apart moves the wave as a whole by nothing: its level is the centre's.
        double mean = Arrays.stream(persons).average().orElse(0);
        List<Opinion> opinions = new ArrayList<>();
        for (int i = 0; i < persons.length; i++) {
            double person = level.index() / 100.0 + persons[i] - mean;
            opinions.add(new Opinion(
                    categories.get(i),
                    ITEMS.stream()
                            .map(item -> rating(person + item + BETWEEN_RATINGS * random.nextGaussian()))
                            .toList()));
        }
        return opinions;
    }

    static boolean isKnownCase(DemoCompany.Centre centre, Quarter quarter) {
        return centre.ref().equals(DemoCompany.FALLING_CENTRE) && quarter.equals(KNOWN_CASE);
    }

    /** Counts near the level, so that a wave is not told by luck alone. */
    private List<LoyaltyCategory> drawn(double level, int answers) {
        double nps = level + FROM_WAVE_TO_WAVE * random.nextGaussian();
        int promoters = (int) Math.round(answers * (1 - PASSIVE_SHARE + nps / 100) / 2);
        int passives = (int) Math.round(answers * PASSIVE_SHARE);
        return of(promoters, passives, Math.max(0, answers - promoters - passives));
    }

    private static List<LoyaltyCategory> knownCase() {
        return of(
                PROMOTERS_OF_THE_KNOWN_CASE,
                ANSWERS_OF_THE_KNOWN_CASE - PROMOTERS_OF_THE_KNOWN_CASE - DETRACTORS_OF_THE_KNOWN_CASE,
                DETRACTORS_OF_THE_KNOWN_CASE);
    }

    private static List<LoyaltyCategory> of(int promoters, int passives, int detractors) {
        List<LoyaltyCategory> all = new ArrayList<>();
        all.addAll(Collections.nCopies(promoters, LoyaltyCategory.PROMOTER));
        all.addAll(Collections.nCopies(passives, LoyaltyCategory.PASSIVE));
        all.addAll(Collections.nCopies(detractors, LoyaltyCategory.DETRACTOR));
        return all;
    }

    private static double shift(LoyaltyCategory category) {
        return switch (category) {
            case PROMOTER -> OF_PROMOTERS;
            case PASSIVE -> 0;
            case DETRACTOR -> OF_DETRACTORS;
        };
    }

    private static int rating(double value) {
        return Math.clamp(Math.round(value), 1, 10);
    }
}
