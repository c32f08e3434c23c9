package io.northloop.followup.model;

import io.northloop.access.Actor;
import io.northloop.followup.CaseId;
import io.northloop.followup.CaseState;
import io.northloop.followup.model.ServiceLevel.Alarm;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.response.ResponseId;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The work that one unhappy answer opens. Steps that the life cycle does not know are refused with
 * {@code case-is-<state>} (409), and leave no trace.
 */
public final class FollowUpCase {

    private static final int ATTEMPTS_THAT_COUNT = 3;

    private final CaseId id;
    private final Opening opening;
    private final Instant openedAt;
    private final Instant dueAt;
    private final long version;
    private final CaseAlarms alarms;
    private final CaseHistory history;
    private CaseState state;
    private @Nullable PersonRef owner;
    private @Nullable Instant firstContactAt;
    private @Nullable Instant closedAt;
    private @Nullable String rootCause;
    private @Nullable String action;

    private FollowUpCase(Snapshot from) {
        id = from.id();
        opening = from.opening();
        openedAt = from.openedAt();
        dueAt = from.dueAt();
        version = from.version();
        alarms =
                new CaseAlarms(from.level(), opening.receivedAt(), from.nextAlarm(), from.alarmAt(), from.escalation());
        history = new CaseHistory(from.steps());
        state = from.state();
        owner = from.owner();
        firstContactAt = from.firstContactAt();
        closedAt = from.closedAt();
        rootCause = from.rootCause();
        action = from.action();
    }

    /** Opens a case, assigned when there is an owner. The clock runs from the receipt of the answer. */
    public static FollowUpCase open(
            CaseId id, Opening opening, Optional<PersonRef> owner, Instant at, ServiceLevel level) {
        CaseAlarms alarms = CaseAlarms.set(level, opening.receivedAt());
        return new FollowUpCase(new Snapshot(
                id,
                opening,
                owner.isPresent() ? CaseState.ASSIGNED : CaseState.OPEN,
                owner.orElse(null),
                at,
                ServiceLevel.dueAt(opening.receivedAt()),
                level,
                null,
                null,
                alarms.next(),
                alarms.at(),
                alarms.escalation(),
                null,
                null,
                CaseHistory.begin(owner, at),
                0));
    }

    public static FollowUpCase restore(Snapshot snapshot) {
        return new FollowUpCase(snapshot);
    }

    public void assign(PersonRef person, Actor by, Instant at, @Nullable String note) {
        CaseGuard.require(state, CaseState.OPEN, CaseState.ASSIGNED);
        owner = person;
        state = CaseState.ASSIGNED;
        history.add(CaseStep.of(at, StepKind.ASSIGNED, by, person, note));
    }

    /**
     * Logs an attempt. With consent a reached respondent, or the third attempt in vain since the case was last
     * (re)opened, makes it contacted; without consent nobody may be approached, and a mended cause does.
     *
     * @return whether the case is contacted by this
     */
    public boolean contact(
            ContactOutcome outcome, @Nullable ContactMeans means, Actor by, Instant at, @Nullable String note) {
        CaseGuard.require(state, CaseState.ASSIGNED);
        outcome.requireFitsConsent(opening.consent());
        history.add(new CaseStep(at, StepKind.CONTACT, by, means, outcome, null, note));
        boolean contacted = outcome != ContactOutcome.NOT_REACHED || history.attemptsInVain() >= ATTEMPTS_THAT_COUNT;
        if (contacted) {
            state = CaseState.CONTACTED;
            firstContactAt = firstContactAt == null ? at : firstContactAt;
            alarms.stop();
        }
        return contacted;
    }

    public void resolve(String cause, String whatWasDone, Actor by, Instant at) {
        CaseGuard.require(state, CaseState.CONTACTED);
        rootCause = cause;
        action = whatWasDone;
        state = CaseState.RESOLVED;
        history.add(CaseStep.of(at, StepKind.RESOLVED, by, null, whatWasDone));
    }

