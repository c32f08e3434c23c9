package io.northloop.demo;

import io.northloop.access.Role;
import io.northloop.access.Scopes;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.application.RegisterClient;
import io.northloop.access.model.Account;
import io.northloop.access.port.PasswordHashes;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Accounts and the machine client whose secrets everybody knows: the demo answers on this machine only. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoAccounts {

    private static final String BY = "system";
    private static final String SECRET = "demo";

    private final OpenAccount openAccount;
    private final RegisterClient registerClient;
    private final PasswordHashes hashes;

    DemoAccounts(OpenAccount openAccount, RegisterClient registerClient, PasswordHashes hashes) {
        this.openAccount = openAccount;
        this.registerClient = registerClient;
        this.hashes = hashes;
    }

    void load() {
        var password = new OpenAccount.Password.OfDemo(hashes.ofPassword(SECRET));
        open(password, "admin", "系统管理员 Administrator", Role.ADMINISTRATOR, null, null);
        open(password, "hq", "周 宁 Zhou Ning", Role.HQ, "hq", null);
        DemoCompany.REGIONS.forEach(r -> open(password, r.ref(), r.manager(), Role.REGIONAL_MANAGER, r.ref(), r.ref()));
        DemoCompany.CENTRES.forEach(c -> open(password, c.ref(), c.manager(), Role.CENTRE_MANAGER, c.ref(), c.ref()));
        Set<String> scopes =
                Stream.concat(Scopes.ALL.stream(), Stream.of(Scopes.DEMO)).collect(Collectors.toUnmodifiableSet());
        registerClient.register(
                new RegisterClient.Command(BY, SECRET, "Demo", scopes, Optional.empty(), Optional.of(SECRET)));
    }

    private void open(
            OpenAccount.Password password,
            String username,
            String name,
            Role role,
            @Nullable String person,
            @Nullable String unit) {
        openAccount.open(new OpenAccount.Command(
                BY,
                username,
                new Account.Profile(
                        name,
                        role,
                        person == null ? null : new PersonRef(person),
                        unit == null ? null : new UnitRef(unit),
                        null),
                password));
    }
}
