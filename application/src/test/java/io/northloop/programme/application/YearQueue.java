package io.northloop.programme.application;

import io.northloop.programme.InvitationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is due when, as an index of the database gives it. */
final class YearQueue {

    private record Due(Instant at, int position, InvitationId id) {}

    private final TreeSet<Due> waiting =
            new TreeSet<>(Comparator.comparing(Due::at).thenComparingInt(Due::position));
    private final Map<InvitationId, Due> where = new HashMap<>();

    void put(InvitationId id, int position, @Nullable Instant at) {
        Due before = where.remove(id);
        if (before != null) {
            waiting.remove(before);
        }
        if (at != null) {
            Due due = new Due(at, position, id);
            waiting.add(due);
            where.put(id, due);
        }
    }

    Optional<Instant> next() {
        return waiting.isEmpty()
                ? Optional.empty()
                : Optional.of(waiting.first().at());
    }

    List<InvitationId> until(Instant now, int atMost) {
        return waiting.stream()
                .takeWhile(due -> !due.at().isAfter(now))
                .limit(atMost)
                .map(Due::id)
                .toList();
    }
}
