package io.northloop.measurement.model;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiLevel;
import io.northloop.measurement.Display;
import io.northloop.measurement.MeanInterval;
import io.northloop.survey.CsiModel;
import io.northloop.survey.CsiScore;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was rated into the index that an audience may see (statistics, CSI and Display; method §5). */
public final class CsiFigures {

    private final Confidence confidence;
    private final Audience audience;

    public CsiFigures(Confidence confidence, Audience audience) {
        this.confidence = confidence;
        this.audience = audience;
    }

    /** @param otherModels respondents of the group asked by another model; not told below HQ */
    public CsiFigure of(CsiModel model, CsiTally tally, @Nullable Long otherModels) {
        CsiSums sums = tally.index();
        boolean sufficient = sums.n() >= CsiFigure.SUFFICIENT;
        boolean shown = audience == Audience.HQ ? Display.of(sums.n()) != Display.HIDDEN : sufficient;
        if (!shown) {
            return withheld(model, audience == Audience.HQ ? sums.n() : null, otherModels, tally);
        }
        MeanInterval interval = sums.interval(confidence).orElse(null);
        return new CsiFigure(
                model.version(),
                sums.n(),
                otherModels,
                sums.mean(),
                sums.meanRounded(1),
                clipped(interval),
                interval == null ? null : interval.halfWidth(),
                sums.standardDeviation().orElse(null),
                sums.standardError().orElse(null),
                sufficient ? CsiLevel.of(sums.meanRounded(1)) : null,
                interval != null && spansCut(interval),
                sufficient,
                dimensions(model, tally, true));
    }

    /** A figure of which nothing may be shown. */
    public CsiFigure hidden(CsiModel model, CsiTally tally) {
        return withheld(model, null, null, tally);
    }

    private CsiFigure withheld(CsiModel model, @Nullable Long n, @Nullable Long otherModels, CsiTally tally) {
        return new CsiFigure(
                model.version(),
                n,
                otherModels,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                false,
                dimensions(model, tally, false));
    }

    private List<CsiFigure.Dimension> dimensions(CsiModel model, CsiTally tally, boolean shown) {
        List<CsiFigure.Dimension> dimensions = new ArrayList<>();
        int item = 0;
        for (int place = 0; place < model.dimensions().size(); place++) {
            CsiModel.Dimension dimension = model.dimensions().get(place);
            List<CsiFigure.Item> items = new ArrayList<>();
            for (CsiModel.Item each : dimension.items()) {
                items.add(new CsiFigure.Item(each.code(), part(tally.items().get(item++), shown)));
            }
            dimensions.add(new CsiFigure.Dimension(
                    dimension.code(), part(tally.dimensions().get(place), shown), items));
        }
        return dimensions;
    }

    private CsiFigure.Part part(CsiSums sums, boolean shown) {
        boolean enough = shown && Display.of(sums.n()) != Display.HIDDEN;
        boolean told = shown && (audience == Audience.HQ || sums.n() >= AnonymityRule.LEAST_GROUP);
        return enough
                ? new CsiFigure.Part(
                        sums.n(),
                        sums.mean(),
                        sums.meanRounded(1),
                        clipped(sums.interval(confidence).orElse(null)))
                : new CsiFigure.Part(told ? sums.n() : null, null, null, null);
    }

    private static @Nullable MeanInterval clipped(@Nullable MeanInterval interval) {
        return interval == null ? null : interval.clipped(CsiScore.LEAST, CsiScore.MOST);
    }

    private static boolean spansCut(MeanInterval interval) {
        return Arrays.stream(CsiLevel.values())
                .filter(level -> level != CsiLevel.NEEDS_IMPROVEMENT)
                .map(CsiLevel::from)
                .mapToDouble(BigDecimal::doubleValue)
                .anyMatch(cut -> interval.low() < cut && interval.high() >= cut);
    }
}
