package io.northloop.programme.application;

import io.northloop.access.Viewer;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.Wave;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.Waves;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyDirectory;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** HQ lets a programme begin to ask, pauses it, lets it go on, or ends it for good. */
@Component
public class StepProgramme {

    private final ProgrammeDesk desk;
    private final Programmes programmes;
    private final Waves waves;
    private final InvitationEndings endings;
    private final HeldMails heldMails;
    private final EndWave endWave;
    private final SurveyDirectory surveys;
    private final Clock clock;

    StepProgramme(
            ProgrammeDesk desk,
            Programmes programmes,
            Waves waves,
            InvitationEndings endings,
            HeldMails heldMails,
            EndWave endWave,
            SurveyDirectory surveys,
            Clock clock) {
        this.desk = desk;
        this.programmes = programmes;
        this.waves = waves;
        this.endings = endings;
        this.heldMails = heldMails;
        this.endWave = endWave;
        this.surveys = surveys;
        this.clock = clock;
    }

    /** What can be done with a programme's life. */
    public enum Step {
        ACTIVATE,
        PAUSE,
        RETIRE
    }

    public record Command(Viewer viewer, String ref, Step step) {}

    /**
     * @throws DomainError FORBIDDEN; NOT_FOUND; CONFLICT when its state forbids the step, or its survey is not
     *     published; REFUSED when the survey lacks one of its languages
     */
    @Transactional
    public Programme.Snapshot take(Command command) {
        ProgrammeDesk.requireDesigner(command.viewer());
        Programme programme = desk.find(command.ref());
        ProgrammeState before = programme.state();
        switch (command.step()) {
            case ACTIVATE -> programme.activate(surveys.current(programme.survey()));
            case PAUSE -> programme.pause();
            case RETIRE -> programme.retire();
        }
        programmes.save(programme);
        if (before == ProgrammeState.PAUSED && programme.state() == ProgrammeState.ACTIVE) {
            heldMails.release(programme.ref());
        }
        if (programme.state() == ProgrammeState.RETIRED) {
            end(programme.ref());
        }
        desk.record(
                command.viewer(), "programme." + action(command.step()), command.ref(), Map.of("from", before.name()));
        return programmes.find(programme.ref()).orElseThrow().snapshot();
    }

    /** Nobody else is asked by it; links that were given out stay open. */
    private void end(ProgrammeRef programme) {
        Instant now = clock.instant();
        for (Wave wave : waves.of(programme)) {
            waves.forChange(wave.id()).filter(Wave::isCancellable).ifPresent(going -> {
                going.cancel(now);
                waves.save(going);
                endWave.cancelled(going, now);
            });
        }
        endings.cancelled(programme);
    }

    private static String action(Step step) {
        return switch (step) {
            case ACTIVATE -> "activated";
            case PAUSE -> "paused";
            case RETIRE -> "retired";
        };
    }
}
