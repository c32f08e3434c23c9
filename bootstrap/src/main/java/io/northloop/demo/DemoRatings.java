package io.northloop.demo;

import java.util.OptionalInt;

/**
 * How satisfied the demo's customers said they were, and how easy they found it. Both go with the score, but not to the
 * letter; at the falling centre customers stay satisfied to the end, and at the large centres it takes more effort.
 */
final class DemoRatings {

    private static final int LARGE = 30;

    /** Steps of a sequence that meets every remainder before it repeats one. */
    private static final int STEP = 7_919;

    private static final int KINDS = 20;

    /** One in six leaves satisfaction out, one in four effort. */
    private static final int WITHOUT_SATISFACTION = 6;

    private static final int WITHOUT_EFFORT = 4;

    private DemoRatings() {}

    /** 1 … 5; empty where the customer left it out. */
    static OptionalInt satisfaction(DemoVisit visit) {
        if (visit.number() % WITHOUT_SATISFACTION == 0) {
            return OptionalInt.empty();
        }
        int calm = visit.centre().ref().equals(DemoCompany.FALLING_CENTRE) ? 1 : 0;
        int rating = 1 + score(visit) * 4 / 10 + calm + deviation(visit, 3);
        return OptionalInt.of(Math.clamp(rating, 1, 5));
    }

    /** 1 … 7; empty where the customer left it out. */
    static OptionalInt effort(DemoVisit visit) {
        if (visit.number() % WITHOUT_EFFORT == 1) {
            return OptionalInt.empty();
        }
        int busy = visit.centre().answersPerMonth() > LARGE ? 1 : 0;
        int rating = 2 + score(visit) / 2 - busy + deviation(visit, 11);
        return OptionalInt.of(Math.clamp(rating, 1, 7));
    }

    private static int score(DemoVisit visit) {
        return visit.answer().orElseThrow().score();
    }

    /** −1 three times, +1 four times, else 0, of twenty. */
    private static int deviation(DemoVisit visit, int from) {
        int kind = Math.floorMod(visit.number() * STEP + from, KINDS);
        return kind < 3 ? -1 : kind < 7 ? 1 : 0;
    }
}
