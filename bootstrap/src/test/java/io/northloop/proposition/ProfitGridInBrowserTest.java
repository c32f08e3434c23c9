package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The profit grid as a browser shows it: nothing sticks out, nothing is unreadable, nothing is blocked. */
@NorthloopTest
class ProfitGridInBrowserTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    ProfitGridInBrowserTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        Machine machine = Machine.signedIn(port, "grid-look", accounts.client("grid-look", null));
        GeneratedCustomers customers = new GeneratedCustomers(jdbc, "grid-look", 9);
        customers.tell(machine, 150, "2025-Q2", LocalDate.of(2025, 4, 1), "PLN");
        customers.tellAgain(machine, 30, 170, "2025-Q3", "PLN");
        accounts.open("grid-look-hq", Role.HQ, null);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("grid", "/profit-grid?period=2025-Q2&currency=PLN");
        pages.put("grid-empty", "/profit-grid?period=2001-Q2&currency=PLN");
        pages.put("movement", "/profit-grid/movement?from=2025-Q2&to=2025-Q3&currency=PLN");
        pages.put("grid-settings", "/profit-grid/settings");
        Looks looks = new Looks(port, "proposition");
        looks.at("grid-look-hq", TestAccounts.PASSWORD, pages);
        assertThat(looks.wrong()).isEmpty();
    }
}
