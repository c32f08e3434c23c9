package io.northloop.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The form of references that other systems give to their units, people and customers. */
public final class Ref {

    public static final int MAX_LENGTH = 64;

    private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._:/@-]{0,63}");
    private static final Pattern GENERATED = Pattern.compile("[a-z]{3}_.*");

    private Ref() {}

    /** A letter or digit, then up to 63 letters, digits or {@code . _ : / @ -}; not the {@code abc_} form of our own ids. */
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
}
