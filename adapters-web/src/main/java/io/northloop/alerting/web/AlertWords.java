package io.northloop.alerting.web;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import io.northloop.alerting.port.Watches;
import io.northloop.measurement.FactorView;
import io.northloop.measurement.NpsLevel;
import io.northloop.shared.web.ChartMark;
import io.northloop.shared.web.ControlChart;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.HappeningWords;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts alerts into words with their figures; templates ask it as {@code @alertWords}. */
@Component("alertWords")
class AlertWords {

    private static final double LEAST_SAID = .00001;

    private final Sentences sentences;
    private final Formats formats;
    private final HappeningWords words;

    AlertWords(Sentences sentences, Formats formats, HappeningWords words) {
        this.sentences = sentences;
        this.formats = formats;
        this.words = words;
    }

    public String rule(AlertRule rule) {
        return sentences.text("alerting.rule." + rule);
    }

    /** What it is about: the unit's name, or that it is a programme. */
    public String subject(AlertSubject subject, String name) {
        return sentences.text("alerting.subject." + subject.kind(), name);
    }

    /** Whom it is about, and what happened. */
    public String title(Alert.Snapshot alert, String name) {
        return subject(alert.subject(), name) + " · " + rule(alert.rule());
    }

    /** The days that the figures are of. */
    public String period(Evidence evidence) {
        return evidence.from().equals(evidence.to())
                ? formats.day(evidence.to())
                : formats.day(evidence.from()) + " – " + formats.day(evidence.to());
    }

    /** Why it was raised, in a sentence with its figures. */
    public String reason(AlertRule rule, Evidence evidence) {
        return switch (rule) {
            case NPS_FALL -> fall(evidence);
            case LEVEL_WORSE -> {
                Figure cut = evidence.figure(Measure.NPS_CUT);
                String level = NpsLevel.of(BigDecimal.valueOf(Objects.requireNonNull(cut.value())))
                        .name();
                yield sentences.text(
                        "alerting.reason.LEVEL_WORSE",
                        nps(evidence.figure(Measure.NPS)),
                        sentences.text("measurement.level." + level),
                        formats.signed(cut.value()),
                        formats.signed(evidence.figure(Measure.BASELINE_NPS).value(), 1));
            }
            case CRISIS -> sentences.text("alerting.reason.CRISIS", nps(evidence.figure(Measure.NPS)));
            case DETRACTOR_BURST ->
                sentences.text(
                        "alerting.reason.DETRACTOR_BURST",
                        formats.number(evidence.figure(Measure.DETRACTORS).value(), 0),
                        formats.number(
                                evidence.figure(Measure.EXPECTED_DETRACTORS).value(), 1),
                        chance(evidence.figure(Measure.P_VALUE)));
            case INFLUENTIAL_DETRACTOR ->
                sentences.text(
                        "alerting.reason.INFLUENTIAL_DETRACTOR",
                        formats.number(evidence.figure(Measure.SCORE).value(), 0));
            case RESPONSE_RATE ->
                sentences.text("alerting.reason.RESPONSE_RATE", share(evidence.figure(Measure.RESPONSE_RATE)));
            case CSI_SAMPLE ->
                sentences.text(
                        "alerting.reason.CSI_SAMPLE",
                        formats.number(evidence.figure(Measure.CSI_ANSWERS).value(), 0));
            case QUADRANT -> {
                Figure csi = evidence.figure(Measure.CSI);
                double cut = value(evidence, Measure.CSI_CUT);
                boolean danger = Objects.requireNonNull(csi.value()) >= cut;
                yield sentences.text(
                        danger ? "alerting.reason.DANGER" : "alerting.reason.DISASTER",
                        nps(evidence.figure(Measure.NPS)),
                        sentences.text(
                                "alerting.csi",
                                formats.number(csi.value(), 0),
                                formats.count(csi.n()),
                                formats.number(csi.low(), 0),
                                formats.number(csi.high(), 0)),
                        formats.signed(value(evidence, Measure.NPS_CUT), 1),
                        formats.number(cut, 1),
                        formats.number(value(evidence, Measure.CUTS_VERSION), 0));
            }
            case SLA_BREACHES ->
                sentences.text("alerting.reason.SLA_BREACHES", share(evidence.figure(Measure.BREACHES)));
            case INTEGRITY_SIGNAL -> {
                Figure doubted = evidence.figure(Measure.DOUBTED_ANSWERS);
                yield sentences.text(
                        "alerting.reason.INTEGRITY_SIGNAL",
                        formats.number(doubted.value(), 0),
                        share(evidence.figure(Measure.DOUBTED_SHARE)),
                        formats.number(evidence.figure(Measure.EXPECTED_DOUBTED).value(), 1),
                        chance(evidence.figure(Measure.P_VALUE)));
            }
        };
    }

