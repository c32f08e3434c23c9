package io.northloop.access.web;

import io.northloop.access.Viewer;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** An access token that was checked, with the viewer that it stands for. */
final class MachineToken extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Viewer.Machine viewer;

    MachineToken(Jwt token, Collection<? extends GrantedAuthority> scopes, Viewer.Machine viewer) {
        super(token, scopes, viewer.clientId());
        this.viewer = viewer;
    }

    Viewer.Machine viewer() {
        return viewer;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}
