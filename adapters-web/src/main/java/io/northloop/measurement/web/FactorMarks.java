package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.FactorQuestion;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.PinnedFactors;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.ChartMark;
import io.northloop.shared.web.HappeningWords;
import io.northloop.shared.web.ReaderLanguage;
import java.util.List;
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

    /**
     * @param points that the chart has, in order of time
     * @param figure what all of them are of; a factor pinned to what it leaves out does not bear on it
     */
    List<ChartMark> over(List<ChartMark.Days> points, MeasurementFilter figure, Viewer viewer) {
        return ChartMark.over(
                points,
                factors.bearingOn(FactorQuestion.about(figure), viewer).stream()
                        .map(this::happening)
                        .toList());
    }

    /** The same over whole quarters. */
    List<ChartMark> overQuarters(List<Quarter> quarters, MeasurementFilter figure, Viewer viewer) {
        return over(
                quarters.stream()
                        .map(each -> new ChartMark.Days(each.firstDay(), each.lastDay()))
                        .toList(),
                figure,
                viewer);
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
