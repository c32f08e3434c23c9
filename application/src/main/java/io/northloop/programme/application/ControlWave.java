package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ holds a wave, lets it go on, or ends it. */
@Component
public class ControlWave {

    private final Waves waves;
    private final InvitationEndings endings;
    private final HeldMails heldMails;
    private final EndWave endWave;
    private final ProgrammeDesk desk;
    private final Clock clock;

    ControlWave(
            Waves waves,
            InvitationEndings endings,
            HeldMails heldMails,
            EndWave endWave,
            ProgrammeDesk desk,
            Clock clock) {
        this.waves = waves;
        this.endings = endings;
        this.heldMails = heldMails;
        this.endWave = endWave;
        this.desk = desk;
        this.clock = clock;
    }

    /** What can be done with a wave. */
    public enum Step {
        PAUSE,
        RESUME,
        CANCEL
    }

    public record Command(Viewer viewer, String wave, Step step) {}

    /** @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when its state forbids the step */
    @Transactional
    public Wave.Snapshot take(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        Wave wave = WaveId.parse(command.wave())
                .flatMap(waves::forChange)
                .orElseThrow(() -> DomainError.notFound("wave-unknown"));
        Instant now = clock.instant();
        switch (command.step()) {
            case PAUSE -> wave.pause();
            case RESUME -> wave.resume();
            case CANCEL -> wave.cancel(now);
        }
        waves.save(wave);
        if (command.step() == Step.RESUME) {
            heldMails.release(wave.id());
        } else if (command.step() == Step.CANCEL) {
            endings.cancelled(wave.id());
            endWave.cancelled(wave, now);
        }
        desk.record(
                command.viewer(),
                "wave." + done(command.step()),
                wave.id().toString(),
                Map.of("programme", wave.programme().value()));
        return wave.snapshot();
    }

    private static String done(Step step) {
        return switch (step) {
            case PAUSE -> "paused";
            case RESUME -> "resumed";
            case CANCEL -> "cancelled";
        };
    }
}
