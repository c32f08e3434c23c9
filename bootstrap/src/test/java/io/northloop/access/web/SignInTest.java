package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.application.ChangeAccount;
import io.northloop.access.application.SignIn;
import io.northloop.access.model.Account;
import io.northloop.access.model.ThrottleRule;
import io.northloop.access.port.SignInAttempts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class SignInTest {

    private final TestAccounts accounts;
    private final ChangeAccount changeAccount;
    private final SignIn signIn;
    private final SignInAttempts attempts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SignInTest(
            TestAccounts accounts,
            ChangeAccount changeAccount,
            SignIn signIn,
            SignInAttempts attempts,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.changeAccount = changeAccount;
        this.signIn = signIn;
        this.attempts = attempts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void asks_for_a_sign_in_and_leads_back() {
        accounts.open("sign-in-back", Role.ADMINISTRATOR, null);
        Browser browser = new Browser(port);
        assertThat(browser.get("/settings/accounts?x=1").headers().firstValue("Location"))
                .contains("/sign-in?next=%2Fsettings%2Faccounts%3Fx%3D1");
        var signedIn = browser.postFrom(
                "/sign-in",
                "/sign-in",
                Map.of(
                        "username", "Sign-In-Back",
                        "password", TestAccounts.PASSWORD,
                        "next", "/settings/accounts"));
        assertThat(signedIn.statusCode()).isEqualTo(302);
        assertThat(signedIn.headers().firstValue("Location").orElseThrow()).endsWith("/settings/accounts");
    }

    @Test
    void never_leads_to_another_site() {
        accounts.open("sign-in-away", Role.ADMINISTRATOR, null);
        for (String next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/\t/evil"}) {
            var answer = new Browser(port)
                    .postFrom(
                            "/sign-in",
                            "/sign-in",
                            Map.of("username", "sign-in-away", "password", TestAccounts.PASSWORD, "next", next));
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith("/")
                    .doesNotContain("evil");
        }
    }

    @Test
    void begins_a_new_session_with_a_cookie_that_scripts_cannot_read() {
        accounts.open("sign-in-session", Role.HQ, null);
        Browser browser = new Browser(port);
        assertThat(browser.sessionCookie()).isEmpty();
        browser.signIn("sign-in-session", TestAccounts.PASSWORD);
        String first = browser.sessionCookie().orElseThrow().getValue();
        assertThat(browser.sessionCookie().orElseThrow().isHttpOnly()).isTrue();
        String planted = browser.formToken();
        browser.signInAgain("sign-in-session", TestAccounts.PASSWORD);
        assertThat(browser.sessionCookie().orElseThrow().getValue()).isNotEqualTo(first);
        assertThat(browser.get("/no-such-page").statusCode()).isEqualTo(404);
        assertThat(new Browser(port)
                        .getWithSession("/no-such-page", first)
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .as("the session held before")
                .contains("/sign-in");
        assertThat(browser.postBare("/sign-out", "_csrf=" + planted).statusCode())
                .as("the form token held before")
                .isEqualTo(403);
    }

    @Test
    void a_password_longer_than_any_is_wrong_for_known_and_unknown_names_alike() {
        accounts.open("sign-in-73", Role.HQ, null);
        String tooLong = "x".repeat(73);
        assertThat(new Browser(port).signIn("sign-in-73", tooLong).statusCode()).isEqualTo(401);
        assertThat(new Browser(port).signIn("sign-in-73-unknown", tooLong).statusCode())
                .isEqualTo(401);
        assertThat(new Browser(port).signIn("' no name", tooLong).statusCode()).isEqualTo(401);
        forgetThrottling();
    }

    @Test
    void right_passwords_never_make_their_network_wait() {
        accounts.open("sign-in-office", Role.HQ, null);
        String network = "198.51.100.29";
        String bucket = "network:" + network;
        for (int i = 0; i < 29; i++) {
            assertThat(attempts.begin(bucket, ThrottleRule.NETWORK).mustWait()).isFalse();
        }
        var right = new SignIn.Command("sign-in-office", TestAccounts.PASSWORD, network);
        OffsetDateTime forgotten = windowOf(bucket);
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.signIn(right)).isInstanceOf(SignIn.Outcome.Admitted.class);
            assertThat(windowOf(bucket)).isEqualTo(forgotten);
        }
        var wrong = new SignIn.Command("sign-in-office", "wrong", network);
        assertThat(signIn.signIn(wrong)).isInstanceOf(SignIn.Outcome.Refused.class);
        assertThat(signIn.signIn(right)).isInstanceOf(SignIn.Outcome.Wait.class);
    }

    private OffsetDateTime windowOf(String bucket) {
        return jdbc.sql("SELECT window_ends FROM sign_in_throttle WHERE bucket = sha256(convert_to(:bucket, 'UTF8'))")
                .param("bucket", bucket)
                .query(OffsetDateTime.class)
                .single();
    }

    @Test
    void refuses_a_form_without_its_token() {
        accounts.open("sign-in-forged", Role.HQ, null);
        var forged = new Browser(port).postBare("/sign-in", "username=sign-in-forged&password=x");
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void makes_guessers_wait_and_says_for_how_long() {
        accounts.open("sign-in-guessed", Role.HQ, null);
        Browser browser = new Browser(port);
        for (int i = 0; i < 5; i++) {
            assertThat(browser.signIn("sign-in-guessed", "wrong " + i).statusCode())
                    .isEqualTo(401);
        }
        var waits = browser.signIn("sign-in-guessed", TestAccounts.PASSWORD);
        assertThat(waits.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(waits.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        forgetThrottling();
        assertThat(browser.signIn("sign-in-guessed", TestAccounts.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_account_that_is_shut_is_out_at_once() {
        AccountId id = accounts.open("sign-in-shut", Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn("sign-in-shut", TestAccounts.PASSWORD);
        assertThat(browser.get("/no-such-page").statusCode()).isEqualTo(404);
        changeAccount.change(new ChangeAccount.Command(
                TestAccounts.administrator(),
                id,
                new Account.Profile("Shut", Role.HQ, null, null, null),
                false,
                Optional.of(0L)));
        assertThat(browser.get("/no-such-page").headers().firstValue("Location").orElseThrow())
                .contains("/sign-in");
        assertThat(browser.signIn("sign-in-shut", TestAccounts.PASSWORD).statusCode())
                .isEqualTo(401);
        forgetThrottling();
    }

    @Test
    void a_session_ends_after_twelve_hours_however_busy() {
        accounts.open("sign-in-long", Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn("sign-in-long", TestAccounts.PASSWORD);
        jdbc.sql("UPDATE spring_session SET creation_time = creation_time - 43300000 WHERE principal_name = :name")
                .param("name", "sign-in-long")
                .update();
        assertThat(browser.get("/no-such-page").headers().firstValue("Location").orElseThrow())
                .contains("/sign-in");
    }

    /** All tests come from one address; a failed attempt of one must not make the others wait. */
    private void forgetThrottling() {
        jdbc.sql("DELETE FROM sign_in_throttle").update();
    }
}
