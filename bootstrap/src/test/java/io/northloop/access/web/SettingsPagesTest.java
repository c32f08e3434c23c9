package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.northloop.access.Role;
import io.northloop.access.port.OneTimeLinks;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class SettingsPagesTest {

    private static final Pattern LINK = Pattern.compile("value=\"http://127.0.0.1:[0-9]+(/password/[^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");
    private static final Pattern SECRET = Pattern.compile("id=\"client-secret\"[^>]*value=\"([^\"]+)\"");

    private final TestAccounts accounts;
    private final OneTimeLinks links;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SettingsPagesTest(TestAccounts accounts, OneTimeLinks links, JdbcClient jdbc, @LocalServerPort int port) {
        this.links = links;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void every_page_of_the_settings_opens() {
        Browser admin = administrator("pages-open");
        accounts.region("pages-region");
        accounts.centre("pages-centre", "pages-region");
        for (String page : List.of(
                "/settings/organisation",
                "/settings/organisation/company",
                "/settings/organisation/units/new?kind=REGION",
                "/settings/organisation/units/new?kind=CENTRE&parent=pages-region",
                "/settings/organisation/units/pages-centre",
                "/settings/organisation/file",
                "/settings/organisation/file?kind=people",
                "/settings/organisation/file/template",
                "/settings/people",
                "/settings/people?text=nobody&unit=pages-centre",
                "/settings/people/new",
                "/settings/accounts",
                "/settings/accounts/new",
                "/settings/clients",
                "/settings/clients/new",
                "/trust/audit",
                "/trust/audit?who=account:&action=sign-in")) {
            assertThat(admin.get(page).statusCode()).as(page).isEqualTo(200);
            assertThat(admin.get(page + (page.contains("?") ? "&" : "?") + "lang=zh-CN")
                            .body())
                    .as(page)
                    .doesNotContain("??");
        }
    }

    @Test
    void an_administrator_opens_an_account_and_its_owner_chooses_the_password_once() {
        Browser admin = administrator("pages-opener");
        var shown =
                admin.post("/settings/accounts", Map.of("displayName", "Wang", "username", "pages-wang", "role", "HQ"));
        String link = found(LINK, shown);
        Browser owner = new Browser(port);
        assertThat(owner.get(link).body()).contains("pages-wang");
        assertThat(owner.postFrom(link, link, Map.of("password", "short", "again", "short"))
                        .statusCode())
                .isEqualTo(422);
        var chosen = Map.of("password", TestAccounts.PASSWORD, "again", TestAccounts.PASSWORD);
        assertThat(owner.postFrom(link, link, chosen).statusCode()).isEqualTo(302);
        assertThat(owner.get(link).statusCode()).isEqualTo(410);
        assertThat(owner.signIn("pages-wang", TestAccounts.PASSWORD).statusCode())
                .isEqualTo(302);
    }

    @Test
    void refuses_an_account_with_every_fault_and_keeps_what_was_typed() {
        Browser admin = administrator("pages-faults");
        var refused = admin.post(
                "/settings/accounts", Map.of("displayName", "Typed Name", "username", "x", "role", "CENTRE_MANAGER"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("Typed Name")
                .contains("Choose the centre that this account manages.")
                .contains("A user name has 2 to 64");
    }

    @Test
    void a_second_administrator_does_not_overwrite_what_they_have_not_seen() {
        Browser admin = administrator("pages-stale");
        var id = accounts.open("pages-stale-target", Role.HQ, null);
        String version = found(VERSION, admin.get("/settings/accounts/" + id));
        var change = Map.of(
                "id", id.toString(),
                "version", version,
                "username", "pages-stale-target",
                "displayName", "First",
                "role", "HQ",
                "enabled", "true");
        assertThat(admin.post("/settings/accounts", change).statusCode()).isEqualTo(302);
        var second = new HashMap<>(change);
        second.put("displayName", "Second");
        second.put("role", "ADMINISTRATOR");
        var refused = admin.post("/settings/accounts", second);
        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).contains("Somebody changed this in the meantime");
        second.remove("version");
        assertThat(admin.post("/settings/accounts", second).statusCode()).isEqualTo(412);
        assertThat(admin.get("/settings/accounts/" + id).body()).contains("First");
    }

    @Test
    void a_new_link_for_the_first_administrator_ends_the_older_ones() {
        Duration day = Duration.ofDays(1);
        String password = links.offer(
                OneTimeLinks.Purpose.PASSWORD, Optional.of(accounts.open("pages-links", Role.HQ, null)), day);
        String older = links.offer(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, Optional.empty(), day);
        String newer = links.offer(OneTimeLinks.Purpose.FIRST_ADMINISTRATOR, Optional.empty(), day);
        assertThat(links.find(older)).isEmpty();
        assertThat(links.take(newer)).isPresent();
        assertThat(links.find(password)).isPresent();
    }

    @Test
    void shows_a_clients_secret_once() {
        Browser admin = administrator("pages-clients");
        var shown = admin.post(
                "/settings/clients", Map.of("clientId", "pages-crm", "name", "CRM", "scopes", "organisation:read"));
        String secret = found(SECRET, shown);
        assertThat(Machine.signedIn(port, "pages-crm", secret)
                        .get("/api/v1/units")
                        .statusCode())
                .isEqualTo(200);
        assertThat(admin.get("/settings/clients").body()).contains("pages-crm").doesNotContain(secret);
        admin.post("/settings/clients/pages-crm/revoke", Map.of());
        assertThat(jdbc.sql("SELECT revoked_at IS NOT NULL FROM api_client WHERE client_id = 'pages-crm'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void nobody_changes_the_audit_trail() {
        administrator("pages-audit");
        for (String change :
                List.of("UPDATE audit_entry SET who = 'nobody'", "DELETE FROM audit_entry", "TRUNCATE audit_entry")) {
            assertThatThrownBy(() -> jdbc.sql(change).update()).isInstanceOf(DataAccessException.class);
        }
        assertThat(jdbc.sql("SELECT count(*) FROM audit_entry WHERE subject = 'pages-audit'")
                        .query(Long.class)
                        .single())
                .isGreaterThanOrEqualTo(2);
    }

    private Browser administrator(String username) {
        accounts.open(username, Role.ADMINISTRATOR, null);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private static String found(Pattern pattern, HttpResponse<String> page) {
        Matcher matcher = pattern.matcher(page.body());
        assertThat(matcher.find()).as(page.body()).isTrue();
        return matcher.group(1);
    }
}
