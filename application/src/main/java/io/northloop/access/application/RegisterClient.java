package io.northloop.access.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.model.ApiClient;
import io.northloop.access.port.ApiClients;
import io.northloop.access.port.PasswordHashes;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.DomainError;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers another system. Its secret is drawn here, told once, and kept only as a hash. */
@Component
public class RegisterClient {

    private static final int SECRET_BYTES = 32;

    private final ApiClients clients;
    private final OrganisationDirectory organisation;
    private final PasswordHashes hashes;
    private final AuditTrail audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    RegisterClient(
            ApiClients clients,
            OrganisationDirectory organisation,
            PasswordHashes hashes,
            AuditTrail audit,
            Clock clock) {
        this.clients = clients;
        this.organisation = organisation;
        this.hashes = hashes;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param by {@link io.northloop.access.Viewer#auditName()} of the administrator, or {@code system}
     * @param confinedTo the region or centre that it may see; empty for the whole company
     * @param demoSecret a secret that everybody knows, with the scope {@code demo}: for the demo company only; empty
     *     otherwise
     */
    public record Command(
            String by,
            String clientId,
            String name,
            Set<String> scopes,
            Optional<UnitRef> confinedTo,
            Optional<String> demoSecret) {

        public Command {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * @param secret shown once
     */
    public record Registered(String clientId, String secret) {}

    /**
     * @throws DomainError REFUSED with every fault at once, CONFLICT when the id is taken
     */
    @Transactional
    public Registered register(Command command) {
        boolean unitKnown = command.confinedTo().isEmpty()
                || command.confinedTo().flatMap(organisation::unit).isPresent();
        ApiClient.faults(
                        command.clientId(),
                        command.name(),
                        command.scopes(),
                        unitKnown,
                        command.demoSecret().isPresent())
                .refuseIfAny();
        String secret = command.demoSecret().orElseGet(this::drawn);
        ApiClient client = ApiClient.register(new ApiClient.Snapshot(
                command.clientId(),
                command.name().strip(),
                hashes.ofSecret(secret),
                command.scopes(),
                command.confinedTo().orElse(null),
                clock.instant(),
                null));
        if (!clients.add(client)) {
            throw DomainError.conflict("client-id-taken", command.clientId());
        }
        audit.record(
                command.by(),
                "client.registered",
                command.clientId(),
                Map.of(
                        "scopes", String.join(" ", new TreeSet<>(command.scopes())),
                        "unit", command.confinedTo().map(UnitRef::value).orElse("")));
        return new Registered(command.clientId(), secret);
    }

    private String drawn() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
