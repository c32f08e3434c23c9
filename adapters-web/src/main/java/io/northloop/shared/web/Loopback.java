package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a request was addressed to this very machine. */
public final class Loopback {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private Loopback() {}

    /** By the name that the browser used, so that another site's name for our address does not count. */
    public static boolean isAddressedBy(HttpServletRequest request) {
        return isName(request.getServerName());
    }

    public static boolean isName(@Nullable String host) {
        return host != null && NAMES.contains(host);
    }
}
