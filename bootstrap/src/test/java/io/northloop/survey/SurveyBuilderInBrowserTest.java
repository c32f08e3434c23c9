package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Headquarters builds a survey in a browser, without a developer. */
@NorthloopTest
class SurveyBuilderInBrowserTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;

    @Autowired
    SurveyBuilderInBrowserTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
        this.looks = new Looks(port, "surveys");
    }

    @Test
    void a_survey_is_built_branched_tried_and_published() {
        accounts.open("builder-hq", Role.HQ, null);
        for (Device device : List.of(Device.DESK_EN, Device.PHONE_ZH)) {
            String ref = "built-" + device.width();
            try (Visit visit = Visit.to(port, device)) {
                Page page = visit.page();
                visit.signIn("builder-hq", TestAccounts.PASSWORD);
                visit.open("/surveys/new");
                looks.at(visit, "new");
                page.fill("#f-ref", ref);
                page.check("input[name=source][value='template:TRANSACTIONAL']");
                page.click("form[action$='/surveys'] button[type=submit]");
                page.waitForURL("**/edit");
                looks.at(visit, "builder");

                addChoice(page);
                looks.at(visit, "question");
                assertThat(page.textContent("main"))
                        .as("two choices are asked for")
                        .contains("q1");
                fillChoice(page);
                assertThat(page.locator("[aria-live] li").count())
                        .as("nothing is broken")
                        .isZero();
                up(page);
                looks.at(visit, "branched");

                visit.open("/surveys/" + ref + "/preview?version=1&device=phone");
                looks.at(visit, "preview");
                assertThat(tried(page, 10)).doesNotContain("Prices", "价格");
                visit.open("/surveys/" + ref + "/preview?version=1");
                assertThat(tried(page, 2)).containsAnyOf("Prices", "价格");

                visit.open("/surveys/" + ref);
                looks.at(visit, "draft");
                page.click("form[action$='/publish'] button");
                visit.await("form[action$='/retire']");
                looks.at(visit, "published");
                visit.open("/surveys/" + ref + "/edit?question=reason");
                page.fill("textarea[name='texts.en']", "Why?");
                page.click("#open button[value=save]");
                page.waitForURL("**question=reason**");
                visit.open("/surveys/" + ref + "/changes?from=1&to=2");
                assertThat(page.textContent("main")).contains("Why?");
                looks.at(visit, "changes");
                looks.complaints(visit);
            }
            assertThat(jdbc.sql("select count(*) from survey_version where survey_ref = ? and published_at is not null")
                            .param(ref)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_file_with_faults_is_refused_with_all_of_them_and_a_stale_page_changes_nothing() {
        accounts.open("builder-import", Role.HQ, null);
        String file = """
                {"kind": "CSI", "titles": {"en": "Short"}, "languages": ["zh-CN", "en"],
                 "questions": [{"code": "recommend", "type": "RECOMMEND", "required": false, "texts": {"en": "{price}"}}]}
                """;
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.page();
            visit.signIn("builder-import", TestAccounts.PASSWORD);
            visit.open("/surveys/new");
            page.fill("#file-ref", "built-from-file");
            page.setInputFiles(
                    "#file", new FilePayload("survey.json", "application/json", file.getBytes(StandardCharsets.UTF_8)));
            page.click("form[action$='/import'] button[type=submit]");
            visit.await(".alert-danger li");
            assertThat(page.textContent("main"))
                    .contains(
                            "There is no such version",
                            "has to be answered",
                            "The text is missing in 中文",
                            "no placeholder",
                            "/questions/0/required");
            looks.at(visit, "file-refused");
            assertThat(jdbc.sql("select count(*) from survey where ref = 'built-from-file'")
                            .query(Integer.class)
                            .single())
                    .isZero();

            page.fill("#f-ref", "built-stale");
            page.check("input[name=source][value='template:EMPLOYEE']");
            page.click("form[action$='/surveys'] button[type=submit]");
            page.waitForURL("**/edit");
            jdbc.sql("update survey set revision = revision + 1 where ref = 'built-stale'")
                    .update();
            page.fill("[name='titles.en']", "Mine");
            page.click(".builder-about button[value=save]");
            visit.await(".alert-danger");
            assertThat(page.textContent(".alert-danger")).contains("Somebody else changed");
            assertThat(jdbc.sql("select definition::text from survey_version where survey_ref = 'built-stale'")
                            .query(String.class)
                            .single())
                    .doesNotContain("Mine");
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private static void addChoice(Page page) {
        page.selectOption("#addition", "SINGLE_CHOICE");
        page.click("button[name=step][value=add]");
        page.waitForURL("**question=q1**");
    }

    /** Two choices, asked of detractors only. */
    private static void fillChoice(Page page) {
        page.fill("textarea[name='texts.zh-CN']", "是什么让您不满意？");
        page.fill("textarea[name='texts.en']", "What was it?");
        String[][] choices = {{"price", "价格", "Prices"}, {"wait", "等待", "Waiting"}};
        for (int i = 0; i < choices.length; i++) {
            page.fill("input[name='choice." + i + ".code']", choices[i][0]);
            page.fill("input[name='choice." + i + ".zh-CN']", choices[i][1]);
            page.fill("input[name='choice." + i + ".en']", choices[i][2]);
        }
        page.selectOption("select[name='rule.how']", "ALL");
        page.locator("details:has(select[name='rule.0.kind']) > summary").click();
        page.selectOption("select[name='rule.0.kind']", "CATEGORY");
        page.check("input[name='rule.0.category.DETRACTOR']");
        page.click("#open button[value=save]");
        page.waitForSelector("#open >> text=/Detractors|贬损者/");
        page.waitForLoadState();
    }

    private static void up(Page page) {
        page.locator("#open button[value='up:q1']").focus();
        page.keyboard().press("Enter");
        page.waitForSelector("#open button:has-text('3. ')");
    }

    /** What is asked after this score, with everything else left out. */
    private static String tried(Page page, int score) {
        page.check("input[type=radio][value='" + score + "']", new Page.CheckOptions().setForce(true));
        page.click("button.main");
        page.waitForSelector("textarea");
        page.click("button.main");
        page.waitForSelector(
                "input[name=step][value='2']",
                new Page.WaitForSelectorOptions()
                        .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
        return page.textContent("main");
    }
}
