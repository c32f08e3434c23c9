package io.northloop.access.application;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.model.Account;
import io.northloop.access.port.Accounts;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.UnitView;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What several use cases ask about accounts. */
@Component
final class AccountRules {

    private final Accounts accounts;
    private final OrganisationDirectory organisation;

    AccountRules(Accounts accounts, OrganisationDirectory organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    Faults faults(Account.Profile profile) {
        UnitView unit = Optional.ofNullable(profile.unitRef())
                .flatMap(organisation::unit)
                .orElse(null);
        boolean personKnown = Optional.ofNullable(profile.personRef())
                .flatMap(organisation::person)
                .isPresent();
        return Account.faults(profile, unit, personKnown);
    }

    /**
     * @throws DomainError NOT_FOUND when there is none
     */
    Account existing(AccountId id) {
        return accounts.find(id).orElseThrow(() -> DomainError.notFound("account-not-found"));
    }

    /**
     * Somebody must be left who can open the door again.
     *
     * @throws DomainError REFUSED when the account is the last enabled administrator
     */
    void refuseLosingLastAdministrator(Account account) {
        if (account.enabled() && account.profile().role() == Role.ADMINISTRATOR && accounts.administrators() <= 1) {
            throw DomainError.refused("last-administrator");
        }
    }

    /** Accounts and clients belong to administrators; the web checks it too. */
    static void requireAdministrator(Viewer viewer) {
        require(viewer, Set.of(Role.ADMINISTRATOR));
    }

    /** The audit trail is read by those who keep the settings and by headquarters. */
    static void requireAdministratorOrHq(Viewer viewer) {
        require(viewer, Set.of(Role.ADMINISTRATOR, Role.HQ));
    }

    private static void require(Viewer viewer, Set<Role> roles) {
        boolean allowed = viewer instanceof Viewer.Staff staff && roles.contains(staff.role());
        if (!allowed) {
            throw DomainError.of(DomainError.Kind.FORBIDDEN, "forbidden");
        }
    }
}
