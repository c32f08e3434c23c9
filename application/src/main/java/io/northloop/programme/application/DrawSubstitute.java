package io.northloop.programme.application;

import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.model.Trigger;
import io.northloop.programme.port.Invitations;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Where a wave wants so many answers from each centre, whoever is spared at the last moment makes room for somebody
 * whom the draw had left out: else restraint would eat up the sample. Chance alone decides who, as in the draw itself.
 */
@Component
class DrawSubstitute {

    private static final Set<SuppressionReason> SPARED =
            EnumSet.of(SuppressionReason.RESTRAINT, SuppressionReason.OPTED_OUT, SuppressionReason.NO_CONTACT);

    private final Invitations invitations;

    DrawSubstitute(Invitations invitations) {
        this.invitations = invitations;
    }

    /** Nothing happens where it was not spared, or nobody is left. */
    void whenSpared(Invitation invitation, Programme programme) {
        SuppressionReason reason = invitation.snapshot().reason();
        if (reason != null
                && SPARED.contains(reason)
                && programme.trigger() instanceof Trigger.QuarterlyWave plan
                && plan.answersPerCentre() != null) {
            Invitation.Subject subject = invitation.subject();
            subject.occasion()
                    .asWave()
                    .flatMap(wave -> invitations.anyLeftOut(wave, subject.centre()))
                    .ifPresent(substitute -> {
                        substitute.drawnInPlace();
                        invitations.save(substitute);
                    });
        }
    }
}