    private static double value(Evidence evidence, Measure measure) {
        return Objects.requireNonNull(evidence.figure(measure).value());
    }

    /** The same without anything of a single answer, as it may leave the house. */
    String discreetReason(AlertRule rule, Evidence evidence) {
        return rule == AlertRule.INFLUENTIAL_DETRACTOR
                ? sentences.text("alerting.reason.INFLUENTIAL_DETRACTOR.discreet")
                : reason(rule, evidence);
    }

    /** A probability that is not called none at all. */
    private String chance(Figure probability) {
        double value = Objects.requireNonNull(probability.value());
        return value < LEAST_SAID
                ? sentences.text("alerting.less-than", formats.percent(LEAST_SAID, 3))
                : formats.percent(value, 3);
    }

    private String fall(Evidence evidence) {
        Figure baseline = evidence.figure(Measure.BASELINE_NPS);
        if (evidence.figures().containsKey(Measure.P_VALUE)) {
            return sentences.text(
                    "alerting.reason.QUARTER_FALL",
                    nps(evidence.figure(Measure.NPS)),
                    formats.signed(baseline.value(), 1),
                    formats.count(baseline.n()),
                    chance(evidence.figure(Measure.P_VALUE)));
        }
        return sentences.text(
                "alerting.reason.NPS_FALL",
                nps(evidence.figure(Measure.NPS)),
                formats.signed(baseline.value(), 1),
                formats.count(baseline.n()),
                formats.number(evidence.figure(Measure.CUSUM).value(), 2),
                formats.number(evidence.figure(Measure.WATCH_LINE).value(), 2),
                formats.number(evidence.figure(Measure.ALARM_LINE).value(), 2));
    }

    private String nps(Figure figure) {
        return figure.value() == null
                ? sentences.text("alerting.nps-few", formats.count(figure.n()))
                : sentences.text(
                        "alerting.nps",
                        formats.signed(figure.value(), 1),
                        formats.count(figure.n()),
                        formats.signed(figure.low(), 1),
                        formats.signed(figure.high(), 1));
    }

    private String share(Figure figure) {
        return sentences.text(
                "alerting.share",
                formats.percent(figure.value(), 1),
                formats.count(figure.n()),
                formats.percent(figure.low(), 1),
                formats.percent(figure.high(), 1));
    }

    /** The course of the sum for the chart. */
    ControlChart course(List<Watches.Day> days, List<FactorView> factors) {
        return new ControlChart(
                sentences.text("alerting.course.sum"),
                sentences.text("alerting.course.watch"),
                sentences.text("alerting.course.alarm"),
                sentences.text("alerting.course.answers"),
                days.stream()
                        .map(day -> new ControlChart.Point(
                                formats.day(day.day()), day.sum(), day.watchLine(), day.alarmLine(), day.answers()))
                        .toList(),
                ChartMark.over(
                        days.stream()
                                .map(day -> new ChartMark.Days(day.day(), day.day()))
                                .toList(),
                        happenings(factors)));
    }

    /** Factors as the page tells them. */
    List<ChartMark.Happening> happenings(List<FactorView> factors) {
        return factors.stream()
                .map(factor -> words.of(
                        factor.title(),
                        sentences.text("measurement.factor.kind." + factor.kind()),
                        factor.from(),
                        factor.to(),
                        factor.names().in(ReaderLanguage.now())))
                .toList();
    }
}
