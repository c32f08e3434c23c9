package io.northloop.alerting.model;

import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.shared.Quarter;
import java.util.Optional;

/** What a watch asks of measurement. */
public interface WatchFigures {

    /** What the four quarters before this one lead to expect; empty without answers in them. */
    Optional<Baseline> baseline(AlertSubject subject, Quarter before);

    NpsFigure figure(ScoreCounts counts);
}
