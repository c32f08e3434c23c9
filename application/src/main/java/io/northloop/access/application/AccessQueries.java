package io.northloop.access.application;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.model.Account;
import io.northloop.access.model.ApiClient;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.ApiClients;
import io.northloop.access.port.AuditEntries;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may do what, asked at every request, and the lists that administrators see. */
@Component
public class AccessQueries {

    private final Accounts accounts;
    private final ApiClients clients;
    private final AuditEntries audit;
    private final OrganisationDirectory organisation;

    AccessQueries(Accounts accounts, ApiClients clients, AuditEntries audit, OrganisationDirectory organisation) {
        this.accounts = accounts;
        this.clients = clients;
        this.audit = audit;
        this.organisation = organisation;
    }

    /** The viewer behind an account as its rights stand now; empty when it is shut or gone. */
    @Transactional(readOnly = true)
    public Optional<Viewer.Staff> staff(AccountId id) {
        return accounts.find(id).filter(Account::enabled).map(account -> {
            Account.Profile profile = account.profile();
            return new Viewer.Staff(
                    account.id(),
                    account.username(),
                    profile.role(),
                    Optional.ofNullable(profile.personRef()),
                    scope(profile.role(), profile.unitRef()));
        });
    }

    private UnitScope scope(Role role, @Nullable UnitRef unit) {
        return switch (role) {
            case ADMINISTRATOR, HQ -> new UnitScope.Everything();
            case REGIONAL_MANAGER, CENTRE_MANAGER -> {
                if (unit == null) {
                    throw new IllegalStateException("a manager's account without a unit");
                }
                yield within(unit);
            }
        };
    }

    /** The viewer behind a client, with the scopes of its token; empty when it was revoked. */
    @Transactional(readOnly = true)
    public Optional<Viewer.Machine> machine(String clientId, Set<String> tokenScopes) {
        return clients.find(clientId).filter(client -> !client.revoked()).map(client -> {
            ApiClient.Snapshot registered = client.snapshot();
            UnitRef unit = registered.unitRef();
            Set<String> scopes =
                    tokenScopes.stream().filter(registered.scopes()::contains).collect(Collectors.toUnmodifiableSet());
            return new Viewer.Machine(clientId, scopes, unit == null ? new UnitScope.Everything() : within(unit));
        });
    }

    private UnitScope within(UnitRef root) {
        return new UnitScope.Within(
                root,
                Stream.concat(Stream.of(root), organisation.centresWithin(root).stream())
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** The client for checking its secret; empty when it was revoked. */
    @Transactional(readOnly = true)
    public Optional<ApiClient.Snapshot> credentials(String clientId) {
        return clients.find(clientId).filter(client -> !client.revoked()).map(ApiClient::snapshot);
    }

    public List<Account.Snapshot> accounts(Viewer viewer) {
        AccountRules.requireAdministrator(viewer);
        return accounts.all().stream().map(Account::snapshot).toList();
    }

    /**
     * @throws DomainError NOT_FOUND when there is none
     */
    public Account.Snapshot account(Viewer viewer, String id) {
        AccountRules.requireAdministrator(viewer);
        return AccountId.parse(id)
                .flatMap(accounts::find)
                .map(Account::snapshot)
                .orElseThrow(() -> DomainError.notFound("account-not-found"));
    }

    public List<ApiClient.Snapshot> clients(Viewer viewer) {
        AccountRules.requireAdministrator(viewer);
        return clients.all().stream().map(ApiClient::snapshot).toList();
    }

    public Slice<AuditEntries.Entry> audit(Viewer viewer, AuditEntries.Filter filter, SliceRequest request) {
        AccountRules.requireAdministratorOrHq(viewer);
        return audit.list(filter, request);
    }
}
