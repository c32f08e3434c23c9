package io.northloop.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** For the filter chain of machine clients: 401 and 403 as problem documents. */
@Component
public class MachineRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final ProblemDocuments problems;

    MachineRefusals(ProblemDocuments problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        Refusal refusal = Refusal.of(HttpStatus.UNAUTHORIZED, "token-needed");
        problems.write(refusal.with(HttpHeaders.WWW_AUTHENTICATE, "Bearer"), request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        problems.write(Refusal.of(HttpStatus.FORBIDDEN, "scope-missing"), request, response);
    }
}
