package io.northloop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of opt-outs, where headquarters asks about one contact and writes down what a customer wished. */
@NorthloopTest
class OptOutPagesTest {

    private static final String PATH = "/customers/opt-outs";

    private final TestAccounts accounts;
    private final CustomerDirectory customers;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    OptOutPagesTest(TestAccounts accounts, CustomerDirectory customers, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.customers = customers;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void a_contact_is_checked_added_and_listed_without_ever_being_shown_to_others() {
        Browser browser = signedIn("opt-out-hq");
        Map<String, String> contact = Map.of("channel", "SMS", "contact", "138 0013 8099");
        browser.get(PATH);

        HttpResponse<String> before = browser.postFrom(PATH, PATH + "/check", contact);
        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.body()).contains("138 0013 8099 has not opted out.", "Opt out as the customer asked");

        HttpResponse<String> added = browser.postFrom(PATH, PATH, contact);
        assertThat(added.statusCode()).isEqualTo(302);
        assertThat(customers.hasOptedOut(ContactChannel.SMS, "+8613800138099")).isTrue();
        assertThat(customers.hasOptedOut(ContactChannel.EMAIL, "other@example.com"))
                .isFalse();
        assertThat(browser.postFrom(PATH, PATH + "/check", contact).body())
                .contains("138 0013 8099 has opted out, since")
                .doesNotContain("Opt out as the customer asked");

        String list = browser.get(PATH + "?channel=SMS&source=STAFF").body();
        assertThat(list).contains("By headquarters").doesNotContain("13800138099");
        assertThat(browser.get(PATH + "?channel=PHONE&source=ONE_CLICK").body()).contains("Nobody has opted out");
        assertThat(audited("contact.opt-out-checked")).isEqualTo(2);
        assertThat(audited("contact.opted-out")).isEqualTo(1);
    }

    @Test
    void what_is_no_contact_is_shown_again_with_what_is_wrong() {
        Browser browser = signedIn("opt-out-hq-2");
        Map<String, String> wrong = Map.of("channel", "EMAIL", "contact", "nobody");
        browser.get(PATH);

        for (String step : new String[] {PATH, PATH + "/check"}) {
            HttpResponse<String> refused = browser.postFrom(PATH, step, wrong);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("value=\"nobody\"", "is-invalid");
        }
    }

    private long audited(String action) {
        return jdbc.sql("select count(*) from audit_entry where action = :action and who like '%opt-out-hq'")
                .param("action", action)
                .query(Long.class)
                .single();
    }

    private Browser signedIn(String name) {
        accounts.open(name, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }
}
