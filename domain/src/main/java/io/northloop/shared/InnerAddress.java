package io.northloop.shared;

import org.jspecify.annotations.Nullable;

/** Addresses that stay with us: a path from the root of this site, with a query where there is one. */
public final class InnerAddress {

    /** Marks of RFC 3986 but for the fragment's; what else there is, spaces and backslashes too, has to be escaped. */
    private static final String MARKS = "._~:/?@!$&'()*+,;=%[]-";

    private InnerAddress() {}

    /**
     * Whether the text leads to a path of ours wherever a browser reads it; no scheme, host, fragment or space does.
     * Two slashes, or a backslash, would lead to another host (WHATWG URL, 4.4).
     */
    public static boolean isValid(@Nullable String text) {
        return text != null
                && text.startsWith("/")
                && !text.startsWith("//")
                && text.chars().allMatch(InnerAddress::isAllowed);
    }

    private static boolean isAllowed(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || MARKS.indexOf(character) >= 0;
    }
}
