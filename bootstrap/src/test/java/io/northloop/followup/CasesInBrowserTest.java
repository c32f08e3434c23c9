package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of follow-up as a browser shows them: nothing sticks out, nothing is unreadable, nothing is blocked. */
@NorthloopTest
class CasesInBrowserTest {

    private final FollowUpWorld world;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CasesInBrowserTest(FollowUpWorld world, JdbcClient jdbc, @LocalServerPort int port) {
        this.world = world;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void every_page_is_usable_by_everybody_on_every_device() {
        world.centre("look");
        PersonRef manager = world.person("look-manager", "CENTRE_MANAGER", "look-centre");
        world.account("look-manager", Role.CENTRE_MANAGER, "look-centre", manager);
        world.account("look-hq", Role.HQ, null, null);
        String comment = "Waited three hours and nobody told me why. Call me on 13912345678.";
        CaseId withConsent = world.submitKept(world.answer("look-centre", 2, true), comment, "139 0000 7777");
        CaseId anonymous = world.submitKept(world.answer("look-centre", 5, false), comment, null);
        CaseId drawn = drawn(world.submitKept(world.answer("look-centre", 4, false), comment, null));
        Map<String, String> managerPages = new LinkedHashMap<>();
        managerPages.put("my-work", "/my-work");
        managerPages.put("case", "/cases/" + withConsent);
        managerPages.put("case-anonymous", "/cases/" + anonymous);
        Map<String, String> hqPages = new LinkedHashMap<>();
        hqPages.put("cases", "/cases?unit=look-centre");
        hqPages.put("cases-none", "/cases?unit=look-centre&state=RESOLVED");
        hqPages.put("routing", "/routing-rules");
        hqPages.put("case-anonymous-hq", "/cases/" + anonymous);
        hqPages.put("case-drawn", "/cases/" + drawn);
        hqPages.put("settings", "/followup-settings");
        hqPages.put("verifications", "/case-verifications");
        hqPages.put("root-causes", "/root-causes");
        hqPages.put("root-cause", "/root-causes/waiting");
        hqPages.put("root-cause-new", "/root-causes/new");
        hqPages.put("events", "/settings/events");
        Looks looks = new Looks(port, "followup");
        looks.at("look-manager", TestAccounts.PASSWORD, managerPages);
        looks.at("look-hq", TestAccounts.PASSWORD, hqPages);
        assertThat(looks.wrong()).isEmpty();
    }

    /** The case closed after a day, and drawn for verification. */
    private CaseId drawn(CaseId id) {
        jdbc.sql("""
                        update followup_case set state = 'CLOSED', first_contact_at = received_at + interval '5 hours',
                            closed_at = received_at + interval '1 day', next_alarm = null, alarm_at = null,
                            root_cause = 'waiting', action = 'One more technician in the morning'
                        where id = ?""").param(id.value()).update();
        jdbc.sql(
                        "insert into followup_verification (case_id, closed_at) select id, closed_at from followup_case where id = ?")
                .param(id.value())
                .update();
        return id;
    }
}
