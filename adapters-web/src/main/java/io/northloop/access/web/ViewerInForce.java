package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.access.port.ConfinementInForce;
import io.northloop.organisation.UnitScope;
import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The viewer of the request that this thread serves. It is noted at the request and not asked of the security context:
 * that one may first have to read the session from the database, which is where this is asked.
 */
@Component
final class ViewerInForce implements ConfinementInForce {

    private static final String VIEWER = ViewerInForce.class.getName() + ".viewer";

    static void note(ServletRequest request, Viewer viewer) {
        request.setAttribute(VIEWER, viewer);
    }

    static Optional<Viewer> of(ServletRequest request) {
        return request.getAttribute(VIEWER) instanceof Viewer viewer ? Optional.of(viewer) : Optional.empty();
    }

    @Override
    public Optional<Confinement> now() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest()).flatMap(ViewerInForce::confinement)
                : Optional.empty();
    }

    private static Optional<Confinement> confinement(Viewer viewer) {
        return switch (viewer.scope()) {
            case UnitScope.Everything() -> Optional.empty();
            case UnitScope.Within within -> Optional.of(new Confinement(within.units(), viewer.person()));
        };
    }
}
