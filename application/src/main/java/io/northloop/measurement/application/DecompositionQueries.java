package io.northloop.measurement.application;

import io.northloop.access.Viewer;
import io.northloop.measurement.Display;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.NpsDecompositions;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.ChangeDecomposition;
import io.northloop.measurement.model.NpsCounts;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Tally;
import io.northloop.shared.DomainError;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a change of NPS apart, for who sees the whole company: shares and effects of groups would tell more of small
 * ones than the anonymity rule allows.
 */
@Component
@Transactional(readOnly = true)
public class DecompositionQueries implements NpsDecompositions {

    /** Comes after every group's value, so that the small ones together stand last. */
    private static final String SMALL = "\uFFFF";

    private final Breakdown breakdown;
    private final Regions regions;
    private final GuardedFigures guarded;
    private final KnownFilters known;
    private final NpsComparisons comparisons;

    DecompositionQueries(Breakdown breakdown, Regions regions, GuardedFigures guarded, KnownFilters known) {
        this.breakdown = breakdown;
        this.regions = regions;
        this.guarded = guarded;
        this.known = known;
        this.comparisons = new NpsComparisons(new Samples(regions));
    }

    /**
     * {@inheritDoc}
     *
     * @throws DomainError FORBIDDEN for everybody who does not see the whole company; MALFORMED for another grouping,
     *     and for weights; NOT_FOUND for an unknown unit or survey; REFUSED for employees' answers
     */
    @Override
    public Optional<NpsDecomposition> decompose(NpsRequest before, NpsRequest after, Viewer viewer) {
        viewer.requireCompanyWide();
        viewer.requireFigures();
        Grouping by = OneGrouping.of(after);
        known.require(before.filter(), viewer);
        known.require(after.filter(), viewer);
        if (guarded.ofEmployees(before.filter()) || guarded.ofEmployees(after.filter())) {
            throw DomainError.refused("decomposition-of-employees");
        }
        SortedMap<List<String>, Tally> then = count(before.filter(), by);
        SortedMap<List<String>, Tally> now = count(after.filter(), by);
        Set<String> large = large(then, now);
        Map<String, Tally> pooledThen = pooled(then, large);
        Map<String, Tally> pooledNow = pooled(now, large);
        // Of the answers just counted: another count would see what came in between, and the sums would not fit.
        NpsComparison comparison =
                comparisons.of(after, together(after, pooledNow), before, together(before, pooledThen));
        if (comparison.difference() == null) {
            return Optional.empty();
        }
        ChangeDecomposition<String> change = ChangeDecomposition.of(counts(pooledThen), counts(pooledNow));
        NpsFigures shown = new NpsFigures(after.confidence(), after.method(), Audience.HQ);
        long allThen = all(pooledThen).n();
        long allNow = all(pooledNow).n();
        List<NpsDecomposition.Row> rows = new ArrayList<>();
        change.groups().forEach((group, effect) -> {
            Tally earlier = pooledThen.getOrDefault(group, Tally.NONE);
            Tally later = pooledNow.getOrDefault(group, Tally.NONE);
            rows.add(new NpsDecomposition.Row(
                    group.equals(SMALL) ? null : group,
                    shown.of(earlier),
                    shown.of(later),
                    (double) earlier.n() / allThen,
                    (double) later.n() / allNow,
                    effect.rate(),
                    effect.mix()));
        });
        return Optional.of(new NpsDecomposition(
                by,
                comparison,
                rows,
                rows.stream().mapToDouble(NpsDecomposition.Row::rate).sum(),
                rows.stream().mapToDouble(NpsDecomposition.Row::mix).sum()));
    }

    private SortedMap<List<String>, Tally> count(MeasurementFilter filter, Grouping by) {
        List<Grouping> groupBy = List.of(by);
        return breakdown
                .count(
                        filter,
                        filter.unit().map(regions::within),
                        Set.of(groupBy),
                        by == Grouping.REGION ? regions.byUnit() : Map.of(),
                        false)
                .getOrDefault(groupBy, Collections.emptySortedMap());
    }

    /** Groups that have an NPS of their own in both periods. */
    private static Set<String> large(SortedMap<List<String>, Tally> then, SortedMap<List<String>, Tally> now) {
        Set<String> large = new TreeSet<>(Comparator.naturalOrder());
        then.forEach((group, tally) -> {
            long later = now.getOrDefault(group, Tally.NONE).n();
            if (Math.min(tally.n(), later) >= Display.LEAST_INDICATIVE) {
                large.add(group.getFirst());
            }
        });
        return large;
    }

    private static Map<String, Tally> pooled(SortedMap<List<String>, Tally> groups, Set<String> large) {
        Map<String, Tally> pooled = new HashMap<>();
        groups.forEach((group, tally) ->
                pooled.merge(large.contains(group.getFirst()) ? group.getFirst() : SMALL, tally, Tally::plus));
        return pooled;
    }

    private static Map<String, NpsCounts> counts(Map<String, Tally> groups) {
        Map<String, NpsCounts> counts = new HashMap<>();
        groups.forEach((group, tally) -> counts.put(group, tally.counts()));
        return counts;
    }

    private static Measured together(NpsRequest request, Map<String, Tally> groups) {
        Tally all = all(groups);
        return new Measured(
                List.of(), all, new NpsFigures(request.confidence(), request.method(), Audience.HQ).of(all));
    }

    private static Tally all(Map<String, Tally> groups) {
        return groups.values().stream().reduce(Tally.NONE, Tally::plus);
    }
}
