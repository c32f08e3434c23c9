package io.northloop.access.web;

import io.northloop.shared.web.Loopback;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Knows the launcher by the password of its file; answers nobody from another machine, nor through a proxy. */
final class CommandLineOnly extends OncePerRequestFilter {

    static final String AUTHORITY = "COMMAND_LINE";
    static final String HEADER = "Northloop-Command";

    private final CommandLine commandLine;

    CommandLineOnly(CommandLine commandLine) {
        this.commandLine = commandLine;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean near =
                InetAddress.ofLiteral(request.getRemoteAddr()).isLoopbackAddress() && Loopback.isAddressedBy(request);
        if (near && commandLine.knows(request.getHeader(HEADER))) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    "command line", null, AuthorityUtils.createAuthorityList(AUTHORITY)));
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }
}
