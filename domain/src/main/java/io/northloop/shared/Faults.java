package io.northloop.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong, so that a caller hears of everything at once instead of one fault per attempt. */
public final class Faults {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    private final List<Fault> found = new ArrayList<>();

    /** Notes the fault unless the condition holds. */
    public Faults require(boolean condition, String pointer, String code, Object... arguments) {
        if (!condition) {
            found.add(Fault.at(pointer, code, arguments));
        }
        return this;
    }

    /** Notes {@code required} when the text is missing or blank, {@code too-long} beyond the limit. */
    public Faults requireText(@Nullable String value, int atMost, String pointer) {
        require(value != null && !value.isBlank(), pointer, "required");
        return allowText(value, atMost, pointer);
    }

    /** Notes {@code too-long} beyond the limit; absence is fine. */
    public Faults allowText(@Nullable String value, int atMost, String pointer) {
        if (value == null) {
            return this;
        }
        // U+0000 is JSON but no text that a database keeps.
        return require(value.length() <= atMost, pointer, "too-long", atMost)
                .require(value.indexOf('\0') < 0, pointer, "invalid");
    }

    /**
     * Notes {@code day-out-of-range} outside the years 1900 to 9998, in which whatever happened to a company lies and
     * the database counts without trouble; absence is fine.
     */
    public Faults allowDay(@Nullable LocalDate day, String pointer) {
        return require(
                day == null || (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR),
                pointer,
                "day-out-of-range",
                Integer.toString(FIRST_YEAR),
                Integer.toString(LAST_YEAR));
    }

    /** Notes {@code required} when the reference is missing, {@code not-a-ref} when it has not the form of one. */
    public Faults requireRef(@Nullable String value, String pointer) {
        return require(value != null, pointer, "required")
                .require(value == null || Ref.isValid(value), pointer, "not-a-ref", String.valueOf(value));
    }

    public Faults add(Fault fault) {
        found.add(fault);
        return this;
    }

    public Faults addAll(List<Fault> faults) {
        found.addAll(faults);
        return this;
    }

    public List<Fault> found() {
        return List.copyOf(found);
    }

    public Optional<Fault> first() {
        return found.stream().findFirst();
    }

    /** Refuses (422) with all faults found so far, if any. */
    public void refuseIfAny() {
        throwIfAny(DomainError.Kind.REFUSED, "invalid");
    }

    public void throwIfAny(DomainError.Kind kind, String code) {
        if (!found.isEmpty()) {
            throw DomainError.withFaults(kind, code, found);
        }
    }
}
