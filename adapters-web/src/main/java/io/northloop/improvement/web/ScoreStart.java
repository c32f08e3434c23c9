package io.northloop.improvement.web;

import io.northloop.access.Viewer;
import io.northloop.improvement.application.ScoreChanges;
import io.northloop.improvement.application.ScoreChanges.ScoreChange;
import io.northloop.improvement.model.EvidenceKind;
import io.northloop.improvement.model.PlanMetric;
import io.northloop.measurement.NpsComparison;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.web.Formats;
import io.northloop.survey.SurveyKind;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Begins the form of a plan with the score of a unit over the last three full months, beside the three before. */
@Component
class ScoreStart {

    private static final String NPS = PlanMetric.Known.NPS.name();

    private final ScoreChanges changes;
    private final Formats formats;
    private final FigureWords words;

    ScoreStart(ScoreChanges changes, Formats formats, FigureWords words) {
        this.changes = changes;
        this.formats = formats;
        this.words = words;
    }

    PlanForm begin(Viewer viewer, UnitRef unit, SurveyKind kind) {
        return begin(changes.of(viewer, unit, kind), kind);
    }

    private PlanForm begin(ScoreChange change, SurveyKind kind) {
        BigDecimal now = change.figures().a().npsRounded();
        BigDecimal before = change.figures().b().npsRounded();
        String name = change.unit().name();
        String title = kind == SurveyKind.EMPLOYEE
                ? words.text("improvement.plan.start.staff.title", name)
                : words.text("improvement.plan.start.centre.title", name);
        Map<String, String> fields = new HashMap<>(Map.of("title", title));
        List<Map<String, String>> evidence = List.of();
        if (now != null) {
            if (kind == SurveyKind.TRANSACTIONAL) {
                fields.put(PlanForm.METRIC, NPS);
            } else {
                // NPS by itself is that of transactional answers: kinds of survey are never pooled (docs/method.md §2).
                fields.put(PlanForm.METRIC, PlanForm.OTHER);
                fields.put(PlanForm.WORDS, measure(kind));
            }
            fields.put("from", now.toPlainString());
            if (before != null && before.compareTo(now) > 0) {
                fields.put("to", before.toPlainString());
                String purpose = hasFallen(change.figures())
                        ? "improvement.plan.start.centre.purpose"
                        : "improvement.plan.start.centre.purpose-unsure";
                fields.put("purpose", words.text(purpose, name, measure(kind)));
            }
            evidence = List.of(PlanForm.proof(EvidenceKind.FIGURE, address(change, kind), note(change, measure(kind))));
        }
        return new PlanForm(fields, List.of(change.unit().ref().value()), evidence, List.of());
    }

    /** Whether the whole interval of the difference says so; else it may be chance. */
    private static boolean hasFallen(NpsComparison figures) {
        return figures.interval() != null && figures.interval().high() < 0;
    }

    private String measure(SurveyKind kind) {
        return words.text("improvement.plan.start.measure." + kind.name());
    }

    private String note(ScoreChange change, String measure) {
        NpsComparison figures = change.figures();
        String name = change.unit().name();
        String now = words.text(
                "improvement.plan.start.figure",
                name,
                formats.day(change.from()),
                formats.day(change.to()),
                words.figure(figures.a()),
                measure);
        String before = words.text(
                "improvement.plan.start.figure",
                name,
                formats.day(change.beforeFrom()),
                formats.day(change.from().minusDays(1)),
                words.figure(figures.b()),
                measure);
        if (figures.difference() == null || figures.interval() == null) {
            return now + "\n" + before;
        }
        String difference = words.text(
                "improvement.plan.start.difference",
                formats.signed(figures.difference(), 1),
                formats.signed(figures.interval().low(), 1),
                formats.signed(figures.interval().high(), 1));
        return now + "\n" + before + "\n" + difference;
    }

    /** Page of the later figure, which shows the same months whenever it is opened. */
    private static String address(ScoreChange change, SurveyKind kind) {
        return UriComponentsBuilder.fromPath("/")
                .queryParam("period", YearMonth.from(change.from()) + "_" + YearMonth.from(change.to()))
                .queryParam("unit", "{unit}")
                .queryParam("kind", kind.name())
                .encode()
                .buildAndExpand(change.unit().ref().value())
                .toUriString();
    }
}
