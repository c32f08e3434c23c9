package io.northloop.demo;

import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * Customers of the demo who came back within days: the service is reported, and restraint spares them the second
 * question.
 */
final class DemoRepeatVisits {

    private static final int ONE_WHO_COMES_BACK = 23;
    private static final Duration AFTER = Duration.ofDays(5);
    private static final Duration DELAY = Duration.ofHours(18);

    /** Beyond the numbers of visits and of places in waves. */
    private static final int FIRST_NUMBER = 2_000_000;

    private final DemoInsert insert;

    DemoRepeatVisits(DemoInsert insert) {
        this.insert = insert;
    }

    void load(List<DemoVisit> visits) {
        List<DemoVisit> first = visits.stream()
                .filter(visit -> visit.number() % ONE_WHO_COMES_BACK == 0)
                .filter(visit -> dueAt(visit).isBefore(DemoCompany.END))
                .toList();
        insert.into(
                "service_event",
                "id, fingerprint, centre_ref, customer_ref, adviser_ref, type, touchpoint, ended_at, attributes, received_at",
                first,
                visit -> Arrays.asList(
                        eventId(visit),
                        DemoVisits.sha256(eventId(visit)),
                        visit.centre().ref(),
                        visit.customerRef(),
                        visit.adviser(),
                        "repair",
                        DemoVisits.TOUCHPOINT,
                        endedAt(visit),
                        "{}",
                        endedAt(visit)));
        insert.into(
                "invitation",
                "id, programme_ref, service_event_id, customer_ref, unit_ref, adviser_ref, touchpoint, survey_ref, kind,"
                        + " channel, state, reason, created_at, service_ended_at, due_at",
                first,
                visit -> Arrays.asList(
                        invitationId(visit),
                        DemoVisits.PROGRAMME.value(),
                        eventId(visit),
                        visit.customerRef(),
                        visit.centre().ref(),
                        visit.adviser(),
                        DemoVisits.TOUCHPOINT,
                        DemoVisits.SURVEY.value(),
                        "TRANSACTIONAL",
                        "EMAIL",
                        InvitationState.SUPPRESSED.name(),
                        SuppressionReason.RESTRAINT.name(),
                        endedAt(visit),
                        endedAt(visit),
                        dueAt(visit)));
    }

    private static String eventId(DemoVisit visit) {
        return DemoVisits.eventId(visit) + "-again";
    }

    private static UUID invitationId(DemoVisit visit) {
        return DemoIds.of(DemoIds.Kind.INVITATION, endedAt(visit), FIRST_NUMBER + visit.number());
    }

    private static Instant endedAt(DemoVisit visit) {
        return visit.endedAt().plus(AFTER);
    }

    private static Instant dueAt(DemoVisit visit) {
        return endedAt(visit).plus(DELAY);
    }
}
