package io.northloop.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each role's home page as a browser shows it, full and without answers. */
@NorthloopTest
class HomePageTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    HomePageTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void every_role_finds_its_own_home_on_every_device() {
        accounts.region("home-east");
        accounts.centre("home-pudong", "home-east");
        accounts.centre("home-hongqiao", "home-east");
        accounts.centre("home-suzhou", "home-east");
        answers("home-pudong", 20, 55);
        answers("home-hongqiao", 9, 35);
        answers("home-suzhou", 1, 35);
        accounts.open("home-hq", Role.HQ, null);
        accounts.open("home-region", Role.REGIONAL_MANAGER, "home-east");
        accounts.open("home-centre", Role.CENTRE_MANAGER, "home-pudong");
        accounts.open("home-admin", Role.ADMINISTRATOR, null);

        Looks looks = new Looks(port, "home");
        looks.at("home-hq", TestAccounts.PASSWORD, Map.of("hq", "/", "hq-nothing", "/?period=running&kind=RELATIONAL"));
        for (String who : List.of("region", "centre", "admin")) {
            looks.at("home-" + who, TestAccounts.PASSWORD, Map.of(who, "/"));
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_foreign_unit_does_not_exist_and_filters_stay_in_the_address() {
        accounts.region("home-west");
        accounts.centre("home-chengdu", "home-west");
        accounts.region("home-north");
        answers("home-chengdu", 5, 30);
        accounts.open("home-west", Role.REGIONAL_MANAGER, "home-west");
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("home-west", TestAccounts.PASSWORD);
            assertThat(visit.open("/?unit=home-north").status()).isEqualTo(404);
            assertThat(visit.open("/?unit=home-chengdu&period=all&sort=-nps").status())
                    .isEqualTo(200);
            assertThat(visit.page().inputValue("select[name=period]")).isEqualTo("all");
            assertThat(visit.page().textContent("main")).contains("95 % interval");
            assertThat(visit.open("/?period=running").status()).isEqualTo(200);
            assertThat(visit.page().inputValue("select[name=period]"))
                    .as("below HQ nothing of the running month is counted")
                    .isEqualTo("12m");
            assertThat(visit.page().locator("select[name=period] option").count())
                    .isEqualTo(3);

            visit.page().locator(".chart summary").click();
            Locator trend = visit.page().locator(".chart table");
            assertThat(trend.locator("tbody th").first().textContent()).isEqualTo("Nov 2025");
            trend.locator("thead button").first().click();
            assertThat(trend.locator("tbody th").first().textContent())
                    .as("by time, not by letters")
                    .isEqualTo("Oct 2026");
        }
    }

    /** So many answers a month for the twelve months before the tests' November 2026. */
    private void answers(String unit, int monthly, int promoterPercent) {
        Random random = new Random(unit.hashCode());
        for (int month = 0; month < 12; month++) {
            for (int i = 0; i < monthly; i++) {
                int draw = random.nextInt(100);
                int score = draw < promoterPercent ? 9 + random.nextInt(2) : draw < 85 ? 7 + random.nextInt(2) : 3;
                jdbc.sql("""
                                insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                                values (:unit, :day, 'TRANSACTIONAL', 'home-survey', :score)
                                """)
                        .param("unit", unit)
                        .param(
                                "day",
                                LocalDate.of(2025, 11, 3).plusMonths(month).plusDays(i % 20))
                        .param("score", score)
                        .update();
            }
        }
    }
}
