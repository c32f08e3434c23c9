package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.WebUtils;

/** Light or dark; {@link #AUTO} follows the device. */
enum Theme {
    AUTO,
    LIGHT,
    DARK;

    static final String COOKIE = "northloop-theme";

    /** Name in lower case, as it stands in the cookie and in HTML. */
    public String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the visitor chose on this device; {@link #AUTO} otherwise. */
    static Theme of(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, COOKIE);
        return cookie == null ? AUTO : named(cookie.getValue());
    }

    static Theme named(String value) {
        return Stream.of(values())
                .filter(theme -> theme.value().equals(value))
                .findFirst()
                .orElse(AUTO);
    }
}
