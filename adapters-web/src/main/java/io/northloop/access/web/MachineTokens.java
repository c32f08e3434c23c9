package io.northloop.access.web;

import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.stereotype.Component;

/** From a token whose signature, time and audience are right to what its client may do now. */
@Component
final class MachineTokens implements Converter<Jwt, MachineToken> {

    private final AccessQueries access;

    MachineTokens(AccessQueries access) {
        this.access = access;
    }

    @Override
    public MachineToken convert(Jwt token) {
        List<String> claimed = token.getClaimAsStringList("scope");
        Viewer.Machine viewer = access.machine(
                        String.valueOf(token.getSubject()), claimed == null ? Set.of() : Set.copyOf(claimed))
                .orElseThrow(() -> new InvalidBearerTokenException("the client was revoked"));
        return new MachineToken(
                token,
                viewer.scopes().stream()
                        .map(scope -> new SimpleGrantedAuthority("SCOPE_" + scope))
                        .toList(),
                viewer);
    }
}
