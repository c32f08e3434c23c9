package io.northloop.programme.model;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.ProgrammeRef;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One customer asked, or spared, once. */
public final class Invitation {

    /** A sending within this of its plan counts as on time: schedulers look once a second. */
    private static final Duration ON_TIME = Duration.ofMinutes(1);

    private final InvitationId id;
    private final Subject subject;
    private final Instant createdAt;
    private InvitationState state;
    private @Nullable SuppressionReason reason;
    private @Nullable Instant dueAt;
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
            InvitationId id, Programme programme, ServiceEvent service, Instant now, Optional<Instant> due) {
        Subject subject = new Subject(
                programme.ref(),
                programme.survey(),
                programme.kind(),
                programme.channel(),
                service.id(),
                service.endedAt(),
                service.customer(),
                service.centre(),
                service.adviser(),
                service.touchpoint());
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
        invitation.remindedAt = snapshot.remindedAt();
        return invitation;
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

    /** @param reminder when to remind once; empty when the link closes before that */
    public void sent(Instant now, Instant expires, Optional<Instant> reminder) {
        require(InvitationState.SCHEDULED);
        sending = new Sending(countsFrom(now), now, expires);
        state = InvitationState.SENT;
        reminderDueAt = reminder.orElse(null);
    }

    public void reminded(Instant now) {
        require(InvitationState.SENT);
        remindedAt = now;
        reminderDueAt = null;
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
        return new Snapshot(id, subject, createdAt, state, reason, dueAt, sending, reminderDueAt, remindedAt);
    }

    private void require(InvitationState expected) {
        if (state != expected) {
            throw new IllegalStateException(id + " is " + state + ", not " + expected);
        }
    }

    /** Whom it asks about what. */
    public record Subject(
            ProgrammeRef programme,
            SurveyRef survey,
            SurveyKind kind,
            ContactChannel channel,
            String serviceEventId,
            Instant serviceEndedAt,
            CustomerRef customer,
            UnitRef centre,
            @Nullable PersonRef adviser,
            @Nullable String touchpoint) {}

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
            @Nullable Sending sending,
            @Nullable Instant reminderDueAt,
            @Nullable Instant remindedAt) {}
}
