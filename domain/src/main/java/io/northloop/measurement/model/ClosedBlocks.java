package io.northloop.measurement.model;

import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The history of one cell, cut into blocks of whole months that hold 5 answers each (method §9: no aggregate that
 * subtraction between periods would reveal). From the first answer on, months are added up until they hold 5; with that
 * month the block ends and the next begins. What remains at the end belongs to no block yet.
 *
 * <p>Two periods that are both made of whole blocks differ by whole blocks, so by no answer or by 5 at least. Blocks go
 * forward in time, so that later months never change those before.
 */
public final class ClosedBlocks {

    private final NavigableSet<YearMonth> firsts = new TreeSet<>();
    private final NavigableSet<YearMonth> lasts = new TreeSet<>();

    private ClosedBlocks(Map<YearMonth, Long> answers) {
        YearMonth first = null;
        long sum = 0;
        for (Map.Entry<YearMonth, Long> month : new TreeMap<>(answers).entrySet()) {
            if (month.getValue() > 0) {
                first = first == null ? month.getKey() : first;
                sum += month.getValue();
                if (sum >= AnonymityRule.LEAST_GROUP) {
                    firsts.add(first);
                    lasts.add(month.getKey());
                    first = null;
                    sum = 0;
                }
            }
        }
    }

    /** @param answers number of answers per month that is over; months without any may be missing */
    public static ClosedBlocks of(Map<YearMonth, Long> answers) {
        return new ClosedBlocks(answers);
    }

    /**
     * Whether the answers of a period are those of whole blocks. Months without answers around them do not matter.
     *
     * @param first the first month of the period that has answers
     * @param last the last month of the period that has answers
     */
    public boolean makeUp(YearMonth first, YearMonth last) {
        return firsts.contains(first) && lasts.contains(last);
    }
}
