package io.northloop.northstar;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who sees how much of the fitness check, and what it looks like. */
@NorthloopTest
class FitnessSightTest {

    private static final String API = "/api/v1/north-star/fitness";

    private final TestAccounts accounts;
    private final FitnessYear year;
    private final int port;

    @Autowired
    FitnessSightTest(
            TestAccounts accounts,
            JdbcClient jdbc,
            OrganisationDirectory organisation,
            Clock clock,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.year = new FitnessYear(accounts, jdbc, organisation, clock);
        this.port = port;
    }

    @AfterEach
    void others_find_none_of_it() {
        year.remove();
    }

    @Test
    void managers_read_about_their_own_units_and_answer_nothing() {
        year.good("fitness-wall");
        accounts.region("fitness-beyond");
        Browser region = signedIn("fitness-wall-region", Role.REGIONAL_MANAGER, "fitness-wall");
        HttpResponse<String> own = region.get("/fitness");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.body())
                .contains("Scored answers: 40", "contacted within 24 hours (8 of 8)", "anonymity rule")
                .doesNotContain("CAN_CHOOSE");
        assertThat(region.get("/fitness?unit=fitness-wall-one").statusCode()).isEqualTo(200);
        assertThat(region.get("/fitness?unit=fitness-beyond").statusCode()).isEqualTo(404);
        assertThat(region.post("/fitness", Map.of("unit", "fitness-wall", "CAPTIVE", "NO", "seen", "0"))
                        .statusCode())
                .isEqualTo(403);
        Browser centre = signedIn("fitness-wall-centre", Role.CENTRE_MANAGER, "fitness-wall-one");
        assertThat(centre.get("/fitness").body())
                .contains("Scored answers: 40", "You see your own cases only")
                .doesNotContain("(8 of 8)");
        assertThat(centre.get("/fitness?unit=fitness-wall").statusCode()).isEqualTo(404);
        assertThat(signedIn("fitness-admin", Role.ADMINISTRATOR, null)
                        .get("/fitness")
                        .statusCode())
                .isEqualTo(403);
        Machine confined =
                Machine.signedIn(port, "fitness-confined", accounts.client("fitness-confined", "fitness-wall"));
        assertThat(Machine.json(confined.get(API)).get("unitRef").asString()).isEqualTo("fitness-wall");
        assertThat(confined.get(API + "?unit=fitness-beyond").statusCode()).isEqualTo(404);
        assertThat(confined.get(API + "?touchpoint=nowhere").statusCode()).isEqualTo(404);
    }

    @Test
    void the_page_looks_right() {
        year.good("fitness-looks");
        Browser hq = signedIn("fitness-eye", Role.HQ, null);
        Map<String, String> answer = Map.of(
                "unit", "fitness-looks",
                "CAN_CHOOSE", "PARTLY",
                "CAN_CHOOSE-remark", "Two towns have one workshop only",
                "seen", "0");
        assertThat(hq.post("/fitness", answer).statusCode()).isEqualTo(302);
        accounts.open("fitness-eye-centre", Role.CENTRE_MANAGER, "fitness-looks-one");
        Looks looks = new Looks(port, "northstar");
        looks.at("fitness-eye", TestAccounts.PASSWORD, Map.of("fitness", "/fitness?unit=fitness-looks"));
        looks.at("fitness-eye-centre", TestAccounts.PASSWORD, Map.of("fitness-centre", "/fitness?touchpoint=billing"));
        assertThat(looks.wrong()).isEmpty();
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }
}
