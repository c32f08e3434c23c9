package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.SampleReached;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.model.Wave;
import io.northloop.programme.model.WaveCounts;
import io.northloop.programme.port.WaveRecords;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What may be seen of waves: by HQ and by machines that see the whole company. */
@Component
@Transactional(readOnly = true)
public class WaveQueries {

    private final ProgrammeDesk desk;
    private final Waves waves;
    private final WaveRecords records;
    private final Clock clock;

    WaveQueries(ProgrammeDesk desk, Waves waves, WaveRecords records, Clock clock) {
        this.desk = desk;
        this.waves = waves;
        this.records = records;
        this.clock = clock;
    }

    /**
     * A wave and how far it has come.
     *
     * @param expectedEnd when nobody waits any more, if it goes on like lately
     */
    public record WaveView(Wave.Snapshot wave, WaveCounts counts, Optional<Instant> expectedEnd) {}

    /** Latest opening first. */
    public List<WaveView> of(Viewer viewer, String programme) {
        viewer.requireCompanyWide();
        ProgrammeRef ref = desk.find(programme).ref();
        return views(waves.of(ref));
    }

    /** @throws DomainError NOT_FOUND {@code wave-unknown} */
    public WaveView one(Viewer viewer, String id) {
        viewer.requireCompanyWide();
        return WaveId.parse(id)
                .flatMap(waves::find)
                .map(wave -> views(List.of(wave)).getFirst())
                .orElseThrow(() -> DomainError.notFound("wave-unknown"));
    }

    /** How far its samples have come; empty where no number of answers is wanted. */
    public Optional<SampleReached> sample(Viewer viewer, Wave.Snapshot wave) {
        viewer.requireCompanyWide();
        return desk.find(wave.programme().value()).trigger() instanceof Trigger.QuarterlyWave plan
                        && plan.answersPerCentre() != null
                ? Optional.of(records.reached(wave.id(), plan.answersPerCentre()))
                : Optional.empty();
    }

    private List<WaveView> views(List<Wave> found) {
        Instant now = clock.instant();
        Map<WaveId, WaveCounts> counts =
                records.counts(found.stream().map(Wave::id).toList(), now);
        return found.stream()
                .map(wave -> {
                    WaveCounts counted = counts.getOrDefault(wave.id(), WaveCounts.NONE);
                    return new WaveView(wave.snapshot(), counted, counted.expectedEnd(now));
                })
                .toList();
    }
}
