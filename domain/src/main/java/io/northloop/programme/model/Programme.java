package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Ties a published survey to a trigger: whom to ask, when, and whom to spare. */
public final class Programme {

    private static final Set<ProgrammeState> STARTABLE = EnumSet.of(ProgrammeState.DRAFT, ProgrammeState.PAUSED);

    private final ProgrammeRef ref;
    private final long version;
    private ProgrammeDesign design;
    private ProgrammeState state;

    private Programme(Snapshot snapshot) {
        this.ref = snapshot.ref();
        this.version = snapshot.version();
        this.design = new ProgrammeDesign(
                snapshot.names(),
                snapshot.survey(),
                snapshot.kind(),
                snapshot.channel(),
                snapshot.trigger(),
                snapshot.settings());
        this.state = snapshot.state();
    }

    /** A new one, which asks nobody yet. */
    public static Programme draft(ProgrammeRef ref, ProgrammeDesign design) {
        design.faults().refuseIfAny();
        return new Programme(new Snapshot(
                ref,
                design.names(),
                design.survey(),
                design.kind(),
                design.channel(),
                ProgrammeState.DRAFT,
                design.trigger(),
                design.settings(),
                0));
    }

    public static Programme restore(Snapshot snapshot) {
        return new Programme(snapshot);
    }

    /**
     * Once it has been active, invitations, answers and figures hang on its kind of survey, its kind of trigger and its
     * channel: these stay.
     *
     * @param seen the version that the editor saw
     */
    public void change(ProgrammeDesign wished, long seen) {
        if (seen != version) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        if (state == ProgrammeState.RETIRED) {
            throw wrongState();
        }
        Faults faults = wished.faults();
        if (state != ProgrammeState.DRAFT) {
            faults.require(wished.kind() == design.kind(), "/surveyRef", "programme-kind-stays")
                    .require(
                            wished.trigger().getClass().equals(design.trigger().getClass()),
                            "/trigger/kind",
                            "programme-trigger-stays")
                    .require(wished.channel() == design.channel(), "/channel", "programme-channel-stays");
        }
        faults.refuseIfAny();
        design = wished;
    }

    /**
     * Begins to ask, or goes on.
     *
     * @param survey the version in force of its survey
     */
    public void activate(Optional<PublishedSurvey> survey) {
        if (!STARTABLE.contains(state)) {
            throw wrongState();
        }
        PublishedSurvey published = survey.orElseThrow(() -> DomainError.conflict(
                "programme-survey-unpublished", design.survey().value()));
        new Faults()
                .require(
                        published.languages().containsAll(design.settings().languages()),
                        "/languages",
                        "language-not-in-survey")
                .refuseIfAny();
        state = ProgrammeState.ACTIVE;
    }

    /** Plans nothing until it is activated again, and nothing of it leaves. */
    public void pause() {
        if (state != ProgrammeState.ACTIVE) {
            throw wrongState();
        }
        state = ProgrammeState.PAUSED;
    }

    /** For good. */
    public void retire() {
        if (state == ProgrammeState.RETIRED) {
            throw wrongState();
        }
        state = ProgrammeState.RETIRED;
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
        Optional<Instant> due = settings().timing().plan(service.endedAt(), now, zone);
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
        } else if (!settings().samples(draw)) {
            invitation.suppress(SuppressionReason.NOT_SAMPLED);
        }
        return invitation;
    }

    /**
     * A place in a wave: planned for the first allowed moment of its days, or suppressed from the start when these are
     * over, or when the draw says no.
     *
     * @param unit the centre; for staff the unit in which they work
     * @param zone of the unit
     */
    public Invitation invite(
            InvitationId id, Wave wave, Addressee addressee, UnitRef unit, ZoneId zone, Instant now, boolean drawn) {
        Instant opens = wave.opensAt(zone);
        Instant due = new AllowedTimes(settings().timing().quiet(), zone).firstFrom(opens.isAfter(now) ? opens : now);
        Occasion occasion = new Occasion.InWave(wave.id(), wave.askUntil(zone));
        Invitation invitation = Invitation.scheduled(id, this, occasion, addressee, unit, now, Optional.of(due));
        if (!drawn) {
            invitation.suppress(SuppressionReason.NOT_SAMPLED);
        } else if (!invitation.inTime(due)) {
            invitation.suppress(SuppressionReason.TOO_LATE);
        }
        return invitation;
    }

    public ProgrammeRef ref() {
        return ref;
    }

    public SurveyRef survey() {
        return design.survey();
    }

    public SurveyKind kind() {
        return design.kind();
    }

    public ProgrammeChannel channel() {
        return design.channel();
    }

    public ProgrammeState state() {
        return state;
    }

    public Trigger trigger() {
        return design.trigger();
    }

    public ProgrammeSettings settings() {
        return design.settings();
    }

    public Snapshot snapshot() {
        return new Snapshot(
                ref,
                design.names(),
                design.survey(),
                design.kind(),
                design.channel(),
                state,
                design.trigger(),
                design.settings(),
                version);
    }

    private DomainError wrongState() {
        return DomainError.conflict("programme-state", state.name());
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

        /** Whether it asks now. */
        public boolean active() {
            return state == ProgrammeState.ACTIVE;
        }
    }
}
