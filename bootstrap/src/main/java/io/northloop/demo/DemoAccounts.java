package io.northloop.demo;

import io.northloop.access.Role;
import io.northloop.access.Scopes;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.application.RegisterClient;
import io.northloop.access.model.Account;
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

    DemoAccounts(OpenAccount openAccount, RegisterClient registerClient) {
        this.openAccount = openAccount;
        this.registerClient = registerClient;
    }

    void load() {
        open("admin", "系统管理员 Administrator", Role.ADMINISTRATOR, null, null);
        open("hq", "周 宁 Zhou Ning", Role.HQ, "hq", null);
        DemoCompany.REGIONS.forEach(r -> open(r.ref(), r.manager(), Role.REGIONAL_MANAGER, r.ref(), r.ref()));
        DemoCompany.CENTRES.forEach(c -> open(c.ref(), c.manager(), Role.CENTRE_MANAGER, c.ref(), c.ref()));
        Set<String> scopes =
                Stream.concat(Scopes.ALL.stream(), Stream.of(Scopes.DEMO)).collect(Collectors.toUnmodifiableSet());
        registerClient.register(
                new RegisterClient.Command(BY, SECRET, "Demo", scopes, Optional.empty(), Optional.of(SECRET)));
    }

    private void open(String username, String name, Role role, @Nullable String person, @Nullable String unit) {
        openAccount.open(new OpenAccount.Command(
                BY,
                username,
                new Account.Profile(
                        name,
                        role,
                        person == null ? null : new PersonRef(person),
                        unit == null ? null : new UnitRef(unit),
                        null),
                new OpenAccount.Password.OfDemo(SECRET)));
    }
}
