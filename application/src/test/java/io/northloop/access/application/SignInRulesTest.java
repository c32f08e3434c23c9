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
        for (int i = 0; i < 5; i++) {
            attempt("MyPassword123", "x");
        }
        assertThat(access.audited).containsExactly("anonymous sign-in.paused unknown");
    }

    @Test
    void the_trail_tells_of_a_pause_once_however_often_somebody_tries() {
        for (int i = 0; i < 50; i++) {
            attempt("wang", "wrong");
        }
        assertThat(access.audited).containsExactly("anonymous sign-in.paused wang");
    }

    @Test
    void malformed_names_count_against_the_network_and_then_cost_no_hash() {
        for (int i = 0; i < 100; i++) {
            attempt("' OR 1=1 --", "x");
        }
        assertThat(access.pretended).isEqualTo(30);
        assertThat(attempt("wang", "right")).isInstanceOf(Outcome.Wait.class);
    }

    @Test
    void attempts_during_a_pause_of_the_network_do_not_count_against_the_account() {
        for (int i = 0; i < 30; i++) {
            attempt("?", "x");
        }
        for (int i = 0; i < 10; i++) {
            assertThat(attempt("wang", "wrong")).isInstanceOf(Outcome.Wait.class);
        }
        assertThat(access.failures).doesNotContainKey("account:wang");
    }

    @Test
    void attempts_during_a_pause_of_the_account_do_not_count_against_the_network() {
        for (int i = 0; i < 50; i++) {
            attempt("wang", "wrong");
        }
        assertThat(access.failures).containsEntry("network:10.0.0.1", 5);
    }

    private Outcome attempt(String username, String password) {
        return signIn.signIn(new SignIn.Command(username, password, "10.0.0.1"));
    }
}
