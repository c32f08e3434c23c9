package io.northloop.alerting.web;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.application.ShownAlert;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import io.northloop.alerting.port.Watches;
import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An alert as other systems read it; of a single answer it says no more than its score.
 *
 * @param endedAt when it was acknowledged, or lapsed
 * @param acknowledgedBy name of the person, or of the account or client
 * @param factors that have days and scope in common with the evidence; only where one alert is asked for
 * @param course of the sum, day by day; only of an alert about a fall, and only where one alert is asked for
 */
record AlertJson(
        String id,
        AlertRule rule,
        AlertSeverity severity,
        AlertState state,
        AlertAbout subject,
        Instant raisedAt,
        @Nullable Instant endedAt,
        @Nullable String acknowledgedBy,
        @Nullable String note,
        List<AlertEvidence> evidence,
        @Nullable List<AlertFactor> factors,
        @Nullable List<AlertCourseDay> course) {

    /** In a list. */
    static AlertJson of(ShownAlert shown) {
        return of(shown, null, null);
    }

    static AlertJson of(ShownAlert shown, @Nullable List<FactorView> factors, @Nullable List<Watches.Day> course) {
        Alert.Snapshot alert = shown.alert();
        Optional<Alert.Ending> ending = Optional.ofNullable(alert.ending());
        return new AlertJson(
                alert.id().toString(),
                alert.rule(),
                alert.severity(),
                alert.state(),
                new AlertAbout(alert.subject().kind(), alert.subject().ref()),
                alert.raisedAt(),
                ending.map(Alert.Ending::at).orElse(null),
                shown.acknowledgedBy().orElse(null),
                ending.map(Alert.Ending::note).orElse(null),
                alert.evidence().stream().map(AlertEvidence::of).toList(),
                factors == null ? null : factors.stream().map(AlertFactor::of).toList(),
                course == null ? null : course.stream().map(AlertCourseDay::of).toList());
    }

    /** @param to last day, included; {@code null} while it lasts */
    record AlertFactor(
            String id,
            FactorKind kind,
            String title,
            LocalDate from,
            @Nullable LocalDate to) {

        static AlertFactor of(FactorView factor) {
            return new AlertFactor(factor.id().toString(), factor.kind(), factor.title(), factor.from(), factor.to());
        }
    }

    record AlertAbout(AlertSubject.Kind kind, String ref) {}

    /**
     * @param from first day that the figures are of
     * @param to last day, included
     */
    record AlertEvidence(Instant foundAt, LocalDate from, LocalDate to, Map<Measure, AlertFigure> figures) {

        static AlertEvidence of(Evidence evidence) {
            Map<Measure, AlertFigure> figures = new EnumMap<>(Measure.class);
            evidence.figures().forEach((measure, figure) -> figures.put(measure, AlertFigure.of(figure)));
            return new AlertEvidence(evidence.at(), evidence.from(), evidence.to(), figures);
        }
    }

    /** @param interval at 95 %; {@code null} where the figure has none */
    record AlertFigure(
            @Nullable Double value,
            @Nullable Long n,
            @Nullable AlertInterval interval) {

        static AlertFigure of(Figure figure) {
            Double low = figure.low();
            Double high = figure.high();
            return new AlertFigure(
                    figure.value(), figure.n(), low == null || high == null ? null : new AlertInterval(low, high));
        }
    }

    record AlertInterval(double low, double high) {}

    record AlertCourseDay(LocalDate day, double sum, double watchLine, double alarmLine, long answers) {

        static AlertCourseDay of(Watches.Day day) {
            return new AlertCourseDay(day.day(), day.sum(), day.watchLine(), day.alarmLine(), day.answers());
        }
    }
}
