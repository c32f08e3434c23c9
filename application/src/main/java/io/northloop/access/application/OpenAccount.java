package io.northloop.access.application;

import io.northloop.access.AccountId;
import io.northloop.access.AuditTrail;
import io.northloop.access.model.Account;
import io.northloop.access.model.PasswordPolicy;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.OneTimeLinks;
import io.northloop.access.port.PasswordHashes;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import io.northloop.shared.port.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens an account. Without a password its owner gets a link to choose one. */
@Component
public class OpenAccount {

    static final Duration LINK_LIVES = Duration.ofDays(3);

    private final Accounts accounts;
    private final AccountRules rules;
    private final PasswordHashes hashes;
    private final OneTimeLinks links;
    private final AuditTrail audit;
    private final Ids ids;

    OpenAccount(
            Accounts accounts,
            AccountRules rules,
            PasswordHashes hashes,
            OneTimeLinks links,
            AuditTrail audit,
            Ids ids) {
        this.accounts = accounts;
        this.rules = rules;
        this.hashes = hashes;
        this.links = links;
        this.audit = audit;
        this.ids = ids;
    }

    /**
     * @param by {@link io.northloop.access.Viewer#auditName()} of the administrator, or {@code system}
     * @param password empty to offer a link instead
     */
    public record Command(String by, String username, Account.Profile profile, Password password) {}

    /** How the account gets its password. */
    public sealed interface Password {

        /** Its owner chooses one with a link that works once, for three days. */
        record ByLink() implements Password {}

        /** Chosen already by its owner; must satisfy {@link PasswordPolicy}. */
        record Chosen(String password) implements Password {}

        /**
         * Known to everybody: for the demo company only, which is reachable from this machine alone.
         *
         * @param hash of {@link PasswordHashes#ofPassword}, made once for all accounts because it is slow
         */
        record OfDemo(String hash) implements Password {}
    }

    /**
     * @param linkToken token of the link to choose a password; empty when one was given
     */
    public record Opened(AccountId account, Optional<String> linkToken) {}

    /**
     * @throws DomainError REFUSED with every fault at once, CONFLICT when the user name is taken
     */
    @Transactional
    public Opened open(Command command) {
        String username = Account.normalised(command.username());
        Faults faults = rules.faults(command.profile());
        faults.require(Account.isUsername(username), "/username", "not-a-username");
        if (command.password() instanceof Password.Chosen chosen) {
            PasswordPolicy.check(faults, chosen.password(), username);
        }
        faults.refuseIfAny();
        accounts.lockForChange();
        if (accounts.named(username).isPresent()) {
            throw DomainError.conflict("username-taken", username);
        }
        Account account = Account.open(new AccountId(ids.next()), username, command.profile());
        switch (command.password()) {
            case Password.ByLink link -> {}
            case Password.Chosen chosen -> account.changePassword(hashes.ofPassword(chosen.password()));
            case Password.OfDemo demo -> account.changePassword(demo.hash());
        }
        accounts.save(account);
        audit.record(
                command.by(),
                "account.opened",
                username,
                Map.of(
                        "role", command.profile().role().name(),
                        "unit", String.valueOf(command.profile().unitRef())));
        Optional<String> token = command.password() instanceof Password.ByLink
                ? Optional.of(links.offer(OneTimeLinks.Purpose.PASSWORD, Optional.of(account.id()), LINK_LIVES))
                : Optional.empty();
        return new Opened(account.id(), token);
    }
}
