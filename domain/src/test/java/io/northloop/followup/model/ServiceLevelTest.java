package io.northloop.followup.model;

import static io.northloop.followup.model.CaseFixtures.BY_MANAGER;
import static io.northloop.followup.model.CaseFixtures.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.followup.model.ServiceLevel.Alarm;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ServiceLevelTest {

    @ParameterizedTest
    @CsvSource({
        "PT0S, true",
        "PT23H59M59S, true",
        "PT23H59M59.999999S, true",
        "PT24H, false",
        "PT24H0.000001S, false",
        "PT48H, false"
    })
    void contact_meets_the_level_strictly_before_the_24_hours_end(Duration after, boolean inTime) {
        FollowUpCase followUp = CaseFixtures.assigned(true);
        followUp.contact(ContactOutcome.REACHED, ContactMeans.PHONE, BY_MANAGER, RECEIVED.plus(after), null);
        assertThat(followUp.contactedInTime()).isEqualTo(inTime);
    }

    @Test
    void a_day_has_86400_seconds_even_when_the_clock_jumps() {
        Instant beforeSpringForward =
                ZonedDateTime.parse("2026-03-28T12:00:00+01:00[Europe/Berlin]").toInstant();
        assertThat(ServiceLevel.dueAt(beforeSpringForward))
                .isEqualTo(ZonedDateTime.parse("2026-03-29T13:00:00+02:00[Europe/Berlin]")
                        .toInstant());
    }

    @ParameterizedTest
    @CsvSource({"19:59:59,", "20:00:00,REMINDER", "23:59:59,REMINDER", "30:00:00,REMINDER"})
    void the_first_alarm_is_the_reminder_at_20_hours(String clock, Alarm expected) {
        FollowUpCase followUp = CaseFixtures.assigned(true);
        assertThat(followUp.alarmDue(at(clock)).orElse(null)).isEqualTo(expected);
    }

    @Test
    void alarms_follow_one_another_at_20_24_and_48_hours() {
        FollowUpCase followUp = CaseFixtures.unowned(false);
        raise(followUp, Alarm.REMINDER, "20:00:00");
        assertThat(followUp.snapshot().escalation()).isZero();
        assertThat(followUp.alarmDue(at("23:59:59"))).isEmpty();
        raise(followUp, Alarm.REGION, "24:00:00");
        assertThat(followUp.snapshot().escalation()).isEqualTo(1);
        assertThat(followUp.alarmDue(at("47:59:59"))).isEmpty();
        raise(followUp, Alarm.HEADQUARTERS, "48:00:00");
        assertThat(followUp.snapshot().escalation()).isEqualTo(2);
        assertThat(followUp.alarmDue(at("99:00:00"))).isEmpty();
    }

    @Test
    void contact_stops_the_alarms() {
        assertThat(CaseFixtures.contacted().alarmDue(at("99:00:00"))).isEmpty();
    }

    @Test
    void a_case_keeps_the_level_under_which_it_was_opened() {
        FollowUpCase followUp = CaseFixtures.openedUnder(new ServiceLevel(10, 30, 40));
        assertThat(followUp.snapshot().dueAt()).isEqualTo(at("24:00:00"));
        assertThat(followUp.alarmDue(at("09:59:59"))).isEmpty();
        raise(followUp, Alarm.REMINDER, "10:00:00");
        FollowUpCase restored = FollowUpCase.restore(followUp.snapshot());
        assertThat(restored.alarmDue(at("29:59:59"))).isEmpty();
        raise(restored, Alarm.REGION, "30:00:00");
        assertThat(restored.alarmDue(at("39:59:59"))).isEmpty();
        raise(restored, Alarm.HEADQUARTERS, "40:00:00");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 24, 48, /reminderHours",
        "24, 24, 48, /reminderHours",
        "20, 23, 48, /regionHours",
        "20, 337, 336, /regionHours",
        "20, 30, 29, /headquartersHours",
        "20, 24, 337, /headquartersHours"
    })
    void refuses_reminders_after_the_due_time_and_escalations_before_it(
            int reminder, int region, int headquarters, String pointer) {
        assertThatThrownBy(() -> new ServiceLevel(reminder, region, headquarters))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        e -> assertThat(e.faults()).extracting(Fault::pointer).contains(pointer));
        assertThat(new ServiceLevel(1, 24, 24)).isNotNull();
        assertThat(new ServiceLevel(23, 336, 336)).isNotNull();
    }

    private static void raise(FollowUpCase followUp, Alarm alarm, String clock) {
        assertThat(followUp.alarmDue(at(clock))).contains(alarm);
        followUp.alarmRaised(alarm, null, at(clock));
    }

    private static Instant at(String clock) {
        String[] parts = clock.split(":", 3);
        return RECEIVED.plusSeconds(
                Long.parseLong(parts[0]) * 3_600 + Long.parseLong(parts[1]) * 60 + Long.parseLong(parts[2]));
    }
}
