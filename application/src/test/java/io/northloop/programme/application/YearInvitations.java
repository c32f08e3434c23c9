package io.northloop.programme.application;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.InvitationId;
import io.northloop.programme.InvitationOutcomes.Answered;
import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.WaveId;
import io.northloop.programme.model.Addressee;
import io.northloop.programme.model.Invitation;
import io.northloop.programme.model.InvitationState;
import io.northloop.programme.model.SuppressionReason;
import io.northloop.programme.port.InvitationEndings;
import io.northloop.programme.port.Invitations;
import io.northloop.survey.SurveyKind;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All invitations of a simulated year, as the database keeps them. */
final class YearInvitations implements Invitations, InvitationEndings {

    private final Clock clock;
    private final Map<InvitationId, Invitation> all = new LinkedHashMap<>();
    private final Map<InvitationId, Integer> positions = new HashMap<>();
    private final YearRetries retries = new YearRetries();
    private final Map<InvitationId, Instant> suppressedAt = new HashMap<>();
    private final YearAddressees addressees = new YearAddressees();
    private final YearQueue due = new YearQueue();
    private final YearQueue reminders = new YearQueue();
    final YearQueue expiries = new YearQueue();
    final YearQueue leaving = new YearQueue();

    YearInvitations(Clock clock) {
        this.clock = clock;
    }

    List<Invitation> all() {
        return List.copyOf(all.values());
    }

