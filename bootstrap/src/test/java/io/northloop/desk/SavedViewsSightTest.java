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
                // The event that moves the focus comes after the click has ended.
                visit.await("#keep-view-title:focus");
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

    /** A year later such a view shows the months before that day; what somebody chose stays chosen. */
    @Test
    void a_view_without_a_chosen_period_names_none() {
        accounts.open("views-period", Role.HQ, null);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("views-period", TestAccounts.PASSWORD);
            visit.open("/explorer");
            choose(visit, "by", "touchpoint");
            assertThat(offered(visit)).contains("by=touchpoint").doesNotContain("from=", "to=");
            visit.page().fill("#q-from", "2026-01-01");
            visit.page().click(".filter-buttons button");
            visit.page().waitForURL(url -> url.contains("from=2026-01-01"));
            choose(visit, "step", "quarter");
            assertThat(offered(visit))
                    .contains("by=touchpoint", "step=quarter", "from=2026-01-01")
                    .doesNotContain("&to=", "?to=");
            assertThat(visit.page().inputValue("#q-from")).isEqualTo("2026-01-01");

            visit.open("/league");
            choose(visit, "kind", "RELATIONAL");
            assertThat(offered(visit)).contains("kind=RELATIONAL").doesNotContain("from=", "to=");
            visit.open("/csi");
            choose(visit, "integrity", "trusted");
            assertThat(offered(visit)).isEqualTo("/csi?integrity=trusted");
            visit.open("/monthly-report?month=2026-09");
            choose(visit, "month", "2026-10");
            assertThat(offered(visit)).isEqualTo("/monthly-report");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void choose(Visit visit, String filter, String value) {
        String before = visit.page().url();
        visit.page().selectOption("#q-" + filter, value);
        visit.page().waitForURL(url -> !url.equals(before));
    }

    /** The address that the page offers to keep. */
    private static String offered(Visit visit) {
        return visit.page().inputValue(".keep-view-form input[name=address]");
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
