package io.northloop.programme.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.shared.Quarter;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaveLifeTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Trigger.QuarterlyWave PLAN = new Trigger.QuarterlyWave(1, 14, 92, 50, ServiceFilter.ALL);

    @ParameterizedTest
    @CsvSource({
        "2026-Q4, 1, 14, 2027-01-01, 2027-01-14",
        "2026-Q4, 0, 1, 2026-12-31, 2026-12-31",
        "2028-Q1, -31, 60, 2028-02-29, 2028-04-28",
    })
    void opens_by_the_last_day_of_its_quarter(String quarter, int opens, int sending, LocalDate first, LocalDate last) {
        Wave.Snapshot wave = Wave.ofQuarter(
                        id(),
                        new ProgrammeRef("p"),
                        Quarter.parse(quarter).orElseThrow(),
                        new Trigger.QuarterlyWave(opens, sending, 92, null, ServiceFilter.ALL),
                        NOW)
                .snapshot();

        assertThat(wave.opensOn()).isEqualTo(first);
        assertThat(wave.lastDay()).isEqualTo(last);
        assertThat(wave.state()).isEqualTo(WaveState.PLANNED);
    }

    @Test
    void goes_from_planned_to_closed() {
        Wave wave = planned();
        assertThat(wave.noteProgress(0, 0, NOW)).isFalse();
        wave.open(NOW);
        assertThat(wave.noteProgress(0, 0, NOW)).isFalse();
        wave.prepared(NOW);
        assertThat(wave.noteProgress(3, 0, NOW)).isFalse();
        assertThat(wave.noteProgress(0, 2, NOW)).isTrue();
        assertThat(wave.state()).isEqualTo(WaveState.SENT);
        assertThat(wave.noteProgress(0, 1, NOW)).isFalse();
        assertThat(wave.noteProgress(0, 0, NOW)).isTrue();
        assertThat(wave.state()).isEqualTo(WaveState.CLOSED);
        assertThat(wave.snapshot().closedAt()).isEqualTo(NOW);
    }

    @Test
    void is_paused_and_goes_on_while_it_runs_and_is_cancelled_before_it_is_sent() {
        Wave wave = planned();
        refused(wave::pause);
        wave.open(NOW);
        refused(wave::resume);
        wave.pause();
        wave.prepared(NOW);
        assertThat(wave.noteProgress(0, 0, NOW)).isFalse();
        wave.resume();
        wave.pause();
        wave.cancel(NOW);
        assertThat(wave.state()).isEqualTo(WaveState.CANCELLED);
        refused(wave::resume);
        refused(() -> wave.cancel(NOW));

        Wave sent = planned();
        sent.open(NOW);
        sent.prepared(NOW);
        sent.noteProgress(0, 1, NOW);
        refused(sent::pause);
        refused(() -> sent.cancel(NOW));
    }

    @Test
    void asks_from_the_first_allowed_moment_of_its_days_to_the_end_of_the_last_by_the_clock_of_the_place() {
        Wave wave = planned();
        wave.open(NOW);

        Invitation early = invite(wave, SHANGHAI, NOW, true);
        assertThat(early.snapshot().dueAt()).isEqualTo(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(early.inTime(Instant.parse("2027-01-14T15:59:59Z"))).isTrue();
        assertThat(early.inTime(Instant.parse("2027-01-14T16:00:00Z"))).isFalse();
        Invitation elsewhere = invite(wave, BERLIN, NOW, true);
        assertThat(elsewhere.snapshot().dueAt()).isEqualTo(Instant.parse("2027-01-01T07:00:00Z"));
        assertThat(elsewhere.inTime(Instant.parse("2027-01-14T22:59:59Z"))).isTrue();

        Instant lastEvening = Instant.parse("2027-01-14T14:00:00Z");
        assertThat(invite(wave, SHANGHAI, lastEvening, true).snapshot().reason())
                .isEqualTo(SuppressionReason.TOO_LATE);
        assertThat(invite(wave, SHANGHAI, NOW, false).snapshot().reason()).isEqualTo(SuppressionReason.NOT_SAMPLED);
    }

    @Test
    void a_planned_wave_follows_a_change_of_its_programme() {
        Wave moved = planned().replanned(new Trigger.QuarterlyWave(5, 3, 92, null, ServiceFilter.ALL));

        assertThat(moved.snapshot().opensOn()).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(moved.snapshot().lastDay()).isEqualTo(LocalDate.of(2027, 1, 7));
        Wave open = planned();
        open.open(NOW);
        refused(() -> open.replanned(PLAN));
    }

    @Test
    void tells_how_far_it_has_come_and_when_it_will_end_at_this_pace() {
        Map<InvitationState, Long> states = new EnumMap<>(InvitationState.class);
        states.put(InvitationState.SCHEDULED, 300L);
        states.put(InvitationState.SENT, 80L);
        states.put(InvitationState.ANSWERED, 10L);
        states.put(InvitationState.SUPPRESSED, 10L);
        WaveCounts counts = new WaveCounts(2, 2, states, Map.of(SuppressionReason.RESTRAINT, 10L), 60);

        assertThat(counts.people()).isEqualTo(400);
        assertThat(counts.sent()).isEqualTo(90);
        assertThat(counts.percent()).isEqualTo(25);
        assertThat(counts.expectedEnd(NOW)).contains(NOW.plus(Duration.ofMinutes(50)));
        assertThat(new WaveCounts(2, 1, states, Map.of(), 0).percent()).isEqualTo(12);
        assertThat(new WaveCounts(2, 1, states, Map.of(), 0).expectedEnd(NOW)).isEmpty();
        assertThat(WaveCounts.NONE.percent()).isZero();
        assertThat(new WaveCounts(3, 3, Map.of(), Map.of(), 0).percent()).isEqualTo(100);
    }

    private static Invitation invite(Wave wave, ZoneId zone, Instant now, boolean drawn) {
        Programme programme = Programme.draft(
                new ProgrammeRef("p"),
                new ProgrammeDesign(
                        Map.of(Language.EN, "P", Language.ZH_CN, "P"),
                        new SurveyRef("s"),
                        SurveyKind.CSI,
                        ProgrammeChannel.EMAIL,
                        PLAN,
                        ProgrammeRulesTest.settings()));
        return programme.invite(
                new InvitationId(new UUID(1, 2)),
                wave,
                new Addressee.Customer(new CustomerRef("k")),
                new UnitRef("c"),
                zone,
                now,
                drawn);
    }

    private static void refused(Runnable step) {
        assertThatThrownBy(step::run)
                .isInstanceOfSatisfying(
                        DomainError.class, refused -> assertThat(refused.code()).isEqualTo("wave-state"));
    }

    private static Wave planned() {
        return Wave.ofQuarter(id(), new ProgrammeRef("p"), new Quarter(2026, 4), PLAN, NOW);
    }

    private static WaveId id() {
        return new WaveId(new UUID(5, 6));
    }
}
