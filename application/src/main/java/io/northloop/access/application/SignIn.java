package io.northloop.access.application;

import io.northloop.access.AuditTrail;
import io.northloop.access.model.Account;
import io.northloop.access.model.ThrottleRule;
import io.northloop.access.port.Accounts;
import io.northloop.access.port.PasswordHashes;
import io.northloop.access.port.SignInAttempts;
import java.time.Duration;
import java.util.Arrays;
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
        SignInAttempts.Attempt network = attempts.begin("network:" + command.network(), ThrottleRule.NETWORK);
        if (network.mustWait()) {
            return new Outcome.Wait(network.pause());
        }
        String username = Account.normalised(command.username());
        if (!Account.isUsername(username)) {
            hashes.pretend(command.password());
            return refused(command, username, network);
        }
        SignInAttempts.Attempt name = attempts.begin("account:" + username, ThrottleRule.ACCOUNT);
        if (name.mustWait()) {
            // Nothing was tried: one impatient person must not make the whole office wait.
            attempts.takeBack(network);
            return new Outcome.Wait(name.pause());
        }
        Optional<Account> account = checked(username, command.password());
        if (account.isEmpty()) {
            return refused(command, username, network, name);
        }
        attempts.forget(name.bucket());
        attempts.takeBack(network);
        audit.record("account:" + username, "sign-in.succeeded", username, Map.of("network", command.network()));
        return new Outcome.Admitted(account.get());
    }

    /** Anybody can fail as often as they like, so the trail gets one entry for each pause and not for each attempt. */
    private Outcome refused(Command command, String username, SignInAttempts.Attempt... failed) {
        if (Arrays.stream(failed).anyMatch(attempt -> attempt.pausedUntil() != null)) {
            audit.record("anonymous", "sign-in.paused", known(username), Map.of("network", command.network()));
        }
        return new Outcome.Refused();
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
}