    Invitation get(InvitationId id) {
        Invitation found = all.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no " + id);
        }
        return found;
    }

    /** When it was written down that this one is spared. */
    Instant suppressedAt(InvitationId id) {
        Instant moment = suppressedAt.get(id);
        if (moment == null) {
            throw new IllegalArgumentException(id + " was not spared");
        }
        return moment;
    }

    @Override
    public void addAll(List<Invitation> invitations) {
        invitations.forEach(invitation -> {
            positions.put(invitation.id(), positions.size());
            addressees.plan(invitation.subject().addressee(), invitation.id());
            keep(invitation);
        });
    }

    @Override
    public void save(Invitation invitation) {
        retries.remove(invitation.id());
        keep(invitation);
    }

    private void keep(Invitation invitation) {
        Invitation.Snapshot now = invitation.snapshot();
        InvitationId id = invitation.id();
        all.put(id, invitation);
        if (now.state() == InvitationState.SUPPRESSED) {
            suppressedAt.putIfAbsent(id, clock.instant());
        } else {
            suppressedAt.remove(id);
        }
        if (now.handOver() != null) {
            addressees.handOver(now.subject().addressee(), id);
        }
        int position = positions.getOrDefault(id, 0);
        boolean scheduled = now.state() == InvitationState.SCHEDULED;
        boolean sent = now.state() == InvitationState.SENT;
        due.put(id, position, scheduled && now.handOver() == null ? retries.later(now.dueAt(), id) : null);
        reminders.put(id, position, sent ? retries.later(now.reminderDueAt(), id) : null);
        expiries.put(id, position, sent && now.sending() != null ? now.sending().expiresAt() : null);
        leaving.put(
                id,
                position,
                scheduled && now.handOver() != null ? now.handOver().leaveBy() : null);
    }

    @Override
    public Optional<Invitation> anyLeftOut(WaveId wave, UnitRef unit) {
        return all.values().stream()
                .filter(invitation -> invitation.snapshot().reason() == SuppressionReason.NOT_SAMPLED)
                .filter(invitation -> invitation.subject().centre().equals(unit))
                .filter(invitation -> invitation.subject().occasion().asWave().equals(Optional.of(wave)))
                .findFirst();
    }

    @Override
    public List<Invitation> claimDue(Instant now, int atMost) {
        return due.until(now, atMost).stream()
                .map(this::get)
                .sorted(Comparator.comparing(
                        (Invitation claimed) -> claimed.subject().addressee().toString()))
                .toList();
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.next();
    }

    @Override
    public void retryAt(InvitationId id, Instant moment) {
        retries.put(id, moment);
        keep(get(id));
    }

    @Override
    public List<Invitation> claimForReminder(Instant now, int atMost) {
        return reminders.until(now, atMost).stream().map(this::get).toList();
    }

    @Override
    public Optional<Instant> nextReminder() {
        return reminders.next();
    }

    @Override
    public boolean askedSince(Addressee addressee, Instant after, Optional<SurveyKind> kind) {
        return addressees.handedOverTo(addressee).stream()
                .map(id -> get(id).snapshot())
                .filter(one -> one.state() == InvitationState.SENT
                        || one.state() == InvitationState.ANSWERED
                        || one.state() == InvitationState.EXPIRED)
                .filter(one -> kind.isEmpty() || kind.get() == one.subject().kind())
                .anyMatch(one ->
                        one.sending() != null && one.sending().countsFrom().isAfter(after));
    }

    @Override
    public void reserve(Addressee addressee) {
        throw new IllegalStateException("nobody is called in this year");
    }

    @Override
    public boolean awaitsDeparture(Addressee addressee, InvitationId but, Instant now) {
        return addressees.handedOverTo(addressee).stream()
                .anyMatch(id -> !id.equals(but) && get(id).state() == InvitationState.SCHEDULED);
    }

    @Override
    public Optional<Invitation> forChange(InvitationId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public void answered(List<Answered> answers) {
        answers.forEach(answer -> {
            Invitation.Snapshot told = get(answer.invitation()).snapshot();
            boolean open = told.state() == InvitationState.SENT
                    || told.state() == InvitationState.EXPIRED
                    || told.state() == InvitationState.BOUNCED;
            if (open) {
                become(told, InvitationState.ANSWERED, null);
            }
        });
    }

    @Override
    public void takenBack(InvitationId invitation, Instant at) {
        throw new IllegalStateException("nobody takes an answer back in this year");
    }

    @Override
    public void answeredUntraced(InvitationId invitation) {
        throw new IllegalStateException("no employees are asked in this year");
    }

    @Override
    public void bounced(InvitationId invitation) {
        Invitation.Snapshot it = get(invitation).snapshot();
        boolean waits = it.state() == InvitationState.SCHEDULED && it.handOver() != null;
        if (it.state() == InvitationState.SENT || waits) {
            become(it, InvitationState.BOUNCED, null);
        }
    }

    @Override
    public int optedOut(Collection<CustomerRef> customers, ContactChannel channel) {
        List<Invitation.Snapshot> theirs = customers.stream()
                .flatMap(customer -> addressees.plannedFor(new Addressee.Customer(customer)).stream())
                .map(id -> get(id).snapshot())
                .filter(one -> one.state() == InvitationState.SCHEDULED
                        && one.subject().channel() == channel)
                .toList();
        theirs.forEach(one -> become(one, InvitationState.SUPPRESSED, SuppressionReason.OPTED_OUT));
        return theirs.size();
    }

    @Override
    public void cancelled(WaveId wave) {
        throw new IllegalStateException("there are no waves in this year");
    }

    @Override
    public void cancelled(ProgrammeRef programme) {
        throw new IllegalStateException("no programme ends in this year");
    }

    @Override
    public List<InvitationId> handedOver(WaveId wave) {
        throw new IllegalStateException("there are no waves in this year");
    }

    @Override
    public List<InvitationId> handedOver(ProgrammeRef programme) {
        throw new IllegalStateException("no programme is paused in this year");
    }

    void become(Invitation.Snapshot before, InvitationState state, @Nullable SuppressionReason reason) {
        keep(Invitation.restore(new Invitation.Snapshot(
                before.id(),
                before.subject(),
                before.createdAt(),
                state,
                reason,
                before.dueAt(),
                before.handOver(),
                before.sending(),
                null,
                before.remindedAt())));
    }
}
