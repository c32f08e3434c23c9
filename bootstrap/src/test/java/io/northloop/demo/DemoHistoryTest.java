package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.followup.model.StepKind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DemoHistoryTest {

    private static final List<DemoVisit> VISITS = new DemoHistory(DemoComments.shipped()).visits();
    private static final List<DemoWave> WAVES = new DemoWaves(VISITS).waves();

    @Test
    void is_the_same_each_time() {
        assertThat(new DemoHistory(DemoComments.shipped()).visits()).isEqualTo(VISITS);
    }

    @Test
    void lets_one_centre_fall_from_35_to_8_in_a_quarter() {
        assertThat(counts(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 31)))
                .isEqualTo(Map.of(
                        LoyaltyCategory.PROMOTER, 34L, LoyaltyCategory.PASSIVE, 13L, LoyaltyCategory.DETRACTOR, 13L));
        assertThat(counts(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30)))
                .isEqualTo(Map.of(
                        LoyaltyCategory.PROMOTER, 21L, LoyaltyCategory.PASSIVE, 12L, LoyaltyCategory.DETRACTOR, 17L));
    }

    @Test
    void asks_nobody_twice_in_thirty_days_and_nobody_at_night() {
        Map<Integer, DemoVisit> last = new HashMap<>();
        for (DemoVisit visit : VISITS) {
            DemoVisit before = last.put(visit.customer(), visit);
            if (before != null) {
                assertThat(Duration.between(before.invitedAt(), visit.invitedAt()))
                        .isGreaterThan(Duration.ofDays(30));
            }
            assertThat(visit.invitedAt().atZone(DemoCompany.ZONE).toLocalTime())
                    .isBetween(LocalTime.of(8, 0), LocalTime.of(20, 59));
            assertThat(Duration.between(visit.endedAt(), visit.invitedAt()))
                    .isBetween(Duration.ofHours(12), Duration.ofHours(24));
        }
    }

    @Test
    void answers_after_the_invitation_and_before_the_demo_ends() {
        assertThat(VISITS).hasSizeGreaterThan(15_000);
        for (DemoVisit visit : VISITS) {
            visit.answer().ifPresent(answer -> assertThat(answer.at()).isBetween(visit.invitedAt(), DemoCompany.END));
        }
    }

    @Test
    void leaves_no_case_that_was_worked_after_the_demo_ends() {
        List<DemoPastCases.Past> cases = new DemoPastCases().of(VISITS, WAVES);
        assertThat(cases).hasSizeGreaterThan(1_000);
        assertThat(cases.stream().map(DemoPastCases.Past::state)).contains("CONTACTED", "RESOLVED", "CLOSED");
        for (DemoPastCases.Past followUp : cases) {
            assertThat(followUp.steps())
                    .extracting(DemoPastCases.Step::at)
                    .isSorted()
                    .allSatisfy(at -> assertThat(at).isBeforeOrEqualTo(DemoCompany.END));
            assertThat(followUp.closed() != null).isEqualTo(followUp.state().equals("CLOSED"));
        }
    }

    @Test
    void what_was_late_had_been_escalated_as_the_house_does_it() {
        List<DemoPastCases.Past> cases = new DemoPastCases().of(VISITS, WAVES);
        assertThat(cases.stream().map(DemoPastCases.Past::escalation)).contains(0, 1, 2);
        for (DemoPastCases.Past followUp : cases) {
            List<StepKind> kinds =
                    followUp.steps().stream().map(DemoPastCases.Step::kind).toList();
            assertThat(kinds).startsWith(StepKind.OPENED, StepKind.ASSIGNED);
            Duration open = Duration.between(followUp.at(), followUp.contacted());
            assertThat(kinds.contains(StepKind.REMINDED)).isEqualTo(open.toHours() >= 20);
            assertThat(kinds.contains(StepKind.ESCALATED_TO_REGION))
                    .isEqualTo(open.toHours() >= 24)
                    .isEqualTo(followUp.escalation() >= 1);
            assertThat(kinds.contains(StepKind.ESCALATED_TO_HQ))
                    .isEqualTo(open.toHours() >= 48)
                    .isEqualTo(followUp.escalation() == 2);
        }
    }

    private static Map<LoyaltyCategory, Long> counts(LocalDate from, LocalDate to) {
        Map<LoyaltyCategory, Long> counts = new HashMap<>();
        VISITS.stream()
                .filter(v -> v.centre().ref().equals(DemoCompany.FALLING_CENTRE))
                .flatMap(v -> v.answer().stream())
                .filter(a -> {
                    LocalDate day = a.at().atZone(DemoCompany.ZONE).toLocalDate();
                    return !day.isBefore(from) && !day.isAfter(to);
                })
                .forEach(a -> counts.merge(a.category(), 1L, Long::sum));
        return counts;
    }
}
