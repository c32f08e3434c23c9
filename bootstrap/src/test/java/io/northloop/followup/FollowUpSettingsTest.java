package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.followup.port.SettingsRegister;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@NorthloopTest
class FollowUpSettingsTest {

    private final FollowUpWorld world;
    private final SettingsRegister settings;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    FollowUpSettingsTest(FollowUpWorld world, SettingsRegister settings, JdbcClient jdbc, @LocalServerPort int port) {
        this.world = world;
        this.settings = settings;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void headquarters_sets_the_alarms_and_nobody_overwrites_what_they_have_not_seen() {
        world.account("set-hq", Role.HQ, null, null);
        Browser hq = signedIn("set-hq");
        assertThat(hq.get("/followup-settings").body())
                .contains("A change concerns cases that are opened afterwards", "value=\"20\"", "value=\"48\"");
        long seen = settings.current().version();
        try {
            assertThat(hq.post("/followup-settings", form(seen, 18, 24, 40)).statusCode())
                    .isEqualTo(302);
            assertThat(settings.current().level().reminderHours()).isEqualTo(18);
            HttpResponse<String> stale = hq.post("/followup-settings", form(seen, 16, 24, 48));
            assertThat(stale.statusCode()).isEqualTo(412);
            assertThat(stale.body()).contains("Is now 18.", "Is now 40.", "value=\"16\"");
            assertThat(settings.current().level().reminderHours()).isEqualTo(18);
            HttpResponse<String> refused = hq.post("/followup-settings", form(seen + 1, 24, 23, 400));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body())
                    .contains("w-reminderHours", "w-regionHours", "w-headquartersHours", "w-verificationPercent");
            assertThat(jdbc.sql("""
                                    select who || ' ' || (details ->> 'reminderHours') from audit_entry
                                    where action = 'followup-settings.changed' order by number""").query(String.class).list()).containsExactly("account:set-hq 18");
        } finally {
            hq.post("/followup-settings", form(settings.current().version(), 20, 24, 48));
        }
    }

    @Test
    void others_do_not_see_the_settings() {
        world.centre("set-b");
        PersonRef regional = world.person("set-b-regional", "REGIONAL_MANAGER", "set-b-region");
        world.account("set-b-regional", Role.REGIONAL_MANAGER, "set-b-region", regional);
        Browser browser = signedIn("set-b-regional");
        assertThat(browser.get("/followup-settings").statusCode()).isEqualTo(403);
        assertThat(browser.post("/followup-settings", form(0, 1, 24, 24)).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> form(long version, int reminder, int region, int headquarters) {
        return Map.of(
                "version", Long.toString(version),
                "reminderHours", Integer.toString(reminder),
                "regionHours", Integer.toString(region),
                "headquartersHours", Integer.toString(headquarters),
                "verificationPercent", headquarters > 336 ? "101" : "10");
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
