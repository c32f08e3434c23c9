package io.northloop.measurement.web;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the tables of a page can be had as files, with the filters of the page. */
final class Addresses {

    private Addresses() {}

    /** Without its format, which comes last. */
    static String export(HttpServletRequest request, String path) {
        return UriComponentsBuilder.fromPath(path)
                .query(request.getQueryString())
                .replaceQueryParam("format")
                .queryParam("format", "")
                .build()
                .toUriString();
    }
}
