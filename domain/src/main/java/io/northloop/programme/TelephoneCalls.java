package io.northloop.programme;

import io.northloop.access.Viewer;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Language;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Calls by which staff of headquarters ask (method §3). Whom to call, and when, the system decides alone. */
public interface TelephoneCalls {

    /**
     * A call on the list. Whom it is to is shown to whoever takes it.
     *
     * @param attempts in vain so far
     * @param mine whether the viewer has taken it
     */
    record Offered(
            InvitationId invitation,
            String programme,
            UnitRef centre,
            Language language,
            int attempts,
            Instant since,
            boolean mine) {}

    /**
     * A call in hand.
     *
     * @param until when it goes back to the list
     * @param token of its questionnaire; never shown
     */
    record Taken(
            InvitationId invitation,
            String name,
            String number,
            Language language,
            int attempts,
            Instant until,
            SurveyToken token) {}

    /**
     * A call that somebody had and has no more.
     *
     * @param token of its questionnaire; never shown
     * @param free whether nobody else has taken it since
     */
    record LetGo(SurveyToken token, boolean free) {}

    /**
     * What may be called now, those longest on the list first, without what others have taken.
     *
     * @param language in which programmes are named
     */
    List<Offered> offered(Viewer viewer, Language language, int atMost);

    /**
     * Takes the call for half an hour, and shows whom to call: audited as a disclosure. Taking it again makes it last.
     * Night and wish are looked at every time, also where the customer was asked already and the talk broke off.
     *
     * @throws io.northloop.shared.DomainError NOT_FOUND {@code call-unknown}; CONFLICT {@code call-taken} by somebody
     *     else, or {@code call-not-now} where it is night there or the customer must not be asked any more
     */
    void take(Viewer viewer, InvitationId invitation);

    /**
     * @throws io.northloop.shared.DomainError CONFLICT {@code call-not-in-hand}, where somebody else may have it by now
     */
    Taken inHand(Viewer viewer, InvitationId invitation);

    /** Where what was typed belongs whose half hour is over; empty when nobody can go on with the call. */
    Optional<LetGo> letGo(Viewer viewer, InvitationId invitation);

    /**
     * The customer is on the line and willing: from now on they were asked, and restraint counts.
     *
     * @throws io.northloop.shared.DomainError as {@link #inHand}
     */
    void reached(Viewer viewer, InvitationId invitation);

    /** @throws io.northloop.shared.DomainError as {@link #inHand} */
    void end(Viewer viewer, InvitationId invitation, CallOutcome outcome);

    /**
     * The customer does not want to be called again: the call ends as refused, and the number is opted out of calls for
     * ever, which is audited.
     *
     * @throws io.northloop.shared.DomainError as {@link #inHand}
     */
    void optOut(Viewer viewer, InvitationId invitation);
}
