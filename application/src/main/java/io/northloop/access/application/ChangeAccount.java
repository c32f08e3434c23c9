package io.northloop.access.application;

import io.northloop.access.AccountId;
import io.northloop.access.AuditTrail;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.model.Account;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.Sessions;
import io.northloop.organisation.PersonDeactivated;
import io.northloop.shared.DomainError;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes what an account may do, or shuts it. Whoever is signed in with it is out at once, on every instance. */
@Component
public class ChangeAccount {

    private final Accounts accounts;
    private final AccountRules rules;
    private final Sessions sessions;
    private final AuditTrail audit;

    ChangeAccount(Accounts accounts, AccountRules rules, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.rules = rules;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * @param version of the account that whoever changes it has seen
     */
    public record Command(
            Viewer viewer, AccountId account, Account.Profile profile, boolean enabled, Optional<Long> version) {}

    /**
     * @throws DomainError STALE when somebody else changed the account meanwhile; REFUSED with every fault at once, or
     *     when it would leave no administrator; NOT_FOUND when there is no such account
     */
    @Transactional
    public void change(Command command) {
        AccountRules.requireAdministrator(command.viewer());
        rules.faults(command.profile()).refuseIfAny();
        accounts.lockForChange();
        Account account = rules.existing(command.account());
        if (!Optional.ofNullable(account.snapshot().version()).equals(command.version())) {
            throw DomainError.of(DomainError.Kind.STALE, "stale");
        }
        if (!command.enabled() || command.profile().role() != Role.ADMINISTRATOR) {
            rules.refuseLosingLastAdministrator(account);
        }
        boolean otherRights = account.describeAs(command.profile());
        boolean shut = account.enabled() && !command.enabled();
        if (command.enabled()) {
            account.enable();
        } else {
            account.disable();
        }
        accounts.save(account);
        if (otherRights || shut) {
            sessions.endAllOf(account.username());
        }
        audit.record(
                command.viewer().auditName(),
                shut ? "account.disabled" : "account.changed",
                account.username(),
                Map.of(
                        "role", command.profile().role().name(),
                        "unit", String.valueOf(command.profile().unitRef()),
                        "enabled", String.valueOf(command.enabled())));
    }

    @EventListener
    void on(PersonDeactivated event) {
        accounts.lockForChange();
        accounts.of(event.person()).stream().filter(Account::enabled).forEach(account -> {
            rules.refuseLosingLastAdministrator(account);
            account.disable();
            accounts.save(account);
            sessions.endAllOf(account.username());
            audit.record(event.by(), "account.disabled", account.username(), Map.of("because", "person deactivated"));
        });
    }
}
