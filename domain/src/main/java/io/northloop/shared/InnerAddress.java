package io.northloop.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Addresses that stay with us: a path from the root of this site, with a query where there is one. */
public final class InnerAddress {

    /** Two slashes, or a backslash, lead a browser to another host (WHATWG URL, 4.4); the rest is what RFC 3986 allows. */
    private static final Pattern FORM = Pattern.compile("/(?!/)[A-Za-z0-9._~:/?@!$&'()*+,;=%\\[\\]-]*");

    private InnerAddress() {}

    /** Whether the text leads to a path of ours wherever a browser reads it; no scheme, host, fragment or space does. */
    public static boolean isValid(@Nullable String text) {
        return text != null && FORM.matcher(text).matches();
    }
}
