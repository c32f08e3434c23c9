package io.northloop.alerting.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.alerting.model.Alert;
import io.northloop.alerting.model.Evidence;
import io.northloop.alerting.model.Figure;
import io.northloop.alerting.model.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which answers an alert leads to. */
final class AnswersBehindTest {

    private static final Instant AT = Instant.parse("2026-06-30T16:00:00Z");
    private static final AlertSubject CENTRE = new AlertSubject(AlertSubject.Kind.CENTRE, "suzhou");

    private static Evidence of(String from, String to) {
        return new Evidence(
                AT, LocalDate.parse(from), LocalDate.parse(to), Map.of(Measure.NPS, Figure.plain(8)), Optional.empty());
    }

    private static String answers(AlertRule rule, AlertSubject subject, Evidence... evidence) {
        return AnswersBehind.of(new Alert.Snapshot(
                new AlertId(new UUID(0, 1)),
                rule,
                subject,
                AlertSeverity.ALARM,
                AlertState.OPEN,
                AT,
                Arrays.asList(evidence),
                null,
                0));
    }

    @Test
    void those_of_all_days_and_of_the_kind_that_the_rule_looks_at() {
        assertThat(answers(
                        AlertRule.NPS_FALL,
                        CENTRE,
                        of("2026-05-04", "2026-05-20"),
                        of("2026-05-04", "2026-06-02"),
                        of("2026-04-01", "2026-06-30")))
                .isEqualTo("/answers?unit=suzhou&kind=TRANSACTIONAL&from=2026-04-01&to=2026-06-30");
        assertThat(answers(AlertRule.QUADRANT, CENTRE, of("2026-04-01", "2026-06-30")))
                .isEqualTo("/answers?unit=suzhou&kind=CSI&from=2026-04-01&to=2026-06-30");
        assertThat(answers(AlertRule.RESPONSE_RATE, CENTRE, of("2026-06-01", "2026-06-30")))
                .isEqualTo("/answers?unit=suzhou&from=2026-06-01&to=2026-06-30");
    }

    @Test
    void those_of_a_programme() {
        AlertSubject programme = new AlertSubject(AlertSubject.Kind.PROGRAMME, "after-service");
        assertThat(answers(AlertRule.LEVEL_WORSE, programme, of("2026-04-01", "2026-06-30")))
                .isEqualTo("/answers?programme=after-service&kind=TRANSACTIONAL&from=2026-04-01&to=2026-06-30");
    }
}
