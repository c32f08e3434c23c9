package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks at each request what whoever is signed in may do now. An account that was shut is out at once, on every
 * instance; so is a session older than twelve hours, however busy. Sessions go by machine time.
 */
final class Standing extends OncePerRequestFilter {

    static final Duration LONGEST_SESSION = Duration.ofHours(12);

    private final AccessQueries access;

    Standing(AccessQueries access) {
        this.access = access;
    }

    /** The viewer of this request; empty when nobody is signed in. */
    static Optional<Viewer.Staff> viewer(HttpServletRequest request) {
        return ViewerInForce.of(request).filter(Viewer.Staff.class::isInstance).map(Viewer.Staff.class::cast);
    }

    /** What a session holds for an account: who it is and its role. */
    static Authentication authentication(SignedIn who, Viewer.Staff viewer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                who,
                null,
                List.of(new SimpleGrantedAuthority("ROLE_" + viewer.role().name())));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null && current.getPrincipal() instanceof SignedIn who) {
            Optional<Viewer.Staff> viewer =
                    tooOld(request.getSession(false)) ? Optional.empty() : access.staff(who.accountId());
            if (viewer.isPresent()) {
                ViewerInForce.note(request, viewer.get());
                use(authentication(who, viewer.get()));
            } else {
                signOut(request);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean tooOld(HttpSession session) {
        return session == null || System.currentTimeMillis() - session.getCreationTime() > LONGEST_SESSION.toMillis();
    }

    private static void use(Authentication authentication) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
    }

    private static void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }
}
