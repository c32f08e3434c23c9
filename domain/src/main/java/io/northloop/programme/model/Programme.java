package io.northloop.programme.model;

import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Language;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

/** Ties a published survey to a trigger: whom to ask, when, and whom to spare. */
public final class Programme {

    private final Snapshot fixed;
    private ProgrammeSettings settings;

    private Programme(Snapshot snapshot) {
        this.fixed = snapshot;
        this.settings = snapshot.settings();
    }

    public static Programme restore(Snapshot snapshot) {
        return new Programme(snapshot);
    }

    /** @param seen the version that the editor saw */
    public void change(ProgrammeSettings wished, long seen) {
        if (seen != fixed.version()) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        settings = wished;
    }

    /**
     * The invitation that a finished service leads to: planned for its moment, or suppressed from the start when it is
     * too late to ask or the draw says no. Restraint, opt-out and contact are judged when it is sent.
     *
     * @param zone of the centre
     * @param now when the service became known
     * @param draw by chance, from [0, 1)
     */
    public Invitation invite(InvitationId id, ServiceEvent service, ZoneId zone, Instant now, double draw) {
        Optional<Instant> due = settings.timing().plan(service.endedAt(), now, zone);
        Invitation invitation = Invitation.scheduled(
                id,
                this,
                Occasion.FinishedService.of(service),
                new Addressee.Customer(service.customer()),
                service.centre(),
                now,
                due);
        if (due.isEmpty()) {
            invitation.suppress(SuppressionReason.TOO_LATE);
        } else if (!settings.samples(draw)) {
            invitation.suppress(SuppressionReason.NOT_SAMPLED);
        }
        return invitation;
    }

    public ProgrammeRef ref() {
        return fixed.ref();
    }

    public SurveyRef survey() {
        return fixed.survey();
    }

    public SurveyKind kind() {
        return fixed.kind();
    }

    public ProgrammeChannel channel() {
        return fixed.channel();
    }

    public ProgrammeState state() {
        return fixed.state();
    }

    public Trigger trigger() {
        return fixed.trigger();
    }

    public ProgrammeSettings settings() {
        return settings;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                fixed.ref(),
                fixed.names(),
                fixed.survey(),
                fixed.kind(),
                fixed.channel(),
                fixed.state(),
                fixed.trigger(),
                settings,
                fixed.version());
    }

    /** Everything there is to keep. */
    public record Snapshot(
            ProgrammeRef ref,
            Map<Language, String> names,
            SurveyRef survey,
            SurveyKind kind,
            ProgrammeChannel channel,
            ProgrammeState state,
            Trigger trigger,
            ProgrammeSettings settings,
            long version) {
        public Snapshot {
            names = Map.copyOf(names);
        }
    }
}
