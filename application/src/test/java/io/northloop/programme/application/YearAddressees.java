package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import io.northloop.programme.model.Addressee;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;

/** Which invitations of a simulated year are whose. */
final class YearAddressees {

    private final Map<Addressee, SequencedSet<InvitationId>> planned = new HashMap<>();
    private final Map<Addressee, SequencedSet<InvitationId>> handedOver = new HashMap<>();

    void plan(Addressee addressee, InvitationId id) {
        planned.computeIfAbsent(addressee, any -> new LinkedHashSet<>()).add(id);
    }

    void handOver(Addressee addressee, InvitationId id) {
        handedOver.computeIfAbsent(addressee, any -> new LinkedHashSet<>()).add(id);
    }

    List<InvitationId> plannedFor(Addressee addressee) {
        return of(planned, addressee);
    }

    List<InvitationId> handedOverTo(Addressee addressee) {
        return of(handedOver, addressee);
    }

    private static List<InvitationId> of(Map<Addressee, SequencedSet<InvitationId>> some, Addressee addressee) {
        SequencedSet<InvitationId> theirs = some.get(addressee);
        return theirs == null ? List.of() : List.copyOf(theirs);
    }
}
