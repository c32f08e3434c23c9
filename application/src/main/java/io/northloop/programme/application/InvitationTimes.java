package io.northloop.programme.application;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AllowedTimes;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.ProgrammeState;
import io.northloop.programme.model.WaveState;
import io.northloop.programme.port.Programmes;
import io.northloop.programme.port.Waves;
import org.springframework.stereotype.Component;

/** When mails of an invitation may be sent: by its programme's quiet hours, on the clock of the centre that served. */
@Component
class InvitationTimes {

    private final Programmes programmes;
    private final Waves waves;
    private final Centres centres;

    InvitationTimes(Programmes programmes, Waves waves, Centres centres) {
        this.programmes = programmes;
        this.waves = waves;
        this.centres = centres;
    }

    AllowedTimes of(Invitation invitation) {
        return new AllowedTimes(
                settings(invitation).timing().quiet(),
                centres.zone(invitation.subject().centre()));
    }

    ProgrammeSettings settings(Invitation invitation) {
        return programme(invitation).settings();
    }

    /** Whether its programme or its wave is paused: then nothing of it leaves. */
    boolean isPaused(Invitation invitation) {
        return programme(invitation).state() == ProgrammeState.PAUSED || isWave(invitation, WaveState.PAUSED);
    }

    /** Whether its programme was retired or its wave cancelled: then nobody is reminded. */
    boolean hasEnded(Invitation invitation) {
        return programme(invitation).state() == ProgrammeState.RETIRED || isWave(invitation, WaveState.CANCELLED);
    }

    private boolean isWave(Invitation invitation, WaveState state) {
        return invitation
                .subject()
                .waveId()
                .flatMap(waves::find)
                .filter(wave -> wave.state() == state)
                .isPresent();
    }

    private Programme programme(Invitation invitation) {
        ProgrammeRef programme = invitation.subject().programme();
        return programmes.find(programme).orElseThrow(() -> new IllegalStateException("no programme " + programme));
    }
}
