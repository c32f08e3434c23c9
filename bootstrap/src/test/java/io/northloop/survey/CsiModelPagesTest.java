package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.northloop.access.Role;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/**
 * Headquarters versions the model of the index and moves a survey to it, in a browser and without knowing a code by
 * heart.
 */
@NorthloopTest
class CsiModelPagesTest {

    private final TestAccounts accounts;
    private final int port;
    private final Looks looks;

    @Autowired
    CsiModelPagesTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
        this.looks = new Looks(port, "csi-models");
    }

    @Test
    void a_version_is_drafted_from_an_older_one_and_a_copied_survey_moves_to_it() {
        accounts.open("models-hq", Role.HQ, null);
        Machine machine = Machine.signedIn(port, "models-client", accounts.client("models-client", null));
        for (Device device : List.of(Device.DESK_EN, Device.PHONE_ZH)) {
            String item = "greeting" + device.width();
            int newest = newest(machine).get("version").asInt();
            try (Visit visit = Visit.to(port, device)) {
                visit.signIn("models-hq", TestAccounts.PASSWORD);
                visit.open("/csi-models");
                assertThat(visit.page().locator("nav a[href='/csi-models']").count())
                        .as("it is in the navigation")
                        .isPositive();
                visit.open("/csi-models?version=1");
                assertThat(visit.page().textContent("main"))
                        .contains("18 %", "csi.initiation.booking", "预约的便利程度", "standard-csi");
                looks.at(visit, "one");
                revise(visit, item, newest);
                JsonNode revised = newest(machine);
                assertThat(revised.get("version").asInt()).isEqualTo(newest + 1);
                assertThat(revised.get("dimensions").get(0).get("items").toString())
                        .contains(item);

                String ref = "moved-" + device.width();
                machine.post("/api/v1/surveys", "{\"ref\":\"%s\",\"copyOf\":\"standard-csi\"}".formatted(ref));
                move(visit, ref, newest + 1, item);
                assertThat(machine.post("/api/v1/surveys/" + ref + "/publish", "")
                                .statusCode())
                        .isEqualTo(200);
                assertThat(machine.get("/api/v1/surveys/" + ref + "/versions/1").body())
                        .contains("\"csiModel\":" + (newest + 1), "csi.initiation." + item);
                looks.complaints(visit);
            }
        }
        assertThat(looks.wrong()).isEmpty();
    }

    /** Weights that do not sum to 100 are refused with everything typed kept; more rows are had without a script. */
    private void revise(Visit visit, String item, int newest) {
        Page page = visit.page();
        visit.open("/csi-models/new?from=1");
        page.fill("[name='dimensions/0/weight']", "19");
        page.fill("[name='dimensions/0/items/3/code']", "Greeting!");
        page.click("button[value=rows]");
        visit.await("[name='dimensions/0/items/5/code']");
        page.fill("[name='dimensions/0/items/3/titles/zh-CN']", "问候");
        page.click("button[value=save]");
        visit.await(".alert-danger");
        assertThat(page.textContent("main")).contains("101", "Greeting!");
        assertThat(page.inputValue("[name='dimensions/0/items/3/titles/zh-CN']"))
                .isEqualTo("问候");
        looks.at(visit, "refused");
        page.fill("[name='dimensions/0/items/3/code']", item);
        page.fill("[name='dimensions/0/items/3/titles/en']", "The greeting");
        page.fill("[name='dimensions/1/weight']", "23");
        page.click("button[value=save]");
        page.waitForURL("**/csi-models?version=" + (newest + 1));
        assertThat(page.textContent("main")).contains("19 %", "csi.initiation." + item, "The greeting");
        looks.at(visit, "revised");
    }

    private void move(Visit visit, String ref, int version, String item) {
        Page page = visit.page();
        visit.open("/surveys/" + ref + "/edit?question=csi.after.vehicle");
        assertThat(page.locator("#addition option[value=RATING]").count())
                .as("a rating that is no item breaks a rule")
                .isZero();
        page.selectOption("#f-csiModel", Integer.toString(version));
        page.click(".builder-about button[value=save]");
        String code = "csi.initiation." + item;
        page.waitForSelector(
                "#addition option[value='fixed:" + code + "']",
                new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
        page.selectOption("#addition", "fixed:" + code);
        page.click("button[value=add]");
        visit.await("#open:has-text('" + code + "')");
        assertThat(page.inputValue("#open select[name=code]")).isEqualTo(code);
        assertThat(page.inputValue("#open textarea[name='texts.en']")).isEqualTo("The greeting");
        assertThat(page.locator("#standing li").count()).isZero();
        looks.at(visit, "builder");
    }

    @Test
    void an_item_and_a_group_are_picked_not_known_by_heart() {
        accounts.open("models-picks", Role.HQ, null);
        Machine machine = Machine.signedIn(port, "models-picks", accounts.client("models-picks", null));
        machine.post("/api/v1/surveys", "{\"ref\":\"picked-csi\",\"copyOf\":\"standard-csi\"}");
        machine.post("/api/v1/surveys", "{\"ref\":\"picked-groups\",\"template\":\"RELATIONAL\"}");
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.page();
            page.onDialog(dialog -> dialog.accept());
            visit.signIn("models-picks", TestAccounts.PASSWORD);
            visit.open("/surveys/picked-groups/edit?question=quality.reason");
            assertThat(page.locator("#open select[name=code] option").allTextContents())
                    .containsExactly("Quality");
            page.click("button[value='remove:quality.reason']");
            visit.await("#standing li");
            page.selectOption("#addition", new SelectOption().setLabel("Own words: Quality"));
            page.click("button[value=add]");
            visit.await("#open:has-text('quality.reason')");
            assertThat(page.locator("#standing li").count()).isZero();
            looks.at(visit, "group");

            visit.open("/surveys/picked-csi/edit?question=csi.adviser.expertise");
            page.click("button[value='open:csi.adviser.communication']");
            visit.await("#open:has-text('csi.adviser.communication')");
            page.click("button[value='remove:csi.adviser.communication']");
            visit.await("main:not(:has(#open))");
            visit.open("/surveys/picked-csi/edit?question=csi.adviser.expertise");
            assertThat(page.locator("#open select[name=code] option").allTextContents())
                    .containsExactly("Service adviser · Expertise", "Service adviser · Communication");
            page.selectOption("#open select[name=code]", "csi.adviser.communication");
            page.click("#open button[value=save]");
            visit.await("#open:has-text('csi.adviser.communication')");
            assertThat(page.locator("#standing li").count()).isZero();
            looks.complaints(visit);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private static JsonNode newest(Machine machine) {
        return Machine.json(machine.get("/api/v1/csi-model")).get("items").get(0);
    }
}
