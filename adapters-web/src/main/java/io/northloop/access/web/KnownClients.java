package io.northloop.access.web;

import io.northloop.access.application.AccessQueries;
import io.northloop.access.model.ApiClient;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** Our clients as the authorisation server wants to see them: client credentials and nothing else. */
@Component
final class KnownClients implements RegisteredClientRepository {

    static final Duration TOKEN_LIVES = Duration.ofMinutes(15);

    private final AccessQueries access;

    KnownClients(AccessQueries access) {
        this.access = access;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return access.credentials(clientId).map(KnownClients::registered).orElse(null);
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return findByClientId(id);
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("clients are registered by the use case RegisterClient");
    }

    private static RegisteredClient registered(ApiClient.Snapshot client) {
        return RegisteredClient.withId(client.clientId())
                .clientId(client.clientId())
                .clientName(client.name())
                .clientSecret(client.secretHash())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(TOKEN_LIVES)
                        .build())
                .build();
    }
}
