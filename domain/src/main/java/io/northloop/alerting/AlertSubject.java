package io.northloop.alerting;

import io.northloop.organisation.UnitRef;
import java.util.Optional;

/**
 * Whom an alert is about.
 *
 * @param ref of the unit or programme
 */
public record AlertSubject(Kind kind, String ref) {

    /** What can be watched. */
    public enum Kind {
        CENTRE,
        REGION,
        PROGRAMME
    }

    /** The unit; empty for a programme. */
    public Optional<UnitRef> unit() {
        return kind == Kind.PROGRAMME ? Optional.empty() : Optional.of(new UnitRef(ref));
    }

    @Override
    public String toString() {
        return kind + " " + ref;
    }
}
