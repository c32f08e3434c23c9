package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A reply whose body stays readable, and which knows whether the handler wants it kept nowhere. Every reply carries the
 * {@code no-store} of {@link SecurityHeaders}; only what is set through this wrapper is the handler's own word.
 */
final class RecordedReply extends ContentCachingResponseWrapper {

    private boolean secret;

    RecordedReply(HttpServletResponse response) {
        super(response);
    }

    boolean isSecret() {
        return secret;
    }

    @Override
    public void setHeader(String name, String value) {
        note(name, value);
        super.setHeader(name, value);
    }

    @Override
    public void addHeader(String name, String value) {
        note(name, value);
        super.addHeader(name, value);
    }

    private void note(String name, String value) {
        if (HttpHeaders.CACHE_CONTROL.equalsIgnoreCase(name)) {
            // Spring takes a header away by setting it to null.
            secret |= String.valueOf(value).toLowerCase(Locale.ROOT).contains("no-store");
        }
    }
}
