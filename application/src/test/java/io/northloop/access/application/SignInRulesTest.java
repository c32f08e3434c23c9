package io.northloop.access.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.application.SignIn.Outcome;
import io.northloop.access.model.Account;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInRulesTest {

    private final FakeAccess access = new FakeAccess();
    private final SignIn signIn = new SignIn(access.accounts, access.hashes, access.attempts, access.audit);
    private final Account wang =
            Account.open(new AccountId(new UUID(0, 1)), "wang", new Account.Profile("Wang", Role.HQ, null, null, null));

    @BeforeEach
    void hasAPassword() {
        wang.changePassword("hash of right");
        access.accounts.save(wang);
    }

    @Test
    void lets_in_by_name_in_any_case_and_right_password() {
        assertThat(attempt(" WANG ", "right")).isInstanceOf(Outcome.Admitted.class);
        assertThat(access.failures).containsEntry("network:10.0.0.1", 0).doesNotContainKey("account:wang");
    }

    @Test
    void an_unknown_name_costs_as_much_as_a_wrong_password() {
        assertThat(attempt("nobody", "right")).isInstanceOf(Outcome.Refused.class);
        assertThat(attempt("' OR 1=1 --", "right")).isInstanceOf(Outcome.Refused.class);
        assertThat(access.pretended).isEqualTo(2);
    }

    @Test
    void a_shut_account_is_refused_like_a_wrong_password() {
        wang.disable();
        access.accounts.save(wang);
        assertThat(attempt("wang", "right")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void the_sixth_wrong_password_waits_even_when_it_is_right() {
        for (int i = 0; i < 5; i++) {
            assertThat(attempt("wang", "wrong")).isInstanceOf(Outcome.Refused.class);
        }
        assertThat(attempt("wang", "right")).isInstanceOf(Outcome.Wait.class);
    }

    @Test
    void what_was_typed_into_the_wrong_field_is_written_down_nowhere() {
        attempt("MyPassword123", "x");
        assertThat(access.audited).containsExactly("anonymous sign-in.failed unknown");
    }

    private Outcome attempt(String username, String password) {
        return signIn.signIn(new SignIn.Command(username, password, "10.0.0.1"));
    }
}
