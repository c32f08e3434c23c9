package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.PinnedFactors;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.ChartMark;
import io.northloop.shared.web.HappeningWords;
import io.northloop.shared.web.ReaderLanguage;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays the factors that bear on a figure over its chart. */
@Component
final class FactorMarks {

    private final PinnedFactors factors;
    private final FactorWords kinds;
    private final HappeningWords words;

    FactorMarks(PinnedFactors factors, FactorWords kinds, HappeningWords words) {
        this.factors = factors;
        this.kinds = kinds;
        this.words = words;
    }

    /** @param points that the chart has, in order of time */
    List<ChartMark> over(List<ChartMark.Days> points, FactorQuestion question, Viewer viewer) {
        return ChartMark.over(
                points,
                factors.bearingOn(question, viewer).stream()
                        .map(this::happening)
                        .toList());
    }

    /**
     * The same over whole quarters.
     *
     * @param unit ref; the whole company when {@code null}
     */
    List<ChartMark> overQuarters(List<Quarter> quarters, @Nullable String unit, Viewer viewer) {
        if (quarters.isEmpty()) {
            return List.of();
        }
        List<ChartMark.Days> points = quarters.stream()
                .map(each -> new ChartMark.Days(each.firstDay(), each.lastDay()))
                .toList();
        FactorQuestion question = FactorQuestion.about(
                Optional.ofNullable(unit).map(UnitRef::new),
                quarters.getFirst().firstDay(),
                quarters.getLast().lastDay());
        return over(points, question, viewer);
    }

    private ChartMark.Happening happening(FactorView factor) {
        return words.of(
                factor.title(),
                kinds.kind(factor.kind()),
                factor.from(),
                factor.to(),
                factor.names().in(ReaderLanguage.now()));
    }
}
