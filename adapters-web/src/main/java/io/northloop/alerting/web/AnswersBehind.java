package io.northloop.alerting.web;

import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.survey.SurveyKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the answers are read that an alert's figures are of. */
final class AnswersBehind {

    private AnswersBehind() {}

    /** Those of its subject, of all days that its evidence is of, and of the kind that its rule looks at. */
    static String of(Alert.Snapshot alert) {
        AlertSubject subject = alert.subject();
        LocalDate from = alert.evidence().stream()
                .map(Evidence::from)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        LocalDate to = alert.evidence().stream()
                .map(Evidence::to)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return UriComponentsBuilder.fromPath("/answers")
                .queryParam(subject.unit().isPresent() ? "unit" : "programme", subject.ref())
                .queryParamIfPresent("kind", kind(alert.rule()))
                .queryParam("from", from)
                .queryParam("to", to)
                .build()
                .toUriString();
    }

    /** Empty where answers of more kinds than one can be behind it. */
    private static Optional<SurveyKind> kind(AlertRule rule) {
        return switch (rule) {
            case NPS_FALL, LEVEL_WORSE, CRISIS, DETRACTOR_BURST, INTEGRITY_SIGNAL ->
                Optional.of(SurveyKind.TRANSACTIONAL);
            case CSI_SAMPLE, QUADRANT -> Optional.of(SurveyKind.CSI);
            case INFLUENTIAL_DETRACTOR, RESPONSE_RATE, SLA_BREACHES -> Optional.empty();
        };
    }
}
