package io.northloop.alerting.model;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSubject;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.CsiStanding;
import io.northloop.measurement.MeanInterval;
import io.northloop.measurement.Zone;
import io.northloop.measurement.ZoneCuts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The zones of low NPS that places have entered when a quarter is over (method §8). Nothing is adjusted among many, as
 * {@link PeriodRules} do: the test is that neither interval spans its cut.
 *
 * @param first day of the quarter, in the company's zone
 * @param last day, included
 * @param at when it is looked at
 */
public record ZoneRule(LocalDate first, LocalDate last, Instant at) {

    private static final Set<Zone> LOW = Set.of(Zone.DANGER, Zone.DISASTER);

    /**
     * A zone is entered where the last one known before was another, or none is known: a quarter that leaves it open
     * does not lead out of it.
     *
     * @param before earlier quarters, the latest first
     */
    public List<Signal> entered(List<Map<AlertSubject, CsiStanding>> before, Map<AlertSubject, CsiStanding> now) {
        List<Signal> signals = new ArrayList<>();
        now.forEach((subject, standing) -> {
            Optional<Zone> zone = known(standing).filter(LOW::contains);
            if (zone.isPresent() && !zone.equals(lastKnown(subject, before))) {
                signals.add(Signal.alarm(AlertRule.QUADRANT, subject, Evidence.of(at, first, last, figures(standing))));
            }
        });
        return signals;
    }

    private static Optional<Zone> lastKnown(AlertSubject subject, List<Map<AlertSubject, CsiStanding>> before) {
        return before.stream()
                .flatMap(quarter -> Stream.ofNullable(quarter.get(subject)))
                .flatMap(standing -> known(standing).stream())
                .findFirst();
    }

    /** Beyond doubt. */
    private static Optional<Zone> known(CsiStanding standing) {
        return standing.determined() ? Optional.ofNullable(standing.zone()) : Optional.empty();
    }

    private static Map<Measure, Figure> figures(CsiStanding standing) {
        CsiFigure csi = standing.csi();
        MeanInterval interval = Objects.requireNonNull(csi.interval());
        ZoneCuts cuts = standing.cuts();
        return Map.of(
                Measure.NPS,
                Figure.of(standing.nps()),
                Measure.CSI,
                new Figure(Objects.requireNonNull(csi.index()).doubleValue(), csi.n(), interval.low(), interval.high()),
                Measure.NPS_CUT,
                Figure.plain(cuts.nps().doubleValue()),
                Measure.CSI_CUT,
                Figure.plain(cuts.csi().doubleValue()),
                Measure.CUTS_VERSION,
                Figure.plain((double) cuts.version()));
    }
}
