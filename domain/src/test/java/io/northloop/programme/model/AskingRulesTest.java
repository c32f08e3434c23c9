package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskingRulesTest {

    private static final Instant ENDED = Instant.parse("2026-11-02T07:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Test
    void plans_an_invitation_for_everybody_eligible() {
        Invitation invitation = programme(100).invite(id(), service(Map.of()), SHANGHAI, ENDED, 0.999999);

        assertThat(invitation.state()).isEqualTo(InvitationState.SCHEDULED);
        assertThat(invitation.snapshot().dueAt()).isEqualTo(ENDED.plus(Duration.ofHours(18)));
    }

    @Test
    void spares_whom_the_draw_spares() {
        assertThat(programme(30)
                        .invite(id(), service(Map.of()), SHANGHAI, ENDED, 0.2999)
                        .state())
                .isEqualTo(InvitationState.SCHEDULED);
        assertThat(programme(30)
                        .invite(id(), service(Map.of()), SHANGHAI, ENDED, 0.3)
                        .snapshot()
                        .reason())
                .isEqualTo(SuppressionReason.NOT_SAMPLED);
    }

    @Test
    void records_when_it_is_too_late() {
        Invitation invitation = programme(100)
                .invite(
                        id(),
                        service(Map.of()),
                        SHANGHAI,
                        ENDED.plus(Duration.ofDays(7)).plusSeconds(1),
                        0);

        assertThat(invitation.snapshot().reason()).isEqualTo(SuppressionReason.TOO_LATE);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T14:00+08:00, 2026-11-03T10:00+08:00, 2026-11-03T10:00+08:00",
        "2026-11-02T14:00+08:00, 2026-11-03T23:00+08:00, 2026-11-04T08:00+08:00",
        "2026-11-02T14:00+08:00, 2026-11-09T23:00+08:00, never",
    })
    void postpones_what_could_not_leave_in_time(String ended, String now, String expected) {
        Instant end = instant(ended);
        Invitation invitation = programme(100).invite(id(), service(end, Map.of()), SHANGHAI, end, 0);
        assertThat(invitation.nextAllowed(new AllowedTimes(QuietHours.STANDARD, SHANGHAI), instant(now)))
                .isEqualTo(expected.equals("never") ? Optional.empty() : Optional.of(instant(expected)));
    }

    @Test
    void counts_restraint_from_the_plan_unless_the_sending_was_late() {
        Invitation invitation = programme(100).invite(id(), service(Map.of()), SHANGHAI, ENDED, 0);
        Instant due = ENDED.plus(Duration.ofHours(18));

        assertThat(invitation.countsFrom(due.plusMillis(900))).isEqualTo(due);
        assertThat(invitation.countsFrom(due.plus(Duration.ofHours(1)))).isEqualTo(due.plus(Duration.ofHours(1)));
    }

    @Test
    void an_invitation_leaves_once() {
        Invitation invitation = programme(100).invite(id(), service(Map.of()), SHANGHAI, ENDED, 0);
        invitation.handedOver(ENDED, ENDED.plus(Duration.ofDays(7)));
        assertThat(invitation.sent(ENDED, ENDED.plus(Duration.ofDays(7)), Optional.empty()))
                .isTrue();
        assertThat(invitation.sent(ENDED.plusSeconds(1), ENDED.plus(Duration.ofDays(7)), Optional.empty()))
                .isFalse();

        assertThatThrownBy(() -> invitation.suppress(SuppressionReason.RESTRAINT))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_mail_leaves_within_seven_days_of_the_service_and_before_the_expiry_that_it_states() {
        Invitation patient = programme(100).invite(id(), service(Map.of()), SHANGHAI, ENDED, 0);
        patient.handedOver(ENDED, ENDED.plus(Duration.ofDays(60)));
        Invitation hurried = programme(100).invite(id(), service(Map.of()), SHANGHAI, ENDED, 0);
        hurried.handedOver(ENDED, ENDED.plus(Duration.ofDays(1)));

        assertThat(patient.mayLeave(ENDED.plus(Duration.ofDays(7)))).isTrue();
        assertThat(patient.mayLeave(ENDED.plus(Duration.ofDays(7)).plusSeconds(60)))
                .isFalse();
        assertThat(hurried.mayLeave(ENDED.plus(Duration.ofDays(1)).minusSeconds(1)))
                .isTrue();
        assertThat(hurried.mayLeave(ENDED.plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void one_event_has_one_fingerprint_however_it_is_written() {
        assertThat(service(Map.of("a", 1, "b", "x")).fingerprint())
                .isEqualTo(service(Map.of("b", "x", "a", 1)).fingerprint())
                .isNotEqualTo(service(Map.of("a", 2, "b", "x")).fingerprint());
    }

    @Test
    void names_every_fault_of_settings_at_once() {
        assertThatThrownBy(() -> new ProgrammeSettings(
                        new TimingPolicy(
                                Duration.ofHours(30), Duration.ofHours(12), Duration.ofHours(24), QuietHours.STANDARD),
                        Duration.ofDays(9),
                        Duration.ofDays(7),
                        -1,
                        30,
                        0,
                        Set.of()))
                .isInstanceOfSatisfying(
                        DomainError.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::pointer)
                                .containsExactly(
                                        "/delayHours",
                                        "/reminderAfterHours",
                                        "/restraintDays",
                                        "/sampledPercent",
                                        "/languages"));
    }

    private static Programme programme(int percent) {
        return Programme.restore(new Programme.Snapshot(
                new ProgrammeRef("p"),
                Map.of(Language.EN, "P", Language.ZH_CN, "P"),
                new SurveyRef("s"),
                SurveyKind.TRANSACTIONAL,
                ProgrammeChannel.EMAIL,
                ProgrammeState.ACTIVE,
                new Trigger.FinishedService(ServiceFilter.ALL),
                new ProgrammeSettings(
                        new TimingPolicy(
                                Duration.ofHours(18), Duration.ofHours(12), Duration.ofHours(24), QuietHours.STANDARD),
                        Duration.ofHours(48),
                        Duration.ofDays(7),
                        14,
                        30,
                        percent,
                        EnumSet.allOf(Language.class)),
                0));
    }

    private static InvitationId id() {
        return new InvitationId(new UUID(1, 2));
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text.strip()).toInstant();
    }

    private static ServiceEvent service(Map<String, Object> attributes) {
        return service(ENDED, attributes);
    }

    private static ServiceEvent service(Instant ended, Map<String, Object> attributes) {
        return new ServiceEvent(
                "e1",
                new UnitRef("c"),
                new CustomerRef("k"),
                null,
                "maintenance",
                null,
                null,
                ended,
                null,
                null,
                attributes);
    }
}
