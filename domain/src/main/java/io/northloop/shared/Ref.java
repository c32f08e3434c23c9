package io.northloop.shared;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of references that other systems give to their units, people and customers. */
public final class Ref {

    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/@-]{0,63}");

    /** What {@link GeneratedId} writes, and the prefixes in use; another system's {@code crm_100} is no such thing. */
    private static final Pattern GENERATED = Pattern.compile(
            "(acc|alt|cas|cen|evf|imp|inv|msg|per|pln|prp|reg|rsp|sgm|svv|tsk|wav)_.*|[a-z]{3}_[0-9a-fA-F]{32}");

    private Ref() {}

    /**
     * A letter or digit, then up to 63 letters, digits or {@code . _ : / @ -}; no prefix of our own ids, nor their
     * form, which is three letters, an underscore and 32 hexadecimal digits.
     */
    public static boolean isValid(@Nullable String text) {
        return text != null
                && FORM.matcher(text).matches()
                && !GENERATED.matcher(text).matches();
    }

    /** The text itself if it has the form of a reference; refused (422) otherwise. */
    public static String checked(@Nullable String text, String pointer) {
        new Faults()
                .require(isValid(text), pointer, "not-a-ref", String.valueOf(text))
                .refuseIfAny();
        return String.valueOf(text);
    }

    /**
     * Whether something can be looked up by the text: 1 … {@link #MAX_LENGTH} characters, not blank, none of them a
     * control character. What is found may bear a reference of our own making.
     */
    public static boolean fits(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= MAX_LENGTH
                && text.chars().noneMatch(Character::isISOControl);
    }

    /**
     * The text itself if it {@linkplain #fits fits}.
     *
     * @throws DomainError REFUSED with the fault {@code not-a-ref} otherwise
     */
    public static String lookedUp(String text, String pointer) {
        if (!fits(text)) {
            throw DomainError.withFaults(
                    DomainError.Kind.REFUSED, "invalid", List.of(Fault.at(pointer, "not-a-ref", shown(text))));
        }
        return text;
    }

    private static String shown(String text) {
        String start = text.length() > MAX_LENGTH ? text.substring(0, MAX_LENGTH) + "…" : text;
        return start.replaceAll("\\p{Cntrl}", "?");
    }
}
