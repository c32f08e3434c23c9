package io.northloop.access.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.model.Account;
import io.northloop.access.model.ThrottleRule;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.PasswordHashes;
import io.northloop.access.port.SignInAttempts;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Checks a user name and a password. No transaction is held while the password is hashed, which takes a quarter of a
 * second by design.
 */
@Component
public class SignIn {

    private final Accounts accounts;
    private final PasswordHashes hashes;
    private final SignInAttempts attempts;
    private final AuditTrail audit;

    SignIn(Accounts accounts, PasswordHashes hashes, SignInAttempts attempts, AuditTrail audit) {
        this.accounts = accounts;
        this.hashes = hashes;
        this.attempts = attempts;
        this.audit = audit;
    }

    /**
     * @param network who counts as one caller: an IPv4 address or the /64 of an IPv6 address
     */
    public record Command(String username, String password, String network) {}

    /** What came of it. A wrong name and a wrong password are told apart nowhere. */
    public sealed interface Outcome {

        record Admitted(Account account) implements Outcome {}

        record Refused() implements Outcome {}

        record Wait(Duration duration) implements Outcome {}
    }

    public Outcome signIn(Command command) {
        String username = Account.normalised(command.username());
        if (!Account.isUsername(username)) {
            hashes.pretend(command.password());
            return new Outcome.Refused();
        }
        String network = "network:" + command.network();
        String name = "account:" + username;
        Duration wait =
                longer(attempts.begin(network, ThrottleRule.NETWORK), attempts.begin(name, ThrottleRule.ACCOUNT));
        if (wait.isPositive()) {
            audit.record("anonymous", "sign-in.throttled", known(username), Map.of("network", command.network()));
            return new Outcome.Wait(wait);
        }
        Optional<Account> account = checked(username, command.password());
        if (account.isEmpty()) {
            audit.record("anonymous", "sign-in.failed", known(username), Map.of("network", command.network()));
            return new Outcome.Refused();
        }
        attempts.forget(name);
        attempts.takeBack(network);
        audit.record("account:" + username, "sign-in.succeeded", username, Map.of("network", command.network()));
        return new Outcome.Admitted(account.get());
    }

    private Optional<Account> checked(String username, String password) {
        Optional<Account> account = accounts.named(username);
        Optional<String> hash = account.flatMap(Account::passwordHash);
        if (hash.isEmpty()) {
            hashes.pretend(password);
            return Optional.empty();
        }
        boolean right = hashes.matches(password, hash.get());
        return account.filter(found -> right && found.enabled());
    }

    /** Somebody may have typed their password in the wrong field: only names that exist are written down. */
    private String known(String username) {
        return accounts.named(username).map(Account::username).orElse("unknown");
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
