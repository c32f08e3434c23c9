package io.northloop.desk.web;

import io.northloop.desk.application.MonthlyReport;
import io.northloop.organisation.UnitView;
import io.northloop.shared.web.ReaderLanguage;
import io.northloop.shared.web.Sentences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What units and touchpoints of a report are called, in the reader's language. */
@Component
final class ReportNames {

    private final Sentences sentences;

    ReportNames(Sentences sentences) {
        this.sentences = sentences;
    }

    /** What it is about. */
    String place(MonthlyReport report) {
        return report.place().map(UnitView::name).orElseGet(() -> sentences.text("shared.whole-company"));
    }

    List<ReportRow> touchpoints(MonthlyReport report) {
        return report.touchpoints().stream()
                .map(row -> new ReportRow(row.code(), name(row), FigureView.of(row.standing())))
                .toList();
    }

    /** Of the groups that the change is taken apart by, by their values. */
    Map<String, String> decomposed(MonthlyReport report) {
        Map<String, String> names = new HashMap<>();
        for (UnitView unit : report.selectable()) {
            names.put(unit.ref().value(), unit.name());
        }
        report.why().filter(change -> !change.by().isPlace()).ifPresent(_ -> {
            names.clear();
            report.touchpoints().forEach(row -> names.put(row.code(), name(row)));
        });
        return names;
    }

    private String name(MonthlyReport.Touchpoint row) {
        return row.touchpoint()
                .map(touchpoint -> touchpoint.name(ReaderLanguage.now()))
                .orElseGet(() -> row.code().isEmpty() ? sentences.text("measurement.by.none") : row.code());
    }
}
