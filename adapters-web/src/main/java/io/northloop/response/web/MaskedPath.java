package io.northloop.response.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Notes the path of each request as logs may show it: without the secret of a survey or opt-out link. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class MaskedPath extends OncePerRequestFilter {

    static final String ATTRIBUTE = "northloop.masked-path";

    private static final Pattern SECRET =
            Pattern.compile("^(/s/|/c/|/public/v1/surveys/|/opt-out/|/set-up/|/password/)[^/?]+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(ATTRIBUTE, masked(request.getRequestURI()));
        chain.doFilter(request, response);
    }

    static String masked(String path) {
        return SECRET.matcher(path).replaceFirst("$1…");
    }
}
