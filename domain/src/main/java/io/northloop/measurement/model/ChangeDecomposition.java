package io.northloop.measurement.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/**
 * Why an NPS changed between two periods (Kitagawa 1955): because groups themselves changed (rate), or because answers
 * come from other groups than before (mix). Each group's share is taken at its mean of both periods for the rate
 * effect, each group's NPS for the mix effect, so that all effects sum to the change exactly.
 *
 * @param change after − before, in points
 * @param groups effects by group, in their order
 */
public record ChangeDecomposition<G extends Comparable<G>>(double change, Map<G, Effect> groups) {

    /**
     * @param rate points of the change that the group's own NPS accounts for
     * @param mix points that its share of all answers accounts for, against the mean of both totals
     */
    public record Effect(double rate, double mix) {}

    /**
     * Both periods must have answers; a group without any in one period has no NPS of its own there: all of it is mix.
     */
    public static <G extends Comparable<G>> ChangeDecomposition<G> of(
            Map<G, NpsCounts> before, Map<G, NpsCounts> after) {
        NpsCounts allBefore = total(before);
        NpsCounts allAfter = total(after);
        double level = (allBefore.nps() + allAfter.nps()) / 2;
        Map<G, Effect> effects = new LinkedHashMap<>();
        TreeSet<G> groups = new TreeSet<>(before.keySet());
        groups.addAll(after.keySet());
        NpsCounts none = new NpsCounts(0, 0, 0);
        for (G group : groups) {
            NpsCounts then = before.getOrDefault(group, none);
            NpsCounts now = after.getOrDefault(group, none);
            if (then.n() > 0 || now.n() > 0) {
                effects.put(group, effect(then, now, share(then, allBefore), share(now, allAfter), level));
            }
        }
        return new ChangeDecomposition<>(allAfter.nps() - allBefore.nps(), effects);
    }

    private static Effect effect(NpsCounts then, NpsCounts now, double shareThen, double shareNow, double level) {
        double npsNow = now.n() > 0 ? now.nps() : then.nps();
        double npsThen = then.n() > 0 ? then.nps() : now.nps();
        return new Effect(
                (shareThen + shareNow) / 2 * (npsNow - npsThen),
                (shareNow - shareThen) * ((npsThen + npsNow) / 2 - level));
    }

    private static double share(NpsCounts group, NpsCounts all) {
        return (double) group.n() / all.n();
    }

    private static NpsCounts total(Map<?, NpsCounts> groups) {
        return groups.values().stream().reduce(new NpsCounts(0, 0, 0), NpsCounts::plus);
    }
}
