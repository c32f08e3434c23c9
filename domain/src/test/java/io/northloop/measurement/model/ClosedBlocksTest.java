package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** No subtraction between periods leaves one to four answers. */
final class ClosedBlocksTest {

    private static final YearMonth START = YearMonth.of(2026, 1);

    private record Range(YearMonth first, YearMonth last, long n) {}

    @Example
    void ends_a_block_with_the_month_that_brings_the_fifth_answer() {
        ClosedBlocks blocks = ClosedBlocks.of(months(List.of(0, 3, 0, 2, 7, 4)));
        assertThat(blocks.makeUp(month(1), month(3))).isTrue();
        assertThat(blocks.makeUp(month(4), month(4))).isTrue();
        assertThat(blocks.makeUp(month(1), month(4))).isTrue();
        assertThat(blocks.makeUp(month(1), month(1))).isFalse();
        assertThat(blocks.makeUp(month(3), month(3))).isFalse();
        assertThat(blocks.makeUp(month(3), month(4))).isFalse();
        assertThat(blocks.makeUp(month(5), month(5))).as("what remains").isFalse();
        assertThat(blocks.makeUp(month(1), month(5))).as("all of it").isFalse();
    }

    @Property
    void two_shown_periods_of_a_cell_differ_by_no_answer_or_by_five(
            @ForAll @Size(max = 10) List<@IntRange(max = 8) Integer> counts) {
        List<Range> shown = shown(months(counts));
        for (Range whole : shown) {
            assertThat(whole.n()).isGreaterThanOrEqualTo(AnonymityRule.LEAST_GROUP);
            for (Range part : shown) {
                if (!part.first().isBefore(whole.first()) && !part.last().isAfter(whole.last())) {
                    // A part in the middle leaves answers on both sides, one at an edge on one side.
                    assertThat(whole.n() - part.n())
                            .satisfiesAnyOf(
                                    left -> assertThat(left).isZero(),
                                    left -> assertThat(left).isGreaterThanOrEqualTo(AnonymityRule.LEAST_GROUP));
                }
                if (part.first().isAfter(whole.first())
                        && !part.first().isAfter(whole.last())
                        && part.last().isAfter(whole.last())) {
                    long overlap = months(counts)
                            .subMap(part.first(), whole.last().plusMonths(1))
                            .values()
                            .stream()
                            .mapToLong(Long::longValue)
                            .sum();
                    assertThat(overlap).matches(n -> n == 0 || n >= AnonymityRule.LEAST_GROUP);
                    assertThat(whole.n() - overlap).isGreaterThanOrEqualTo(AnonymityRule.LEAST_GROUP);
                    assertThat(part.n() - overlap).isGreaterThanOrEqualTo(AnonymityRule.LEAST_GROUP);
                }
            }
        }
    }

    @Property
    void what_was_shown_stays_shown_and_what_was_hidden_stays_hidden_when_months_come_after_it(
            @ForAll @Size(max = 8) List<@IntRange(max = 8) Integer> before,
            @ForAll @Size(max = 4) List<@IntRange(max = 8) Integer> after) {
        List<Integer> both = new ArrayList<>(before);
        both.addAll(after);
        List<Range> later = shown(months(both));
        assertThat(later).containsAll(shown(months(before)));
        YearMonth end = START.plusMonths(before.size());
        assertThat(shown(months(before)))
                .containsAll(later.stream()
                        .filter(range -> range.last().isBefore(end))
                        .toList());
    }

    /** Every range of months with answers that the rule lets through. */
    private static List<Range> shown(SortedMap<YearMonth, Long> months) {
        ClosedBlocks blocks = ClosedBlocks.of(months);
        List<Range> shown = new ArrayList<>();
        for (YearMonth first : months.keySet()) {
            for (YearMonth last : months.tailMap(first).keySet()) {
                long n = months.subMap(first, last.plusMonths(1)).values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                if (blocks.makeUp(first, last)) {
                    shown.add(new Range(first, last, n));
                }
            }
        }
        return shown;
    }

    private static SortedMap<YearMonth, Long> months(List<Integer> counts) {
        SortedMap<YearMonth, Long> months = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            months.put(month(i), counts.get(i).longValue());
        }
        return months;
    }

    private static YearMonth month(int index) {
        return START.plusMonths(index);
    }
}
