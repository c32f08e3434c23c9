package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Pages, and their tables as files, with the filters of the page that leads there. */
public final class Addresses {

    private Addresses() {}

    /** Without its format, which comes last. */
    public static String export(HttpServletRequest request, String path) {
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("format")
                .queryParam("format", "")
                .build()
                .toUriString();
    }

    /** With one more parameter. */
    public static String with(HttpServletRequest request, String path, String name, String value) {
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam(name, value)
                .build()
                .toUriString();
    }
}
