package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The respondent's pages and the pages of answers, as a browser shows them. */
@NorthloopTest
class AnsweringInBrowserTest {

    private static final List<Device> PHONES =
            List.of(Device.PHONE_ZH, new Device("en-GB", 390, true, true), Device.DESK_EN);
    private static final List<Device> STAFF = List.of(Device.DESK_EN, new Device("zh-CN", 390, true, true));

    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final TestLinks links;
    private final int port;
    private final Looks looks;

    @Autowired
    AnsweringInBrowserTest(
            TestAccounts accounts, TestAgenda agenda, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.agenda = agenda;
        this.clock = clock;
        this.links = new TestLinks(jdbc);
        this.port = port;
        this.looks = new Looks(port, "answering");
    }

    @Test
    void a_respondent_answers_with_a_thumb_in_either_language_by_day_and_by_night() {
        for (Device device : PHONES) {
            try (Visit visit = Visit.to(port, device)) {
                SurveyToken token = links.open("browser-centre", clock.instant());
                visit.open("/s/" + token.value());
                assertThat(visit.page().locator("input[type=radio]:checked").count())
                        .isZero();
                looks.at(visit, "score");
                walk(visit, device, 3, "detractor");
                visit.page().check("#callback-yes");
                visit.page().fill("#contact", "nobody");
                looks.at(visit, "consent");
                visit.page().click("button.main");
                visit.await("[role=alert]");
                looks.at(visit, "consent-wrong");
                visit.page().fill("#contact", "13800138000");
                visit.page().press("#contact", "Enter");
                visit.page().waitForURL("**/thanks**");
                looks.at(visit, "thanks-detractor");
                visit.open("/s/" + token.value());
                looks.at(visit, "spent");
                visit.open("/s/" + "Z".repeat(43));
                looks.at(visit, "unknown");
                looks.complaints(visit);
            }
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void works_by_keyboard_and_without_scripts_and_switches_the_language_without_loss() {
        SurveyToken token = links.open("browser-centre", clock.instant());
        try (Visit visit = Visit.to(port, Device.DESK_EN.withoutScript())) {
            visit.open("/s/" + token.value() + "?score=10");
            visit.page().focus("input[type=radio]:checked");
            visit.page().keyboard().press("Enter");
            visit.await("textarea");
            visit.page().fill("textarea", "Everything was ready on time");
            visit.page().click("button[lang=zh-CN]");
            visit.await("text=最让您满意的是什么");
            assertThat(visit.page().inputValue("textarea")).isEqualTo("Everything was ready on time");
            next(visit);
            next(visit);
            visit.page().waitForURL("**/thanks**");
            assertThat(visit.page().textContent("h1")).isEqualTo("感谢您的回答");
        }
    }

    @Test
    void each_category_is_thanked_in_its_own_words() {
        for (int score : new int[] {8, 10}) {
            SurveyToken token = links.open("browser-centre", clock.instant());
            try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
                visit.open("/s/" + token.value());
                walk(visit, Device.PHONE_ZH, score, "score-" + score);
                visit.page().waitForURL("**/thanks**");
                looks.at(visit, "thanks-" + score);
            }
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void hq_imports_a_file_and_the_sample_and_reads_the_answers() {
        accounts.open("answers-hq", Role.HQ, null);
        accounts.region("browser-imports");
        String csv = """
                date,center,nps,comment
                2026-05-13,浦东中心,3,"等了两个小时,请打 13800138000"
                2026-05-14,浦东中心,10,Great
                2026-05-15,浦东中心,,no score
                """;
        for (Device device : STAFF) {
            try (Visit visit = Visit.to(port, device)) {
                visit.signIn("answers-hq", TestAccounts.PASSWORD);
                visit.open("/imports");
                looks.at(visit, "imports");
                visit.page()
                        .setInputFiles(
                                "input[type=file]",
                                new FilePayload("answers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
                visit.page().click("form[enctype] button[type=submit]");
                visit.await("select[name='column.0']");
                assertThat(visit.page().inputValue("select[name='column.2']")).isEqualTo("recommend");
                visit.page().selectOption("select[name=createUnder]", "browser-imports");
                looks.at(visit, "mapping");
                visit.page().click("form[action$=mapping] button.btn-primary");
                visit.await("#progress");
                looks.at(visit, "waiting");
                agenda.runDue();
                visit.await(".bg-success");
                looks.at(visit, "done");
                visit.open("/imports");
                visit.page().click("form[action$='/imports/sample'] button");
                visit.await("#progress");
                agenda.runDue();
                visit.await(".bg-success");
                visit.open("/?unit=sfo&period=all");
                assertThat(visit.page()
                                .locator("tr", new Page.LocatorOptions().setHasText("2,746"))
                                .textContent())
                        .contains("39.8");
                visit.open("/answers?unit=browser-imports");
                assertThat(visit.page().textContent("main")).contains("•••").doesNotContain("13800138000");
                looks.at(visit, "answers");
                visit.open("/surveys");
                looks.at(visit, "surveys");
                visit.open("/surveys/standard-transactional");
                looks.at(visit, "survey");
                looks.complaints(visit);
            }
        }
        assertThat(looks.wrong()).isEmpty();
    }

    private void walk(Visit visit, Device device, int score, String name) {
        visit.page().locator("input[type=radio][value='" + score + "']").check();
        next(visit);
        visit.await("textarea");
        visit.page().fill("textarea", device.language().startsWith("zh") ? "等了两个小时" : "Two hours of waiting");
        looks.at(visit, name + "-reason");
        next(visit);
        visit.await("textarea");
        looks.at(visit, name + "-suggestion");
        next(visit);
    }

    private static void next(Visit visit) {
        Respondent.next(visit.page());
    }
}
