package io.northloop.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Who asks for a path: a machine, a person, or htmx for a part of a page. */
final class RequestPaths {

    private static final List<String> MACHINE =
            List.of("/api/", "/public/", "/oauth2/", "/v3/", "/demo/", "/actuator/");

    private RequestPaths() {}

    /** True when the answer to a refusal is a problem document, not a page. */
    static boolean isForMachines(HttpServletRequest request) {
        return MACHINE.stream().anyMatch(path(request)::startsWith);
    }

    /** True when htmx asks for a part of a page. */
    static boolean isForPart(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }
}
