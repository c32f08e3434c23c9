package io.northloop.shared.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Decides how much of a body is read before anybody knows who sent it. Reading one parameter of a multipart request
 * spools all of it to the disk, and the filters that protect forms read one; so such a request goes on only to the
 * routes that take files, and there only with a session or a token. Every other body ends at {@link #AT_MOST}. Runs
 * ahead of the security filters, behind the one that finds the session.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 60)
final class BodyLimits extends OncePerRequestFilter {

    /** 1 MiB: the largest form or document that is no file is far smaller. */
    static final int AT_MOST = RepeatableBody.AT_MOST;

    private final UploadRoutes routes;
    private final ProblemDocuments problems;
    private final Sentences sentences;
    private final LocaleResolver locales;

    BodyLimits(UploadRoutes routes, ProblemDocuments problems, Sentences sentences, LocaleResolver locales) {
        this.routes = routes;
        this.problems = problems;
        this.sentences = sentences;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMultipart(request)) {
            passFile(request, response, chain);
        } else if (request.getContentLengthLong() > AT_MOST && !routes.takesLines(request)) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, "too-large", request, response);
        } else if (request.getContentLengthLong() < 0 && !routes.takesLines(request)) {
            chain.doFilter(new BoundedBody(request, AT_MOST), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void passFile(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        OptionalLong atMost = routes.filesAtMost(request);
        if (atMost.isEmpty()) {
            refuse(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "unsupported-media-type", request, response);
        } else if (request.getContentLengthLong() > atMost.getAsLong()) {
            refuse(HttpStatus.CONTENT_TOO_LARGE, "too-large", request, response);
        } else if (RequestPaths.isForMachines(request) ? hasToken(request) : hasSession(request)) {
            boolean bounded = request.getContentLengthLong() >= 0 || atMost.getAsLong() == Long.MAX_VALUE;
            chain.doFilter(bounded ? request : new BoundedBody(request, atMost.getAsLong()), response);
        } else if (RequestPaths.isForMachines(request)) {
            Refusal refusal = Refusal.of(HttpStatus.UNAUTHORIZED, "token-needed");
            problems.write(refusal.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request, response);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/sign-in");
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    /** Whether it is good is found out by the filters behind, which read headers only. */
    private static boolean hasToken(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ");
    }

    private static boolean hasSession(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        instanceof SecurityContext context
                && context.getAuthentication() != null
                && context.getAuthentication().isAuthenticated();
    }

    /** No page: its parts would ask for parameters, and so read the body after all. */
    private void refuse(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (RequestPaths.isForMachines(request)) {
            problems.write(Refusal.of(status, code), request, response);
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.TEXT_PLAIN_VALUE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().write(sentences.error(code, List.of(), locales.resolveLocale(request)));
    }
}
