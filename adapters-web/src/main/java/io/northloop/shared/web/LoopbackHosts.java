package io.northloop.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only requests from this machine to its own names into the demo. The demo's passwords are known to everybody: no
 * other machine may ask, nor a page elsewhere that has its name resolve to 127.0.0.1 (DNS rebinding). A proxy's
 * visitors are elsewhere too.
 */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
@Order(Ordered.HIGHEST_PRECEDENCE)
final class LoopbackHosts extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (Loopback.isAddressedBy(request)
                && InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress()) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpStatus.MISDIRECTED_REQUEST.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.getWriter().write("The demo answers on this machine only, as 127.0.0.1 or localhost.");
    }
}
