package io.northloop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/** Whether a request was addressed to this very machine. */
final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /** By the name that the browser used, so that another site's name for our address does not count. */
    static boolean isAddressedBy(HttpServletRequest request) {
        return NAMES.contains(request.getServerName());
    }

    /** Where cookies can do without TLS: plain HTTP on this machine, and nowhere else. */
    static boolean isPlain(HttpServletRequest request) {
        return !request.isSecure() && isAddressedBy(request);
    }
}
