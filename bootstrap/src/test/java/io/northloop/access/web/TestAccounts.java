package io.northloop.access.web;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Scopes;
import io.northloop.access.Viewer;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.application.RegisterClient;
import io.northloop.access.model.Account;
import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.PutUnit;
import io.northloop.organisation.application.UnitDraft;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens accounts and registers clients for tests. */
@Component
public final class TestAccounts {

    public static final String PASSWORD = "correct horse battery";

    private final OpenAccount openAccount;
    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());

    private final RegisterClient registerClient;
    private final PutUnit putUnit;

    TestAccounts(OpenAccount openAccount, RegisterClient registerClient, PutUnit putUnit) {
        this.putUnit = putUnit;
        this.openAccount = openAccount;
        this.registerClient = registerClient;
    }

    public void region(String ref) {
        putUnit.put(new PutUnit.Command(EDITOR, new UnitDraft(ref, "REGION", ref, null, null, true), Optional.empty()));
    }

    public void centre(String ref, String region) {
        var draft = new UnitDraft(ref, "CENTRE", ref, region, "Asia/Shanghai", true);
        putUnit.put(new PutUnit.Command(EDITOR, draft, Optional.empty()));
    }

    /** An account with {@link #PASSWORD}. */
    public AccountId open(String username, Role role, @Nullable String unit) {
        var profile = new Account.Profile(username, role, null, unit == null ? null : new UnitRef(unit), null);
        return openAccount
                .open(new OpenAccount.Command("test", username, profile, new OpenAccount.Password.Chosen(PASSWORD)))
                .account();
    }

    /** A client with every scope but the demo's; returns its secret. */
    public String client(String clientId, @Nullable String unit) {
        return client(clientId, unit, new HashSet<>(Scopes.ALL));
    }

    public String client(String clientId, @Nullable String unit, Set<String> scopes) {
        return registerClient
                .register(new RegisterClient.Command(
                        "test",
                        clientId,
                        clientId,
                        scopes,
                        Optional.ofNullable(unit).map(UnitRef::new),
                        Optional.empty()))
                .secret();
    }

    /** A viewer who may do what administrators may. */
    public static Viewer administrator() {
        return new Viewer.Staff(
                new AccountId(new UUID(0, 0)),
                "test",
                Role.ADMINISTRATOR,
                Optional.empty(),
                new UnitScope.Everything());
    }
}
