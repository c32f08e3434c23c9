package io.northloop.demo;

import io.northloop.access.Viewer;
import io.northloop.access.application.AccessQueries;
import io.northloop.access.model.Account;
import io.northloop.access.port.Accounts;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the demo company as they are once they have signed in. */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoStaff {

    private final Accounts accounts;
    private final AccessQueries access;

    DemoStaff(Accounts accounts, AccessQueries access) {
        this.accounts = accounts;
        this.access = access;
    }

    Viewer viewer(String username) {
        return accounts.named(username).map(Account::id).flatMap(access::staff).orElseThrow();
    }
}
