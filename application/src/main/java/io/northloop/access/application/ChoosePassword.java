package io.northloop.access.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.model.Account;
import io.northloop.access.model.PasswordPolicy;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.OneTimeLinks;
import io.northloop.access.port.PasswordHashes;
import io.northloop.access.port.Sessions;
import io.northloop.shared.DomainError;
import io.northloop.shared.Faults;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sets the password of an account by the link that was offered for it; the link works once. */
@Component
public class ChoosePassword {

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final PasswordHashes hashes;
    private final Sessions sessions;
    private final AuditTrail audit;

    ChoosePassword(Accounts accounts, OneTimeLinks links, PasswordHashes hashes, Sessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.links = links;
        this.hashes = hashes;
        this.sessions = sessions;
        this.audit = audit;
    }

    public record Command(String token, String password) {}

    /** The user name that the link is for, so that its owner sees whose password they choose. */
    @Transactional(readOnly = true)
    public String usernameFor(String token) {
        return account(token).username();
    }

    /**
     * @throws DomainError GONE when the link was used or has expired; REFUSED when the password is not good enough
     */
    @Transactional
    public void choose(Command command) {
        Account account = account(command.token());
        Faults faults = new Faults();
        PasswordPolicy.check(faults, command.password(), account.username());
        faults.refuseIfAny();
        if (links.take(command.token()).isEmpty()) {
            throw gone();
        }
        account.changePassword(hashes.ofPassword(command.password()));
        accounts.save(account);
        sessions.endAllOf(account.username());
        audit.record("account:" + account.username(), "account.password-chosen", account.username(), Map.of());
    }

    private Account account(String token) {
        return links.find(token)
                .filter(link -> link.purpose() == OneTimeLinks.Purpose.PASSWORD)
                .flatMap(OneTimeLinks.Link::account)
                .flatMap(accounts::find)
                .orElseThrow(ChoosePassword::gone);
    }

    private static DomainError gone() {
        return DomainError.of(DomainError.Kind.GONE, "link-gone");
    }
}
