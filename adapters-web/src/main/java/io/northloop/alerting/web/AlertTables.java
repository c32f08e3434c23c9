package io.northloop.alerting.web;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.application.ShownAlert;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import io.northloop.alerting.model.Rehearsal;
import io.northloop.alerting.port.Watches;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.Sentences;
import io.northloop.shared.web.TableFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Alerts as files, each with the latest evidence: the figure that its rule looks at, and why that is one to tell. */
@Component
final class AlertTables {

    /** Of {@link #evidence}. */
    private static final List<String> EVIDENCE = List.of(
            "alerting.column.figure",
            "alerting.column.value",
            "alerting.column.n",
            "measurement.low",
            "measurement.high",
            "alerting.column.from",
            "alerting.column.to",
            "alerting.why");

    private final Sentences sentences;
    private final AlertWords words;
    private final Formats formats;

    AlertTables(Sentences sentences, AlertWords words, Formats formats) {
        this.sentences = sentences;
        this.words = words;
        this.formats = formats;
    }

    /** The latest raised first. */
    TableFile list(List<ShownAlert> alerts) {
        return new TableFile(
                "alerts",
                header(
                        List.of(
                                "alerting.column.raised",
                                "alerting.column.subject",
                                "alerting.column.rule",
                                "alerting.column.severity",
                                "alerting.column.state",
                                "alerting.column.times"),
                        List.of("alerting.column.ended", "alerting.column.by", "alerting.note")),
                alerts.stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(ShownAlert shown) {
        Alert.Snapshot alert = shown.alert();
        Alert.Ending ending = alert.ending();
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                formats.moment(alert.raisedAt()),
                words.subject(alert.subject(), shown.name()),
                words.rule(alert.rule()),
                sentences.text("alerting.severity." + alert.severity()),
                sentences.text("alerting.state." + alert.state()),
                alert.evidence().size()));
        cells.addAll(evidence(alert));
        cells.add(ending == null ? null : formats.moment(ending.at()));
        cells.add(shown.acknowledgedBy().orElse(null));
        cells.add(ending == null ? null : ending.note());
        return cells;
    }

    /** Of the sum, day by day. */
    TableFile course(List<Watches.Day> days) {
        return new TableFile(
                "alert-course",
                sentences.texts(
                        "shared.chart.period",
                        "alerting.course.sum",
                        "alerting.course.watch",
                        "alerting.course.alarm",
                        "alerting.course.answers"),
                days.stream()
                        .map(day -> Arrays.<@Nullable Object>asList(
                                day.day(), day.sum(), day.watchLine(), day.alarmLine(), day.answers()))
                        .toList());
    }

    /** In the order in which they would have been raised. */
    TableFile rehearsed(Rehearsal rehearsal) {
        return new TableFile(
                "alerts-replayed",
                sentences.texts(
                        "alerting.column.subject",
                        "alerting.column.rule",
                        "alerting.column.raised",
                        "alerting.column.alarm"),
                rehearsal.alerts().stream().map(this::row).toList());
    }

    private List<@Nullable Object> row(Rehearsal.Raised raised) {
        return Arrays.asList(
                words.subject(raised.subject(), raised.name()),
                words.rule(raised.rule()),
                raised.raisedOn(),
                raised.alarmedOn());
    }

    private List<@Nullable Object> evidence(Alert.Snapshot alert) {
        Evidence latest = alert.evidence().getLast();
        Measure measure = lookedAt(alert.rule());
        Figure figure = latest.figure(measure);
        return Arrays.asList(
                sentences.text("alerting.measure." + measure),
                figure.value(),
                figure.n(),
                figure.low(),
                figure.high(),
                latest.from(),
                latest.to(),
                words.reason(alert.rule(), latest));
    }

    private static Measure lookedAt(AlertRule rule) {
        return switch (rule) {
            case NPS_FALL, LEVEL_WORSE, CRISIS, QUADRANT -> Measure.NPS;
            case DETRACTOR_BURST -> Measure.DETRACTORS;
            case INFLUENTIAL_DETRACTOR -> Measure.SCORE;
            case RESPONSE_RATE -> Measure.RESPONSE_RATE;
            case CSI_SAMPLE -> Measure.CSI_ANSWERS;
            case SLA_BREACHES -> Measure.BREACHES;
            case INTEGRITY_SIGNAL -> Measure.DOUBTED_SHARE;
        };
    }

    private List<String> header(List<String> before, List<String> behind) {
        return sentences.texts(
                Stream.of(before, EVIDENCE, behind).flatMap(List::stream).toArray(String[]::new));
    }
}
