package io.northloop.followup.model;

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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
    private final List<CaseStep> steps;
    private CaseState state;
    private @Nullable PersonRef owner;
    private @Nullable Instant firstContactAt;
    private @Nullable Instant closedAt;
    private @Nullable Alarm nextAlarm;
    private @Nullable Instant alarmAt;
    private int escalation;
    private @Nullable String rootCause;
    private @Nullable String action;

    private FollowUpCase(Snapshot from) {
        id = from.id();
        opening = from.opening();
        openedAt = from.openedAt();
        dueAt = from.dueAt();
        version = from.version();
        steps = new ArrayList<>(from.steps());
        state = from.state();
        owner = from.owner();
        firstContactAt = from.firstContactAt();
        closedAt = from.closedAt();
        nextAlarm = from.nextAlarm();
        alarmAt = from.alarmAt();
        escalation = from.escalation();
        rootCause = from.rootCause();
        action = from.action();
    }

    /** Opens a case, assigned when there is an owner. The clock runs from the receipt of the answer. */
    public static FollowUpCase open(
            CaseId id, Opening opening, Optional<PersonRef> owner, Instant at, ServiceLevel level) {
        List<CaseStep> steps = new ArrayList<>();
        steps.add(CaseStep.of(at, StepKind.OPENED, Actor.SYSTEM, null, null));
        owner.ifPresent(person -> steps.add(CaseStep.of(at, StepKind.ASSIGNED, Actor.SYSTEM, person, null)));
        return new FollowUpCase(new Snapshot(
                id,
                opening,
                owner.isPresent() ? CaseState.ASSIGNED : CaseState.OPEN,
                owner.orElse(null),
                at,
                level.dueAt(opening.receivedAt()),
                null,
                null,
                Alarm.REMINDER,
                level.alarmAt(Alarm.REMINDER, opening.receivedAt()),
                0,
                null,
                null,
                steps,
                0));
    }

    public static FollowUpCase restore(Snapshot snapshot) {
        return new FollowUpCase(snapshot);
    }

    public void assign(PersonRef person, Actor by, Instant at, @Nullable String note) {
        require(CaseState.OPEN, CaseState.ASSIGNED);
        owner = person;
        state = CaseState.ASSIGNED;
        steps.add(CaseStep.of(at, StepKind.ASSIGNED, by, person, note));
    }

    /**
     * Logs an attempt. With consent a reached respondent, or the third attempt in vain since the case was last
     * (re)opened, makes it contacted; without consent nobody may be approached, and a mended cause does.
     *
     * @return whether the case is contacted by this
     */
    public boolean contact(
            ContactOutcome outcome, @Nullable ContactMeans means, Actor by, Instant at, @Nullable String note) {
        require(CaseState.ASSIGNED);
        boolean anonymous = outcome == ContactOutcome.FIXED_ANONYMOUSLY;
        if (anonymous && opening.consent()) {
            throw DomainError.refused("case-consent-given");
        }
        if (!anonymous && !opening.consent()) {
            throw DomainError.refused("case-consent-missing");
        }
        steps.add(new CaseStep(at, StepKind.CONTACT, by, means, outcome, null, note));
        boolean contacted = outcome != ContactOutcome.NOT_REACHED || attemptsInVain() >= ATTEMPTS_THAT_COUNT;
        if (contacted) {
            state = CaseState.CONTACTED;
            firstContactAt = firstContactAt == null ? at : firstContactAt;
            nextAlarm = null;
            alarmAt = null;
        }
        return contacted;
    }

    public void resolve(String cause, String whatWasDone, Actor by, Instant at) {
        require(CaseState.CONTACTED);
        rootCause = cause;
        action = whatWasDone;
        state = CaseState.RESOLVED;
        steps.add(CaseStep.of(at, StepKind.RESOLVED, by, null, whatWasDone));
    }

    /** Closes the case; refused with {@code case-about-yourself} (403) to the person that the answer is about. */
    public void close(Actor by, Instant at, @Nullable String note) {
        require(CaseState.RESOLVED);
        if (by.is(opening.adviser())) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "case-about-yourself");
        }
        state = CaseState.CLOSED;
        closedAt = at;
        steps.add(CaseStep.of(at, StepKind.CLOSED, by, null, note));
    }

    /** Takes the case up again; the 24 hours do not start anew. The owner stays. */
    public void reopen(String reason, Actor by, Instant at) {
        require(CaseState.RESOLVED, CaseState.CLOSED);
        state = CaseState.ASSIGNED;
        closedAt = null;
        steps.add(CaseStep.of(at, StepKind.REOPENED, by, null, reason));
    }

    /**
     * Gives an unfinished case to somebody else because its owner is gone; where it stands in its life stays. Nobody to
     * give it to leaves a case without contact open, and one with contact where it is: HQ works every case.
     */
    public void reroute(Optional<PersonRef> to, Instant at) {
        require(CaseState.ASSIGNED, CaseState.CONTACTED, CaseState.RESOLVED);
        if (to.isPresent()) {
            owner = to.get();
        } else if (state == CaseState.ASSIGNED) {
            owner = null;
            state = CaseState.OPEN;
        }
        steps.add(CaseStep.of(at, StepKind.REROUTED, Actor.SYSTEM, to.orElse(null), null));
    }

    /** The alarm that is due at this moment and not yet raised; empty once somebody made contact. */
    public Optional<Alarm> alarmDue(Instant now) {
        return nextAlarm != null && alarmAt != null && !alarmAt.isAfter(now)
                ? Optional.of(nextAlarm)
                : Optional.empty();
    }

    /** Notes that the alarm was raised, and sets the next one. */
    public void alarmRaised(Alarm alarm, @Nullable PersonRef told, Instant at, ServiceLevel level) {
        if (nextAlarm != alarm) {
            throw new IllegalStateException(alarm + " is not the next alarm of " + id);
        }
        escalation = alarm.escalation();
        nextAlarm = alarm.next().orElse(null);
        alarmAt = nextAlarm == null ? null : level.alarmAt(nextAlarm, opening.receivedAt());
        steps.add(CaseStep.of(at, alarm.step(), Actor.SYSTEM, told, null));
    }

    /** Whether the first contact came strictly before the 24 hours ended. */
    public boolean contactedInTime() {
        return firstContactAt != null && firstContactAt.isBefore(dueAt);
    }

    private long attemptsInVain() {
        int from = 0;
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).kind() == StepKind.REOPENED) {
                from = i;
            }
        }
        return steps.subList(from, steps.size()).stream()
                .filter(step -> step.outcome() == ContactOutcome.NOT_REACHED)
                .count();
    }

    private void require(CaseState first, CaseState... others) {
        Set<CaseState> allowed = EnumSet.of(first, others);
        if (!allowed.contains(state)) {
            throw DomainError.conflict(forbiddenFrom(state));
        }
    }

    private static String forbiddenFrom(CaseState state) {
        return switch (state) {
            case OPEN -> "case-is-open";
            case ASSIGNED -> "case-is-assigned";
            case CONTACTED -> "case-is-contacted";
            case RESOLVED -> "case-is-resolved";
            case CLOSED -> "case-is-closed";
        };
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
                firstContactAt,
                closedAt,
                nextAlarm,
                alarmAt,
                escalation,
                rootCause,
                action,
                List.copyOf(steps),
                version);
    }

    /**
     * Everything that is kept.
     *
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
