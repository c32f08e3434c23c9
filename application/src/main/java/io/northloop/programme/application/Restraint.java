package io.northloop.programme.application;

import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.ProgrammeSettings;
import io.northloop.programme.model.RestraintLimits;
import io.northloop.programme.port.Invitations;
import io.northloop.programme.port.RestraintRegister;
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Respondents' patience is finite (method §3): whether somebody was asked too recently, over all programmes. The
 * company's limits hold for everybody; a programme's own count where they are stricter. Windows roll.
 */
@Component
class Restraint {

    private final Invitations invitations;
    private final RestraintRegister register;

    Restraint(Invitations invitations, RestraintRegister register) {
        this.invitations = invitations;
        this.register = register;
    }

    /** Whether what was sent before forbids that this one is sent now. */
    boolean forbids(Invitation invitation, ProgrammeSettings settings, Instant now) {
        SurveyKind kind = invitation.subject().kind();
        Windows windows = windows(kind, settings);
        Instant planned = invitation.countsFrom(now);
        Addressee addressee = invitation.subject().addressee();
        return invitations.askedSince(addressee, planned.minus(windows.any()), Optional.empty())
                || invitations.askedSince(addressee, planned.minus(windows.sameKind()), Optional.of(kind));
    }

    /**
     * How long somebody is left alone.
     *
     * @param any after an invitation of any programme
     * @param sameKind after one of the same kind
     */
    record Windows(Duration any, Duration sameKind) {}

    /** What holds for a programme of this kind with these settings. */
    Windows windows(SurveyKind kind, ProgrammeSettings settings) {
        RestraintLimits limits = register.current().limits();
        return new Windows(
                Duration.ofDays(Math.max(settings.restraintDays(), limits.any(kind))),
                Duration.ofDays(Math.max(settings.sameKindRestraintDays(), limits.sameKind(kind))));
    }

    /** Whether earlier invitations may forbid this one at all. */
    boolean applies(Invitation invitation, ProgrammeSettings settings) {
        return invitation.subject().kind() != SurveyKind.EMPLOYEE
                || settings.restraintDays() > 0
                || settings.sameKindRestraintDays() > 0;
    }
}
