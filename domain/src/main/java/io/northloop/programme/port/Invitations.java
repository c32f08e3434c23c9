package io.northloop.programme.port;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.survey.SurveyKind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All invitations. */
public interface Invitations {

    void addAll(List<Invitation> invitations);

    void save(Invitation invitation);

    /**
     * Planned ones that are due, locked until the end of the transaction together with everything else about their
     * customers, so that two for one customer never leave side by side; other instances get others.
     */
    List<Invitation> claimDue(Instant now, int atMost);

    Optional<Instant> nextDue();

    /** Something went wrong in sending it; it is left alone until then. */
    void retryAt(InvitationId id, Instant moment);

    /**
     * Somebody whom the draw left out of that unit's part of a wave, each as likely, locked until the end of the
     * transaction.
     */
    Optional<Invitation> anyLeftOut(WaveId wave, UnitRef unit);

    /** Sent ones to be reminded, locked as {@link #claimDue}. */
    List<Invitation> claimForReminder(Instant now, int atMost);

    Optional<Instant> nextReminder();

    /** Whether they were asked after this moment, in any programme or in those of one kind; bounces do not count. */
    boolean askedSince(Addressee addressee, Instant after, Optional<SurveyKind> kind);

    /** Keeps others from deciding whether they are asked, until the transaction ends. */
    void reserve(Addressee addressee);

    /**
     * Whether mail to them was handed over and has not left yet, or somebody is calling them; that invitation itself
     * does not count. A call that nobody has taken holds nothing back.
     */
    boolean awaitsDeparture(Addressee addressee, InvitationId but, Instant now);

    /** The invitation, locked until the end of the transaction. */
    Optional<Invitation> forChange(InvitationId id);

    /** Those of this wave that were handed over, and of which a mail may still wait to leave. */
    List<InvitationId> handedOver(WaveId wave);

    /** The same of a programme. */
    List<InvitationId> handedOver(ProgrammeRef programme);
}
