package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import io.northloop.programme.model.SurveyLinkRow;
import io.northloop.programme.port.SurveyLinkStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Links of a simulated year. */
final class YearLinks implements SurveyLinkStore {

    private final Map<InvitationId, Copy> copies = new HashMap<>();
    private final Consumer<InvitationId> arrived;

    /** @param arrived told whenever the mail with a link has left */
    YearLinks(Consumer<InvitationId> arrived) {
        this.arrived = arrived;
    }

    @Override
    public void add(SurveyLinkRow link) {
        copies.put(link.invitation().id(), new Copy(link.token(), link.version()));
    }

    @Override
    public void extend(InvitationId invitation, Instant expiresAt) {
        arrived.accept(invitation);
    }

    @Override
    public Optional<Copy> copy(InvitationId invitation) {
        return Optional.ofNullable(copies.get(invitation));
    }

    @Override
    public void dropCopy(InvitationId invitation) {
        copies.remove(invitation);
    }
}
