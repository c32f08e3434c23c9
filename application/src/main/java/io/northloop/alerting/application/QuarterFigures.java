package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.WatchFigures;
import io.northloop.measurement.Baseline;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.QuarterStandings;
import io.northloop.measurement.ScoreCounts;
import io.northloop.shared.Quarter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Asks measurement for the baselines of all peers at once, and remembers them for one piece of work. */
final class QuarterFigures implements WatchFigures {

    private record Asked(AlertSubject.Kind kind, Quarter before) {}

    private final QuarterStandings standings;
    private final Map<Asked, Map<String, Baseline>> baselines = new HashMap<>();

    QuarterFigures(QuarterStandings standings) {
        this.standings = standings;
    }

    @Override
    public Optional<Baseline> baseline(AlertSubject subject, Quarter before) {
        Map<String, Baseline> peers = baselines.computeIfAbsent(
                new Asked(subject.kind(), before), asked -> standings.baselines(before, grouping(asked.kind())));
        return Optional.ofNullable(peers.get(subject.ref()));
    }

    @Override
    public NpsFigure figure(ScoreCounts counts) {
        return standings.figure(counts);
    }

    private static Grouping grouping(AlertSubject.Kind kind) {
        return switch (kind) {
            case CENTRE -> Grouping.UNIT;
            case REGION -> Grouping.REGION;
            case PROGRAMME -> Grouping.PROGRAMME;
        };
    }
}
