package io.northloop.shared;

import org.jspecify.annotations.Nullable;

/**
 * Breaks between lines, told as {@code \n} whoever sends them: a browser sends those of a form as {@code \r\n} (HTML
 * Living Standard, form submission), which else would count as a change of the text and as two characters of its
 * length.
 */
public final class LineBreaks {

    private LineBreaks() {}

    public static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The same where there may be no text. */
    public static @Nullable String plainOrNull(@Nullable String text) {
        return text == null ? null : plain(text);
    }
}
