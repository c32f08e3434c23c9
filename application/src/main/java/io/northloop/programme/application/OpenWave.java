package io.northloop.programme.application;

import io.northloop.access.AuditTrail;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveCounts;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.WaveParts;
import io.northloop.programme.port.WaveRecords;
import io.northloop.programme.port.Waves;
import io.northloop.shared.Quarter;
import io.northloop.shared.port.Ids;
import io.northloop.survey.SurveyKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a quarter's wave that need nobody. Each returns how many waves it changed. */
@Component
class OpenWave {

    private final Programmes programmes;
    private final Waves waves;
    private final WaveParts parts;
    private final WaveRecords records;
    private final WaveUnits units;
    private final AuditTrail audit;
    private final EndWave endWave;
    private final Ids ids;

    OpenWave(
            Programmes programmes,
            Waves waves,
            WaveParts parts,
            WaveRecords records,
            WaveUnits units,
            AuditTrail audit,
            EndWave endWave,
            Ids ids) {
        this.programmes = programmes;
        this.waves = waves;
        this.parts = parts;
        this.records = records;
        this.units = units;
        this.audit = audit;
        this.endWave = endWave;
        this.ids = ids;
    }

    /** The first quarter that has no wave yet and whose day has not passed. */
    @Transactional
    public int plan(ProgrammeRef ref, LocalDate today, Instant now) {
        Optional<Trigger.QuarterlyWave> plan = programmes
                .find(ref)
                .filter(programme -> programme.state() == ProgrammeState.ACTIVE)
                .flatMap(OpenWave::quarterly);
        if (plan.isEmpty()) {
            return 0;
        }
        Set<Quarter> taken = waves.of(ref).stream()
                .flatMap(wave -> Optional.ofNullable(wave.snapshot().quarter()).stream())
                .collect(Collectors.toSet());
        Quarter quarter = Quarter.of(today).previous();
        while (taken.contains(quarter) || Wave.opensOn(quarter, plan.get()).isBefore(today)) {
            quarter = quarter.next();
        }
        return waves.add(Wave.ofQuarter(new WaveId(ids.next()), ref, quarter, plan.get(), now)) ? 1 : 0;
    }

    /** One whose days passed while its programme was paused asks nobody. */
    @Transactional
    public int open(WaveId id, LocalDate today, Instant now) {
        Optional<Wave> due = waves.forChange(id).filter(wave -> wave.state() == WaveState.PLANNED);
        if (due.isEmpty()) {
            return 0;
        }
        Wave wave = due.get();
        Programme programme = programme(wave);
        Optional<Trigger.QuarterlyWave> plan = quarterly(programme);
        if (programme.state() != ProgrammeState.ACTIVE) {
            return 0;
        }
        if (wave.isPast(today) || plan.isEmpty()) {
            wave.cancel(now);
            audit.record(
                    "system",
                    "wave.missed",
                    id.toString(),
                    Map.of("programme", programme.ref().value()));
        } else {
            wave.open(now);
            parts.addUnits(id, units.of(plan.get().filter(), programme.kind() == SurveyKind.EMPLOYEE));
        }
        waves.save(wave);
        return 1;
    }

    @Transactional
    public int moveOn(WaveId id, Instant now) {
        Optional<Wave> wave = waves.forChange(id);
        WaveCounts counts = records.counts(List.of(id), now).get(id);
        if (wave.isEmpty() || counts == null) {
            return 0;
        }
        boolean news = wave.get().noteProgress(counts.waiting(), counts.in(InvitationState.SENT), now);
        if (news) {
            waves.save(wave.get());
        }
        if (news && wave.get().state() == WaveState.CLOSED) {
            endWave.closed(wave.get(), now);
        }
        return news ? 1 : 0;
    }

    private Programme programme(Wave wave) {
        return programmes
                .find(wave.programme())
                .orElseThrow(() -> new IllegalStateException("no programme " + wave.programme()));
    }

    private static Optional<Trigger.QuarterlyWave> quarterly(Programme programme) {
        return programme.trigger() instanceof Trigger.QuarterlyWave plan ? Optional.of(plan) : Optional.empty();
    }
}
