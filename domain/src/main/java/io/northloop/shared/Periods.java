package io.northloop.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;

/** Periods in order of time, none left out: one in which nothing happened has its place in a chart, too. */
public final class Periods {

    private Periods() {}

    /** From the first to the last, both included; none when the last is before the first. */
    public static <P extends Comparable<? super P>> List<P> between(P first, P last, UnaryOperator<P> next) {
        List<P> periods = new ArrayList<>();
        for (P period = first; period.compareTo(last) <= 0; period = next.apply(period)) {
            periods.add(period);
        }
        return periods;
    }

    /** From the earliest of these to the latest; none where there are none. */
    public static <P extends Comparable<? super P>> List<P> spanning(Collection<P> known, UnaryOperator<P> next) {
        return known.isEmpty() ? List.of() : between(Collections.min(known), Collections.max(known), next);
    }
}
