package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of the profit grid, as HQ and others get them. */
@NorthloopTest
class ProfitGridPagesTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ProfitGridPagesTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void headquarters_sees_the_picture_its_table_and_its_health() {
        Machine machine = Machine.signedIn(port, "grid-page", accounts.client("grid-page", null));
        new GeneratedCustomers(jdbc, "grid-page", 5).tell(machine, 80, "2025-Q3", LocalDate.of(2025, 7, 1), "CZK");
        String page =
                hq("grid-hq-1").get("/profit-grid?period=2025-Q3&currency=CZK").body();
        assertThat(page).contains("<svg role=\"img\"", "fill-promoter", "fill-detractor", "class=\"grid-line\"");
        assertThat(page).contains("Growth health", "Revenue and customers, CZK", "No answer");
        assertThat(page).doesNotContain("style=");
        assertThat(hq("grid-hq-2")
                        .get("/profit-grid?period=2001-Q1&currency=CZK")
                        .body())
                .contains("Nothing known about this quarter");
    }

    @Test
    void headquarters_sees_who_moved_between_the_cells() {
        Machine machine = Machine.signedIn(port, "grid-moved", accounts.client("grid-moved", null));
        GeneratedCustomers customers = new GeneratedCustomers(jdbc, "grid-moved", 9);
        customers.tell(machine, 90, "2025-Q2", LocalDate.of(2025, 4, 1), "RON");
        customers.tellAgain(machine, 20, 100, "2025-Q3", "RON");
        Browser hq = hq("grid-hq-5");
        String page = hq.get("/profit-grid/movement?from=2025-Q2&to=2025-Q3&currency=RON")
                .body();
        assertThat(page).contains("course-BETTER", "course-WORSE", "move-STAYED", "Largest movements", "No facts");
        assertThat(page).doesNotContain("style=");
        assertThat(hq.get("/profit-grid/movement?from=2001-Q1&to=2001-Q2").body())
                .contains("Nothing known about these quarters");
        assertThat(hq.get("/profit-grid/movement?from=2025-Q3&to=2025-Q2").statusCode())
                .isEqualTo(400);
        HttpResponse<String> same = hq.get("/profit-grid/movement?from=2025-Q3&to=2025-Q3&currency=RON");
        assertThat(same.statusCode()).isEqualTo(400);
        assertThat(same.body()).contains("Choose two different quarters", "name=\"from\"");
        customers.tell(machine, 5, "2024-Q3", LocalDate.of(2024, 7, 1), "IDR");
        assertThat(hq.get("/profit-grid/movement?from=2024-Q3&to=2025-Q3").body())
                .contains("value=\"IDR\"");
        assertThat(hq.get("/profit-grid").body()).contains("/profit-grid/movement");
    }

    @Test
    void accounts_are_shown_for_a_reason_only_and_the_look_is_audited() {
        Machine machine = Machine.signedIn(port, "grid-drill", accounts.client("grid-drill", null));
        machine.put("/api/v1/accounts/grid-fleet", "{\"name\":\"Grid Fleet\"}");
        machine.put("/api/v1/customers/grid-driver", "{\"name\":\"Grid Driver\",\"accountRef\":\"grid-fleet\"}");
        machine.put("/api/v1/customers/grid-private", "{\"name\":\"Grid Private\"}");
        for (String customer : new String[] {"grid-driver", "grid-private"}) {
            machine.put(
                    "/api/v1/customers/" + customer + "/facts/2025-Q1",
                    "{\"revenue\":1000,\"profit\":500,\"currency\":\"HUF\"}");
        }
        Browser hq = hq("grid-hq-3");
        Map<String, String> asked = Map.of(
                "period", "2025-Q1",
                "currency", "HUF",
                "tier", "EXCELLENT",
                "category", "UNANSWERED",
                "reason", "");
        HttpResponse<String> refused = hq.post("/profit-grid", asked);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("w-reason").doesNotContain("Grid Fleet");

        Map<String, String> withReason = new java.util.HashMap<>(asked);
        withReason.put("reason", "Fleet talks, call +86 139 0000 0001");
        String shown = hq.post("/profit-grid", withReason).body();
        assertThat(shown).contains("Grid Fleet", "Customers without an account");
        assertThat(shown).doesNotContain("Grid Driver", "Grid Private");
        assertThat(jdbc.sql("""
                        select subject || ' ' || (details ->> 'reason') from audit_entry
                        where action = 'profit-grid.accounts-disclosed' and who = 'account:grid-hq-3'""").query(String.class).list())
                .containsExactly("2025-Q1 EXCELLENT UNANSWERED Fleet talks, call •••");
    }

    @Test
    void headquarters_sets_the_cuts_and_nobody_overwrites_what_they_have_not_seen() {
        Browser hq = hq("grid-hq-4");
        assertThat(hq.get("/profit-grid/settings").body()).contains("value=\"15\"", "value=\"CNY\"");
        long seen = version();
        try {
            assertThat(hq.post("/profit-grid/settings", cuts(seen, "5", "12.5", "USD"))
                            .statusCode())
                    .isEqualTo(302);
            HttpResponse<String> stale = hq.post("/profit-grid/settings", cuts(seen, "1", "2", "CNY"));
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.body()).contains("Is now 0.125.", "Is now USD.");
            HttpResponse<String> wrong = hq.post("/profit-grid/settings", cuts(seen + 1, "20", "10", "RMB"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("w-excellentFrom", "w-currency");
        } finally {
            hq.post("/profit-grid/settings", cuts(version(), "0", "15", "CNY"));
        }
    }

    @Test
    void nobody_below_headquarters_sees_the_grid() {
        accounts.region("grid-below");
        accounts.centre("grid-below-centre", "grid-below");
        accounts.open("grid-regional", Role.REGIONAL_MANAGER, "grid-below");
        accounts.open("grid-centre", Role.CENTRE_MANAGER, "grid-below-centre");
        accounts.open("grid-admin", Role.ADMINISTRATOR, null);
        for (String username : new String[] {"grid-regional", "grid-centre", "grid-admin"}) {
            Browser browser = signedIn(username);
            assertThat(browser.get("/profit-grid").statusCode()).as(username).isEqualTo(403);
            assertThat(browser.post("/profit-grid", Map.of("reason", "curious")).statusCode())
                    .as(username)
                    .isEqualTo(403);
            assertThat(browser.get("/").body()).as(username).doesNotContain("/profit-grid");
        }
    }

    private long version() {
        return jdbc.sql("select version from profit_grid_settings")
                .query(Long.class)
                .single();
    }

    private static Map<String, String> cuts(long version, String poor, String excellent, String currency) {
        return Map.of(
                "version",
                Long.toString(version),
                "cutting",
                "FIXED",
                "poorBelow",
                poor,
                "excellentFrom",
                excellent,
                "line",
                "0",
                "currency",
                currency);
    }

    private Browser hq(String username) {
        accounts.open(username, Role.HQ, null);
        return signedIn(username);
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
