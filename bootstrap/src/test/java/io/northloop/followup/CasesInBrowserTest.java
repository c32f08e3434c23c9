package io.northloop.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.organisation.PersonRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Axe;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages of follow-up as a browser shows them: nothing sticks out, nothing is unreadable, nothing is blocked. */
@NorthloopTest
class CasesInBrowserTest {

    private static final List<Device> DEVICES =
            List.of(Device.DESK_EN, Device.PHONE_ZH, new Device("zh-CN", 390, true, true), Device.DESK_EN_DARK);

    private final FollowUpWorld world;
    private final int port;

    @Autowired
    CasesInBrowserTest(FollowUpWorld world, @LocalServerPort int port) {
        this.world = world;
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
        Map<String, String> managerPages = new LinkedHashMap<>();
        managerPages.put("my-work", "/my-work");
        managerPages.put("case", "/cases/" + withConsent);
        managerPages.put("case-anonymous", "/cases/" + anonymous);
        Map<String, String> hqPages = new LinkedHashMap<>();
        hqPages.put("cases", "/cases?unit=look-centre");
        hqPages.put("cases-none", "/cases?unit=look-centre&state=CLOSED");
        hqPages.put("routing", "/routing-rules");
        hqPages.put("case-anonymous-hq", "/cases/" + anonymous);
        hqPages.put("settings", "/followup-settings");
        hqPages.put("verifications", "/case-verifications");
        hqPages.put("root-causes", "/root-causes");
        hqPages.put("root-cause", "/root-causes/waiting");
        hqPages.put("root-cause-new", "/root-causes/new");
        hqPages.put("events", "/settings/events");
        List<String> wrong = new ArrayList<>();
        for (Device device : DEVICES) {
            look("look-manager", managerPages, device, wrong);
            look("look-hq", hqPages, device, wrong);
        }
        assertThat(wrong).isEmpty();
    }

    private void look(String username, Map<String, String> pages, Device device, List<String> wrong) {
        try (Visit visit = Visit.to(port, device)) {
            visit.signIn(username, TestAccounts.PASSWORD);
            pages.forEach((name, path) -> {
                assertThat(visit.open(path).status()).as(path).isEqualTo(200);
                look(visit, name, device, wrong);
            });
            visit.complaints().forEach(complaint -> wrong.add(device + " " + complaint));
        }
    }

    private static void look(Visit visit, String name, Device device, List<String> wrong) {
        visit.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(Path.of("target", "looks", "followup-" + name + "-" + device + ".png"))
                        .setFullPage(true));
        Axe.faults(visit.page()).forEach(fault -> wrong.add(device + " " + name + ": " + fault));
        if (visit.overflow() > 0) {
            wrong.add(device + " " + name + ": sticks out by " + visit.overflow() + " pixels");
        }
    }
}