    /** Closes the case; refused with {@code case-about-yourself} (403) to the person that the answer is about. */
    public void close(Actor by, Instant at, @Nullable String note) {
        CaseGuard.require(state, CaseState.RESOLVED);
        if (by.is(opening.adviser())) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-about-yourself");
        }
        state = CaseState.CLOSED;
        closedAt = at;
        history.add(CaseStep.of(at, StepKind.CLOSED, by, null, note));
    }

    /** Takes the case up again; the 24 hours do not start anew. The owner stays. */
    public void reopen(String reason, Actor by, Instant at) {
        CaseGuard.require(state, CaseState.RESOLVED, CaseState.CLOSED);
        state = CaseState.ASSIGNED;
        closedAt = null;
        history.add(CaseStep.of(at, StepKind.REOPENED, by, null, reason));
    }

    /**
     * Gives an unfinished case to somebody else because its owner is gone; where it stands in its life stays. Nobody to
     * give it to leaves a case without contact open, and one with contact where it is: HQ works every case.
     */
    public void reroute(Optional<PersonRef> to, Instant at) {
        CaseGuard.require(state, CaseState.ASSIGNED, CaseState.CONTACTED, CaseState.RESOLVED);
        if (to.isPresent()) {
            owner = to.get();
        } else if (state == CaseState.ASSIGNED) {
            owner = null;
            state = CaseState.OPEN;
        }
        history.add(CaseStep.of(at, StepKind.REROUTED, Actor.SYSTEM, to.orElse(null), null));
    }

    /**
     * Notes that HQ looked a closed case over and found it closed well; nobody verifies what they closed themselves.
     */
    public void verify(Actor by, Instant at, @Nullable String note) {
        CaseGuard.require(state, CaseState.CLOSED);
        boolean closer = history.last(StepKind.CLOSED)
                .filter(step -> step.actor().equals(by))
                .isPresent();
        if (closer) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-verified-by-closer");
        }
        history.add(CaseStep.of(at, StepKind.VERIFIED, by, null, note));
    }

    /** The alarm that is due at this moment and not yet raised; empty once somebody made contact. */
    public Optional<Alarm> alarmDue(Instant now) {
        return alarms.due(now);
    }

    /** Notes that the alarm was raised, and sets the next one. */
    public void alarmRaised(Alarm alarm, @Nullable PersonRef told, Instant at) {
        alarms.raised(alarm);
        history.add(CaseStep.of(at, alarm.step(), Actor.SYSTEM, told, null));
    }

    /** Whether the first contact came strictly before the 24 hours ended. */
    public boolean contactedInTime() {
        return firstContactAt != null && firstContactAt.isBefore(dueAt);
    }

    public CaseId id() {
        return id;
    }

    public Snapshot snapshot() {
        return new Snapshot(
                id,
                opening,
                state,
                owner,
                openedAt,
                dueAt,
                alarms.level(),
                firstContactAt,
                closedAt,
                alarms.next(),
                alarms.at(),
                alarms.escalation(),
                rootCause,
                action,
                history.steps(),
                version);
    }

    /**
     * Everything that is kept.
     *
     * @param level when alarms are raised; that of the day on which the case was opened
     * @param nextAlarm what is raised next, unless contact is made first
     * @param alarmAt when
     * @param escalation 0 none, 1 regional manager, 2 HQ
     * @param version counts the saves; the ETag of the case
     */
    public record Snapshot(
            CaseId id,
            Opening opening,
            CaseState state,
            @Nullable PersonRef owner,
            Instant openedAt,
            Instant dueAt,
            ServiceLevel level,
            @Nullable Instant firstContactAt,
            @Nullable Instant closedAt,
            @Nullable Alarm nextAlarm,
            @Nullable Instant alarmAt,
            int escalation,
            @Nullable String rootCause,
            @Nullable String action,
            List<CaseStep> steps,
            long version) {

        public UnitRef unit() {
            return opening.unit();
        }

        public ResponseId response() {
            return opening.response();
        }

        public SurveyRef survey() {
            return opening.survey();
        }

        public SurveyKind kind() {
            return opening.kind();
        }
    }
}
