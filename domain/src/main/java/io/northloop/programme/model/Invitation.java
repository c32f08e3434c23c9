package io.northloop.programme.model;

import io.northloop.customer.ContactChannel;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody asked, or spared, once. */
public final class Invitation {

    /** A sending within this of its plan counts as on time: schedulers look once a second. */
    private static final Duration ON_TIME = Duration.ofMinutes(1);

    private final InvitationId id;
    private final Subject subject;
    private final Instant createdAt;
    private InvitationState state;
    private @Nullable SuppressionReason reason;
    private @Nullable Instant dueAt;
    private @Nullable HandOver handOver;
    private @Nullable Sending sending;
    private @Nullable Instant reminderDueAt;
    private @Nullable Instant remindedAt;

    private Invitation(
            InvitationId id,
            Subject subject,
            Instant createdAt,
            InvitationState state,
            @Nullable Instant dueAt,
            @Nullable Sending sending,
            @Nullable Instant reminderDueAt) {
        this.id = id;
        this.subject = subject;
        this.createdAt = createdAt;
        this.state = state;
        this.dueAt = dueAt;
        this.sending = sending;
        this.reminderDueAt = reminderDueAt;
    }

    static Invitation scheduled(
            InvitationId id,
            Programme programme,
            Occasion occasion,
            Addressee addressee,
            UnitRef centre,
            Instant now,
            Optional<Instant> due) {
        ContactChannel channel = programme
                .channel()
                .contact()
                .orElseThrow(() -> new IllegalStateException(programme.ref() + " writes to nobody"));
        Subject subject = new Subject(
                programme.ref(), programme.survey(), programme.kind(), channel, occasion, addressee, centre);
        return new Invitation(id, subject, now, InvitationState.SCHEDULED, due.orElse(null), null, null);
    }

    public static Invitation restore(Snapshot snapshot) {
        Invitation invitation = new Invitation(
                snapshot.id(),
                snapshot.subject(),
                snapshot.createdAt(),
                snapshot.state(),
                snapshot.dueAt(),
                snapshot.sending(),
                snapshot.reminderDueAt());
        invitation.reason = snapshot.reason();
        invitation.handOver = snapshot.handOver();
        invitation.remindedAt = snapshot.remindedAt();
        return invitation;
    }

    /** Whether it may be asked at that moment: the last one is included. */
    public boolean inTime(Instant at) {
        return !at.isAfter(subject.occasion().askUntil());
    }

    /** The first allowed moment from then on, if it may still be asked at that. */
    public Optional<Instant> nextAllowed(AllowedTimes allowed, Instant from) {
        return Optional.of(allowed.firstFrom(from)).filter(this::inTime);
    }

    /** The moment that restraint counts from if it is sent now: as planned, unless it is late. */
    public Instant countsFrom(Instant now) {
        Instant planned = dueAt == null ? now : dueAt;
        return now.isAfter(planned.plus(ON_TIME)) ? now : planned;
    }

    /** It could not leave in time, and now is no hour to write to anybody. */
    public void postpone(Instant due) {
        require(InvitationState.SCHEDULED);
        dueAt = due;
    }

    public void suppress(SuppressionReason why) {
        require(InvitationState.SCHEDULED);
        state = InvitationState.SUPPRESSED;
        reason = why;
    }

    /** The draw had left it out, and now it is drawn in the place of one who is spared. */
    public void drawnInPlace() {
        if (state != InvitationState.SUPPRESSED || reason != SuppressionReason.NOT_SAMPLED) {
            throw new IllegalStateException(id + " was not left out by the draw: " + state + " " + reason);
        }
        state = InvitationState.SCHEDULED;
        reason = null;
    }

    /**
     * Its mail was written and waits to leave.
     *
     * @param statedExpiry what the mail says about how long the link stays open
     */
    public void handedOver(Instant now, Instant statedExpiry) {
        require(InvitationState.SCHEDULED);
        Instant end = subject.occasion().askUntil().plus(ON_TIME);
        handOver = new HandOver(now, end.isBefore(statedExpiry) ? end : statedExpiry);
    }

    /** Whether its mail may still leave: a mail that was refused may be tried again. */
    public boolean mayLeave(Instant now) {
        boolean open = state == InvitationState.SCHEDULED || state == InvitationState.BOUNCED;
        return open && handOver != null && now.isBefore(handOver.leaveBy());
    }

    /**
     * The mail server has its mail. That is a fact: an opt-out or a bounce noted in the same moment gives way to it, an
     * answer does not.
     *
     * @param reminder when to remind once; empty when the link closes before that
     * @return whether it was news
     */
    public boolean sent(Instant now, Instant expires, Optional<Instant> reminder) {
        boolean known = sending != null && state != InvitationState.BOUNCED;
        if (handOver == null || known) {
            return false;
        }
        sending = new Sending(countsFrom(now), now, expires);
        state = InvitationState.SENT;
        reason = null;
        reminderDueAt = reminder.orElse(null);
        return true;
    }

    public void reminded(Instant now) {
        require(InvitationState.SENT);
        remindedAt = now;
        reminderDueAt = null;
    }

    /** Its moment passed while nothing was sent, and now is no hour to write to anybody. */
    public void reminderPostponed(Instant due) {
        require(InvitationState.SENT);
        reminderDueAt = due;
    }

    /** The customer opted out or has no contact any more: no reminder, while the link stays open. */
    public void reminderDropped() {
        require(InvitationState.SENT);
        reminderDueAt = null;
    }

    public InvitationId id() {
        return id;
    }

    public Subject subject() {
        return subject;
    }

    public InvitationState state() {
        return state;
    }

    public Snapshot snapshot() {
        return new Snapshot(id, subject, createdAt, state, reason, dueAt, handOver, sending, reminderDueAt, remindedAt);
    }

    private void require(InvitationState expected) {
        if (state != expected) {
            throw new IllegalStateException(id + " is " + state + ", not " + expected);
        }
    }

    /**
     * Whom it asks about what.
     *
     * @param centre the centre; for staff the unit in which they work
     */
    public record Subject(
            ProgrammeRef programme,
            SurveyRef survey,
            SurveyKind kind,
            ContactChannel channel,
            Occasion occasion,
            Addressee addressee,
            UnitRef centre) {

        public Optional<WaveId> waveId() {
            return occasion.asWave();
        }

        public @Nullable PersonRef adviser() {
            return occasion instanceof Occasion.FinishedService service ? service.adviser() : null;
        }

        public @Nullable String touchpoint() {
            return occasion instanceof Occasion.FinishedService service ? service.touchpoint() : null;
        }
    }

    /** @param leaveBy from then on its mail must not leave any more */
    public record HandOver(Instant at, Instant leaveBy) {}

    /** @param countsFrom the moment that restraint counts from */
    public record Sending(Instant countsFrom, Instant sentAt, Instant expiresAt) {}

    /** What there is to keep while it is not closed. */
    public record Snapshot(
            InvitationId id,
            Subject subject,
            Instant createdAt,
            InvitationState state,
            @Nullable SuppressionReason reason,
            @Nullable Instant dueAt,
            @Nullable HandOver handOver,
            @Nullable Sending sending,
            @Nullable Instant reminderDueAt,
            @Nullable Instant remindedAt) {}
}
