package io.northloop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Saved views as a browser shows them: the form in the filter bar, the list, and the home page. */
@NorthloopTest
class SavedViewsSightTest {

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    SavedViewsSightTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void saved_views_look_well_and_need_no_script() {
        accounts.region("views-looks-region");
        accounts.centre("views-looks-centre", "views-looks-region");
        accounts.open("views-looks", Role.CENTRE_MANAGER, "views-looks-centre");
        Looks looks = new Looks(port, "views");
        looks.at("views-looks", TestAccounts.PASSWORD, Map.of("empty", "/views"));
        String longest = "Everything that customers of the whole region said in autumn";
        assertThat(longest).hasSize(60);
        try (Visit visit = Visit.to(port, Device.PHONE_ZH.withoutScript())) {
            visit.signIn("views-looks", TestAccounts.PASSWORD);
            visit.open("/explorer?step=quarter&by=survey");
            keep(visit, longest);
            assertThat(visit.page().url()).endsWith("/explorer?step=quarter&by=survey");
            assertThat(visit.page().locator(".alert-success").innerText()).contains(longest);
        }
        for (Device device : List.of(Device.DESK_EN, Device.DESK_ZH, Device.PHONE_ZH_DARK, Device.PHONE_EN_DARK)) {
            try (Visit visit = Visit.to(port, device)) {
                visit.signIn("views-looks", TestAccounts.PASSWORD);
                visit.open("/cases");
                visit.page().click(".keep-view > summary");
                assertThat(visit.page().evaluate("document.activeElement.id")).isEqualTo("keep-view-title");
                looks.at(visit, "form");
                keepTyped(visit, "My cases");
                looks.at(visit, visit.page().locator(".is-invalid").count() == 0 ? "saved" : "taken");
                visit.open("/explorer");
                visit.page().click(".keep-view > summary");
                looks.at(visit, "form-long");
                looks.complaints(visit);
            }
        }
        Browser manager = new Browser(port);
        manager.signIn("views-looks", TestAccounts.PASSWORD);
        manager.post("/views", Map.of("title", "东部三个月的走势", "address", "/?period=3m"));
        Matcher row = Pattern.compile("/views/(sav_[0-9a-f]{32})\"")
                .matcher(manager.get("/views").body());
        assertThat(row.find()).isTrue();
        looks.at(
                "views-looks",
                TestAccounts.PASSWORD,
                Map.of("filled", "/views", "home", "/", "rename", "/views/" + row.group(1)));
        assertThat(looks.wrong()).isEmpty();
    }

    private static void keep(Visit visit, String title) {
        visit.page().click(".keep-view > summary");
        keepTyped(visit, title);
    }

    private static void keepTyped(Visit visit, String title) {
        visit.page().fill("#keep-view-title", title);
        visit.page().click(".keep-view-form button");
        visit.await(".alert-success, .is-invalid");
    }
}
