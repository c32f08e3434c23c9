package io.northloop.programme.application;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.AllowedTimes;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.port.Programmes;
import org.springframework.stereotype.Component;

/** When mails of an invitation may be sent: by its programme's quiet hours, on the clock of the centre that served. */
@Component
class InvitationTimes {

    private final Programmes programmes;
    private final Centres centres;

    InvitationTimes(Programmes programmes, Centres centres) {
        this.programmes = programmes;
        this.centres = centres;
    }

    AllowedTimes of(Invitation invitation) {
        return new AllowedTimes(
                settings(invitation).timing().quiet(),
                centres.zone(invitation.subject().centre()));
    }

    ProgrammeSettings settings(Invitation invitation) {
        ProgrammeRef programme = invitation.subject().programme();
        return programmes
                .find(programme)
                .map(Programme::settings)
                .orElseThrow(() -> new IllegalStateException("no programme " + programme));
    }
}
