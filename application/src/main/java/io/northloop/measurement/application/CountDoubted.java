package io.northloop.measurement.application;

import io.northloop.measurement.DoubtedAnswers;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.model.Tally;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The roll-up counts trusted answers apart (decision 0027): what is missing among them is doubted. */
@Component
@Transactional(readOnly = true)
public class CountDoubted implements DoubtedAnswers {

    private static final List<Grouping> BY_UNIT = List.of(Grouping.UNIT);

    private final Breakdown breakdown;

    CountDoubted(Breakdown breakdown) {
        this.breakdown = breakdown;
    }

    @Override
    public Map<String, Counts> byUnit(LocalDate from, LocalDate to) {
        MeasurementFilter all = MeasurementFilter.EVERYTHING.between(Optional.of(from), Optional.of(to));
        // In this order an answer that arrives in between is taken for a trusted one.
        SortedMap<List<String>, Tally> every = count(all);
        Map<List<String>, Tally> trusted = count(all.of(Integrity.TRUSTED));
        Map<String, Counts> counts = new HashMap<>();
        every.forEach((group, tally) -> {
            Tally rest = trusted.get(group);
            long doubted = Math.max(0, tally.n() - (rest == null ? 0 : rest.n()));
            counts.put(group.getFirst(), new Counts(tally.n(), doubted));
        });
        counts.remove("");
        return counts;
    }

    private SortedMap<List<String>, Tally> count(MeasurementFilter filter) {
        return breakdown
                .count(filter, Optional.empty(), Set.of(BY_UNIT), Map.of(), false)
                .getOrDefault(BY_UNIT, new TreeMap<>());
    }
}
