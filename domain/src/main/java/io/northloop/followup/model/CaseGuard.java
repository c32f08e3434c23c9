package io.northloop.followup.model;

import io.northloop.followup.CaseState;
import io.northloop.shared.DomainError;
import java.util.EnumSet;
import java.util.Set;

/** Refuses steps that the life cycle does not know (method §7). */
final class CaseGuard {

    private CaseGuard() {}

    /** Refuses with {@code case-is-<state>} (409) unless the case is in one of the allowed states. */
    static void require(CaseState now, CaseState first, CaseState... others) {
        Set<CaseState> allowed = EnumSet.of(first, others);
        if (!allowed.contains(now)) {
            throw DomainError.conflict(forbiddenFrom(now));
        }
    }

    private static String forbiddenFrom(CaseState state) {
        return switch (state) {
            case OPEN -> "case-is-open";
            case ASSIGNED -> "case-is-assigned";
            case CONTACTED -> "case-is-contacted";
            case RESOLVED -> "case-is-resolved";
            case CLOSED -> "case-is-closed";
        };
    }
}
