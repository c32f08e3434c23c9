package io.northloop.access.application;

import io.northloop.access.Role;
import io.northloop.access.model.Account;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.OneTimeLinks;
import io.northloop.shared.DomainError;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets whoever can read the terminal of a new installation make its first administrator, once. */
@Component
public class SetUpFirstAdministrator {

    private static final Duration LINK_LIVES = Duration.ofHours(24);

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final OpenAccount openAccount;

    SetUpFirstAdministrator(Accounts accounts, OneTimeLinks links, OpenAccount openAccount) {
        this.accounts = accounts;
        this.links = links;
        this.openAccount = openAccount;
    }

    public record Command(String token, String username, String displayName, String password) {}

    /** The token of a new set-up link; empty as soon as there is any account. */
    @Transactional
    public Optional<String> offer() {
        return accounts.none()
                ? Optional.of(links.offer(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, Optional.empty(), LINK_LIVES))
                : Optional.empty();
    }

    /**
     * @throws DomainError GONE when the link was used or has expired, or there is an account already
     */
    @Transactional(readOnly = true)
    public void check(String token) {
        boolean good = accounts.none()
                && links.find(token)
                        .filter(link -> link.purpose() == OneTimeLinks.Purpose.FIRST_ADMINISTRATOR)
                        .isPresent();
        if (!good) {
            throw DomainError.of(DomainError.Kind.GONE, "link-gone");
        }
    }

    /**
     * @throws DomainError GONE when the link was used or has expired, or there is an account already; REFUSED with
     *     every fault at once
     */
    @Transactional
    public void setUp(Command command) {
        accounts.lockForChange();
        check(command.token());
        openAccount.open(new OpenAccount.Command(
                "system",
                command.username(),
                new Account.Profile(command.displayName().strip(), Role.ADMINISTRATOR, null, null, null),
                new OpenAccount.Password.Chosen(command.password())));
        if (links.take(command.token()).isEmpty()) {
            throw DomainError.of(DomainError.Kind.GONE, "link-gone");
        }
    }
}
