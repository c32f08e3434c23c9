package io.northloop.alerting.application;

import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.measurement.FactorQuestion;
import io.northloop.programme.ProgrammeRef;
import java.time.LocalDate;

/** Which factors may explain an alert: those of its days and of whom it is about. */
final class FactorsOf {

    private FactorsOf() {}

    /** From the first day of any of its evidence to the last. */
    static FactorQuestion question(Alert.Snapshot alert) {
        return question(
                alert.subject(),
                alert.evidence().stream()
                        .map(Evidence::from)
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                alert.evidence().stream()
                        .map(Evidence::to)
                        .max(LocalDate::compareTo)
                        .orElseThrow());
    }

    static FactorQuestion question(AlertSubject subject, LocalDate first, LocalDate last) {
        return subject.kind() == AlertSubject.Kind.PROGRAMME
                ? FactorQuestion.about(new ProgrammeRef(subject.ref()), first, last)
                : FactorQuestion.about(subject.unit(), first, last);
    }
}
