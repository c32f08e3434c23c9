package io.northloop.measurement.application;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.model.Audience;
import io.northloop.measurement.model.CsiFigures;
import io.northloop.measurement.model.CsiTally;
import io.northloop.measurement.model.ErrorEllipse;
import io.northloop.measurement.model.NpsFigures;
import io.northloop.measurement.model.Quadrant;
import io.northloop.measurement.model.Tally;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes points of added-up ratings, complete, as HQ sees them. */
@Component
final class QuadrantPoints {

    QuadrantPoint of(
            List<Grouping> groupBy,
            List<String> group,
            ByNewestModel answers,
            Confidence confidence,
            Quadrant quadrant) {
        CsiTally tally = answers.tally();
        Tally scored = new Tally(tally.scores(), Optional.empty());
        CsiFigure csi = new CsiFigures(confidence, Audience.HQ).of(answers.model(), tally, answers.others());
        NpsFigure nps = new NpsFigures(confidence, IntervalMethod.ADJUSTED_WALD, Audience.HQ).of(scored);
        Interval npsInterval = nps.interval();
        MeanInterval csiInterval = csi.interval();
        BigDecimal npsRounded = nps.npsRounded();
        BigDecimal csiRounded = csi.indexRounded();
        Map<Grouping, String> named = Grouping.named(groupBy, group);
        if (npsRounded == null || csiRounded == null || npsInterval == null || csiInterval == null) {
            return new QuadrantPoint(named, nps, csi, null, false, null);
        }
        return new QuadrantPoint(
                named,
                nps,
                csi,
                quadrant.zone(npsRounded, csiRounded),
                quadrant.isDetermined(npsInterval, csiInterval),
                ellipse(tally, scored, confidence));
    }

    private static @Nullable ErrorEllipse ellipse(CsiTally tally, Tally scored, Confidence confidence) {
        Double errorOfIndex = tally.index().standardError().orElse(null);
        Double covariance =
                tally.pairs().covarianceOfMeans(tally.index().n(), scored.n()).orElse(null);
        if (errorOfIndex == null || covariance == null) {
            return null;
        }
        double errorOfNps = scored.counts().standardError();
        return ErrorEllipse.of(errorOfIndex * errorOfIndex, errorOfNps * errorOfNps, covariance, confidence);
    }
}
