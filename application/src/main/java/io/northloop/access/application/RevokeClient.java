package io.northloop.access.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.Viewer;
import io.northloop.access.model.ApiClient;
import io.northloop.access.port.ApiClients;
import io.northloop.shared.DomainError;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes a client's rights away: its secret and the tokens it holds stop working at once. */
@Component
public class RevokeClient {

    private final ApiClients clients;
    private final AuditTrail audit;
    private final Clock clock;

    RevokeClient(ApiClients clients, AuditTrail audit, Clock clock) {
        this.clients = clients;
        this.audit = audit;
        this.clock = clock;
    }

    public record Command(Viewer viewer, String clientId) {}

    /**
     * @throws DomainError NOT_FOUND when there is no such client
     */
    @Transactional
    public void revoke(Command command) {
        AccountRules.requireAdministrator(command.viewer());
        ApiClient client = clients.find(command.clientId())
                .orElseThrow(() -> DomainError.notFound("client-not-found", command.clientId()));
        client.revoke(clock.instant());
        clients.save(client);
        audit.record(command.viewer().auditName(), "client.revoked", command.clientId(), Map.of());
    }
}
