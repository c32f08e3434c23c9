package io.northloop.access.model;

import io.northloop.access.Scopes;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Another system that may call us, what it may do, and where. It never changes: a new need is a new client. */
public final class ApiClient {

    public static final int NAME_LIMIT = 120;

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final String clientId;
    private final String name;
    private final String secretHash;
    private final Set<String> scopes;
    private final @Nullable UnitRef unitRef;
    private final Instant registeredAt;
    private @Nullable Instant revokedAt;

    private ApiClient(Snapshot state) {
        this.clientId = state.clientId();
        this.name = state.name();
        this.secretHash = state.secretHash();
        this.scopes = state.scopes();
        this.unitRef = state.unitRef();
        this.registeredAt = state.registeredAt();
        this.revokedAt = state.revokedAt();
    }

    /**
     * @param unitRef the region or centre that it is confined to; {@code null} for the whole company
     */
    public record Snapshot(
            String clientId,
            String name,
            String secretHash,
            Set<String> scopes,
            @Nullable UnitRef unitRef,
            Instant registeredAt,
            @Nullable Instant revokedAt) {

        public Snapshot {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * Everything wrong with a registration.
     *
     * @param unitKnown whether the unit that it is confined to exists; true when there is none
     * @param demo whether the scope {@code demo} may be given
     */
    public static Faults faults(String clientId, String name, Set<String> scopes, boolean unitKnown, boolean demo) {
        Faults faults = new Faults()
                .require(ID.matcher(clientId).matches(), "/clientId", "not-a-client-id", clientId)
                .requireText(name, NAME_LIMIT, "/name")
                .require(!scopes.isEmpty(), "/scopes", "required")
                .require(unitKnown, "/unitRef", "unknown-unit", "");
        scopes.stream()
                .filter(scope -> !Scopes.ALL.contains(scope) && !(demo && scope.equals(Scopes.DEMO)))
                .sorted()
                .forEach(scope -> faults.require(false, "/scopes", "unknown-scope", scope));
        return faults;
    }

    public static ApiClient register(Snapshot state) {
        return new ApiClient(state);
    }

    public static ApiClient restore(Snapshot stored) {
        return new ApiClient(stored);
    }

    /** From now on neither its secret nor its tokens are good for anything. */
    public void revoke(Instant at) {
        if (revokedAt == null) {
            revokedAt = at;
        }
    }

    public boolean revoked() {
        return revokedAt != null;
    }

    public Snapshot snapshot() {
        return new Snapshot(clientId, name, secretHash, scopes, unitRef, registeredAt, revokedAt);
    }
}
