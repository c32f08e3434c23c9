package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.northloop.access.Role;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of the settings as a browser shows them: nothing sticks out, nothing is unreadable, nothing is blocked. */
@NorthloopTest
class SettingsInBrowserTest {

    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("organisation", "/settings/organisation"),
            Map.entry("company", "/settings/organisation/company"),
            Map.entry("unit", "/settings/organisation/units/browser-pudong"),
            Map.entry("file", "/settings/organisation/file"),
            Map.entry("people", "/settings/people?unit=browser-pudong"),
            Map.entry("person", "/settings/people/browser.lin"),
            Map.entry("lists", "/settings/lists"),
            Map.entry("post", "/settings/lists/posts/new"),
            Map.entry("touchpoint", "/settings/lists/touchpoints/service-visit"),
            Map.entry("accounts", "/settings/accounts"),
            Map.entry("account", "/settings/accounts/new"),
            Map.entry("clients", "/settings/clients"),
            Map.entry("client", "/settings/clients/new"),
            Map.entry("audit", "/trust/audit"));

    private static final String FILE = """
            ref,kind,name,parentRef,timeZone
            file-1,CENTRE,一号,file-r,Asia/Shanghai
            file-r,REGION,大区,,
            file-2,CENTRE,二号,nowhere,Mars/Base
            """;

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    SettingsInBrowserTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        accounts.open("browser-admin", Role.ADMINISTRATOR, null);
        accounts.region("browser-east");
        accounts.centre("browser-pudong", "browser-east");
        Machine.signedIn(port, "browser-client", accounts.client("browser-client", null))
                .put(
                        "/api/v1/people/browser.lin",
                        "{\"name\":\"林晓\",\"email\":\"lin.xiao@example.com\",\"post\":\"CENTRE_MANAGER\","
                                + "\"unitRef\":\"browser-pudong\"}");
        Looks looks = new Looks(port, "settings");
        looks.at("browser-admin", TestAccounts.PASSWORD, PAGES);
        try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
            visit.open("/sign-in");
            looks.at(visit, "sign-in");
            looks.complaints(visit);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void an_administrator_takes_over_a_file_after_looking_at_it() {
        accounts.open("browser-filer", Role.ADMINISTRATOR, null);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("browser-filer", TestAccounts.PASSWORD);
            visit.open("/settings/organisation/file");
            visit.page()
                    .setInputFiles("input[type=file]", new FilePayload("units.csv", "text/csv", FILE.getBytes(UTF_8)));
            visit.page().click("main form[action$=preview] button[type=submit]");
            visit.await("text=2 new · 0 changed · 0 unchanged · 1 refused");
            Looks looks = new Looks(port, "settings");
            looks.at(visit, "file-preview");
            assertThat(looks.wrong()).isEmpty();
            assertThat(visit.page().textContent("main")).contains("There is no such time zone: Mars/Base");
            visit.page().click("main form[action$=apply] button[type=submit]");
            visit.await("text=What was changed");
            visit.open("/settings/organisation/units/file-1");
            assertThat(visit.page().inputValue("input[name=name]")).isEqualTo("一号");
        }
    }
}
