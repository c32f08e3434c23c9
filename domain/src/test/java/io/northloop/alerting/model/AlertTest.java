package io.northloop.alerting.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Actor;
import io.northloop.alerting.AlertId;
import io.northloop.alerting.AlertRule;
import io.northloop.alerting.AlertSeverity;
import io.northloop.alerting.AlertState;
import io.northloop.alerting.AlertSubject;
import io.northloop.shared.DomainError;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The life of an alert. */
final class AlertTest {

    private static final Instant AT = Instant.parse("2026-05-21T03:12:00Z");
    private static final Actor HQ = new Actor("account:hq", null);
    private static final AlertSubject CENTRE = new AlertSubject(AlertSubject.Kind.CENTRE, "suzhou");

    private static Signal signal(AlertSeverity severity, double sum) {
        LocalDate day = LocalDate.of(2026, 5, 21);
        return new Signal(
                AlertRule.NPS_FALL,
                CENTRE,
                severity,
                Evidence.of(AT, day, day, Map.of(Measure.CUSUM, Figure.plain(sum))));
    }

    private static Alert.Noted raise(AlertSeverity severity) {
        return Alert.note(signal(severity, 4), Optional.empty(), () -> new AlertId(new UUID(0, 1)));
    }

    private static Alert.Noted grow(Alert open, AlertSeverity severity) {
        return Alert.note(signal(severity, 5), Optional.of(open), () -> {
            throw new AssertionError("one is open");
        });
    }

    @Test
    void a_second_signal_grows_the_open_alert_and_is_told_only_when_it_is_worse() {
        Alert.Noted watch = raise(AlertSeverity.WATCH);
        assertThat(watch.raised()).isTrue();
        assertThat(watch.told()).isTrue();

        Alert.Noted again = grow(watch.alert(), AlertSeverity.WATCH);
        assertThat(again.raised()).isFalse();
        assertThat(again.told()).isFalse();

        Alert.Noted worse = grow(watch.alert(), AlertSeverity.ALARM);
        assertThat(worse.told()).isTrue();
        assertThat(worse.alert().snapshot().severity()).isEqualTo(AlertSeverity.ALARM);
        assertThat(worse.alert().snapshot().evidence()).hasSize(3);

        assertThat(grow(watch.alert(), AlertSeverity.WATCH).alert().snapshot().severity())
                .as("it gets no better")
                .isEqualTo(AlertSeverity.ALARM);
    }

    @Test
    void a_person_acknowledges_it_once_with_a_note() {
        Alert alert = raise(AlertSeverity.ALARM).alert();
        assertThatThrownBy(() -> alert.acknowledge(HQ, "  ", AT)).isInstanceOf(DomainError.class);
        assertThat(alert.snapshot().state()).isEqualTo(AlertState.OPEN);
        alert.acknowledge(HQ, " rival opened ", AT);
        assertThat(alert.snapshot().ending()).isEqualTo(new Alert.Ending(AT, HQ, "rival opened"));
        assertThatThrownBy(() -> alert.acknowledge(HQ, "again", AT))
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.kind()).isEqualTo(DomainError.Kind.CONFLICT));
    }

    @Test
    void a_watch_goes_by_itself_and_an_alarm_does_not() {
        Alert watch = raise(AlertSeverity.WATCH).alert();
        assertThat(watch.lapse(AT)).isTrue();
        assertThat(watch.snapshot().state()).isEqualTo(AlertState.LAPSED);
        assertThat(raise(AlertSeverity.ALARM).alert().lapse(AT)).isFalse();
    }

    @Test
    void a_note_has_at_most_a_thousand_characters() {
        assertThat(Alert.faults("x".repeat(1000)).found()).isEmpty();
        assertThat(Alert.faults("x".repeat(1001)).found()).hasSize(1);
        assertThat(Alert.faults(null).found()).hasSize(1);
    }
}
