package io.northloop.programme.application;

import io.northloop.customer.CustomerRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.application.YearProgrammes.Plan;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.survey.SurveyKind;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Judges a simulated year by what really left and what the world was like, not by what the programme noted: no customer
 * over any limit, nobody written to at night, too late or against their wish, and every reason to spare somebody true.
 */
final class YearJudge {

    /** Plans are kept to the minute. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private static final Duration WEEK = Duration.ofDays(7);

    /** Method §3: what no programme may fall short of. */
    private static final int COMPANY_ANY = 14;

    private static final Map<SurveyKind, Integer> COMPANY_SAME_KIND =
            Map.of(SurveyKind.TRANSACTIONAL, 30, SurveyKind.RELATIONAL, 180, SurveyKind.CSI, 0, SurveyKind.EMPLOYEE, 0);

    /**
     * Why somebody was asked, as the world knows it.
     *
     * @param draw of chance, for whether they are in the sample
     */
    record Cause(CustomerRef customer, Plan plan, ZoneId zone, Instant ended, Instant reported, double draw) {}

    private record Sent(
            InvitationId id,
            Plan plan,
            YearPost.Left left,
            @Nullable Instant answered) {

        /** Whether it counts at that moment: what came back does not, unless an answer had shown that it arrived. */
        boolean stands(Instant at) {
            return left.cameBack == null
                    || left.cameBack.isAfter(at)
                    || (answered != null && !answered.isAfter(left.cameBack));
        }
    }

    private final Map<InvitationId, Cause> causes;
    private final Map<InvitationId, Instant> answered;
    private final YearCustomers customers;
    private final Map<CustomerRef, List<Sent>> sent = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int pairs;

    /** @param answered when somebody answered, if they did */
    YearJudge(
            Map<InvitationId, Cause> causes,
            Map<InvitationId, Instant> answered,
            YearCustomers customers,
            List<YearPost.Left> left) {
        this.causes = causes;
        this.answered = answered;
        this.customers = customers;
        left.forEach(this::left);
        sent.values().forEach(theirs -> theirs.sort(Comparator.comparing((Sent one) -> one.left().at)));
    }

    /** What is wrong, in words. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** How many pairs of sendings to one customer were compared. */
    int pairs() {
        return pairs;
    }

    private void left(YearPost.Left left) {
        InvitationId id = MailKeys.invitation(left.key)
                .or(() -> MailKeys.reminder(left.key))
                .orElseThrow();
        Cause cause = cause(id);
        if (cause.plan().isQuiet(left.at.atZone(cause.zone()).toLocalTime())) {
            wrong.add(left.key + " left in quiet hours, " + left.at.atZone(cause.zone()));
        }
        if (hasOptedOut(cause, left.at)) {
            wrong.add(left.key + " left against the customer's wish");
        }
        if (left.purpose.equals(MailKeys.INVITATION)) {
            if (left.at.isAfter(cause.ended().plus(WEEK).plus(TOLERANCE))) {
                wrong.add(left.key + " left after more than seven days");
            }
            if (left.at.isBefore(
                    cause.ended().plus(Duration.ofHours(cause.plan().from())))) {
                wrong.add(left.key + " left before its window");
            }
            sent.computeIfAbsent(cause.customer(), any -> new ArrayList<>())
                    .add(new Sent(id, cause.plan(), left, answered.get(id)));
        }
    }

    /** Of any two that arrived, the later one kept the distance that its programme asks for. */
    void limits() {
        sent.forEach((customer, theirs) -> {
            for (int i = 1; i < theirs.size(); i++) {
                for (int j = 0; j < i; j++) {
                    distance(customer, theirs.get(j), theirs.get(i));
                }
            }
        });
    }

    private void distance(CustomerRef customer, Sent first, Sent second) {
        pairs++;
        if (first.id().equals(second.id()) || !first.stands(second.left().at)) {
            return;
        }
        Duration between = Duration.between(first.left().at, second.left().at).plus(TOLERANCE);
        Plan plan = second.plan();
        if (between.compareTo(Duration.ofDays(any(plan))) < 0) {
            wrong.add("%s was asked %s after %s, before %d days: %s after %s"
                    .formatted(customer, second.id(), first.id(), any(plan), second.left().at, first.left().at));
        }
        if (first.plan().kind() == plan.kind() && between.compareTo(Duration.ofDays(sameKind(plan))) < 0) {
            wrong.add("%s was asked %s after %s of the same kind, before %d days: %s after %s"
                    .formatted(customer, second.id(), first.id(), sameKind(plan), second.left().at, first.left().at));
        }
    }

    /** Every one that was spared was spared for the reason noted, at the moment of noting. */
    void reasons(List<Invitation> invitations, YearInvitations store) {
        for (Invitation invitation : invitations) {
            SuppressionReason reason = invitation.snapshot().reason();
            if (invitation.state() == InvitationState.SUPPRESSED
                    && !holds(
                            Objects.requireNonNull(reason),
                            cause(invitation.id()),
                            store.suppressedAt(invitation.id()))) {
                wrong.add("%s is not %s at %s: %s"
                        .formatted(
                                invitation.id(), reason, store.suppressedAt(invitation.id()), cause(invitation.id())));
            }
        }
    }

    private boolean holds(SuppressionReason reason, Cause cause, Instant at) {
        Plan plan = cause.plan();
        return switch (reason) {
            case NO_CONTACT -> contact(cause) == null;
            case OPTED_OUT -> hasOptedOut(cause, at);
            case NOT_SAMPLED -> cause.draw() >= plan.percent() / 100.0;
            case TOO_LATE -> !couldBeAsked(cause, at);
            case RESTRAINT ->
                sent.getOrDefault(cause.customer(), List.of()).stream()
                        .filter(earlier -> !earlier.left().at.isAfter(at) && earlier.stands(at))
                        .anyMatch(earlier -> within(earlier, at, any(plan))
                                || (earlier.plan().kind() == plan.kind() && within(earlier, at, sameKind(plan))));
            case CANCELLED -> false;
        };
    }

    /** The stricter of the company's and the programme's. */
    private static int any(Plan plan) {
        return Math.max(COMPANY_ANY, plan.restraint());
    }

    private static int sameKind(Plan plan) {
        return Math.max(Objects.requireNonNull(COMPANY_SAME_KIND.get(plan.kind())), plan.sameKind());
    }

    private static boolean within(Sent earlier, Instant at, int days) {
        return Duration.between(earlier.left().at, at).minus(TOLERANCE).compareTo(Duration.ofDays(days)) < 0;
    }

    /** Whether a minute outside quiet hours is left, from then until seven days after the service. */
    private static boolean couldBeAsked(Cause cause, Instant at) {
        Instant end = cause.ended().plus(WEEK);
        for (Instant minute = at; !minute.isAfter(end); minute = minute.plusSeconds(60)) {
            if (!cause.plan().isQuiet(minute.atZone(cause.zone()).toLocalTime())) {
                return true;
            }
        }
        return false;
    }

    private boolean hasOptedOut(Cause cause, Instant at) {
        String contact = contact(cause);
        return contact != null
                && customers
                        .optedOutAt(cause.plan().channel().contact().orElseThrow(), contact)
                        .filter(moment -> !moment.isAfter(at))
                        .isPresent();
    }

    private @Nullable String contact(Cause cause) {
        return customers.contact(
                cause.customer(), cause.plan().channel().contact().orElseThrow());
    }

    private Cause cause(InvitationId id) {
        return Objects.requireNonNull(causes.get(id), () -> "nobody caused " + id);
    }
}
