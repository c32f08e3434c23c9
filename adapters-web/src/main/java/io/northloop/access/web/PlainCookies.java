package io.northloop.access.web;

import io.northloop.shared.web.Loopback;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where cookies can do without TLS: on plain HTTP of this machine, and nowhere else. An installation with a public
 * address elsewhere never uses them, not even when its proxy forgets to say that the visitor came by TLS or calls us by
 * 127.0.0.1.
 */
@Component
final class PlainCookies {

    private final boolean onLoopback;

    PlainCookies(@Value("${northloop.public-url:}") String publicUrl) {
        this.onLoopback = publicUrl.isBlank() || isPlainLoopback(URI.create(publicUrl.strip()));
    }

    private static boolean isPlainLoopback(URI address) {
        return "http".equalsIgnoreCase(address.getScheme()) && Loopback.isName(address.getHost());
    }

    boolean fit(HttpServletRequest request) {
        return onLoopback && !request.isSecure() && Loopback.isAddressedBy(request);
    }
}
