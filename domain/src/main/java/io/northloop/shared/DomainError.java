package io.northloop.shared;

import java.util.List;
import java.util.Locale;

/**
 * A refusal: what was asked cannot be done, and nothing was. The code is stable; the sentence that people read is
 * looked up by it ({@code error.<code>} in the message bundles) and filled with the arguments, numbered from 0.
 */
public final class DomainError extends RuntimeException {

    /** Why it was refused; each kind has one HTTP status at the edge. */
    public enum Kind {
        /** The input is not of the form asked for (400). */
        MALFORMED,
        /** There is no such thing, or not for this viewer (404). */
        NOT_FOUND,
        /** The viewer may not do this (403). */
        FORBIDDEN,
        /** The state forbids the step (409). */
        CONFLICT,
        /** It existed and is over (410). */
        GONE,
        /** Somebody changed it in between (412). */
        STALE,
        /** It was not said which version was seen (428, RFC 6585). */
        UNSEEN,
        /** Longer than what is accepted (413). */
        TOO_LARGE,
        /** Well-formed, but a rule says no (422). */
        REFUSED,
        /** Too often; try again later (429). */
        TOO_MANY
    }

    private final Kind kind;
    private final String code;
    private final transient List<Object> arguments;
    private final transient List<Fault> faults;

    private DomainError(Kind kind, String code, List<Object> arguments, List<Fault> faults) {
        super(kind.name().toLowerCase(Locale.ROOT) + ": " + code + (faults.isEmpty() ? "" : " " + faults));
        this.kind = kind;
        this.code = code;
        this.arguments = arguments;
        this.faults = faults;
    }

    public static DomainError of(Kind kind, String code, Object... arguments) {
        return new DomainError(kind, code, List.of(arguments), List.of());
    }

    public static DomainError notFound(String code, Object... arguments) {
        return of(Kind.NOT_FOUND, code, arguments);
    }

    public static DomainError conflict(String code, Object... arguments) {
        return of(Kind.CONFLICT, code, arguments);
    }

    public static DomainError refused(String code, Object... arguments) {
        return of(Kind.REFUSED, code, arguments);
    }

    /** One refusal that names every fault at once. */
    public static DomainError withFaults(Kind kind, String code, List<Fault> faults) {
        return new DomainError(kind, code, List.of(), List.copyOf(faults));
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }

    public List<Fault> faults() {
        return faults;
    }
}
