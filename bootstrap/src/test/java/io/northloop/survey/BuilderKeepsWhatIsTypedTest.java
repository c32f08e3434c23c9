package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whichever button of the builder is pressed, nothing that was typed is lost; with scripts the rules are told
 * meanwhile.
 */
@NorthloopTest
class BuilderKeepsWhatIsTypedTest {

    private static final String TEXT = "textarea[name='texts.en']";
    private static final String TITLE = "input[name='titles.en']";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    BuilderKeepsWhatIsTypedTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void every_step_keeps_the_open_question_and_the_titles_with_scripts_and_without() {
        accounts.open("builder-keeps", Role.HQ, null);
        for (Device device : List.of(Device.DESK_EN, Device.DESK_EN.withoutScript())) {
            String ref = "kept-" + device.script();
            draft(ref, "TRANSACTIONAL");
            try (Visit visit = Visit.to(port, device)) {
                Page page = visit.page();
                page.onDialog(Dialog::accept);
                visit.signIn("builder-keeps", TestAccounts.PASSWORD);

                visit.open("/surveys/" + ref + "/edit?question=reason");
                page.fill(TEXT, "Why so?");
                page.fill(TITLE, "My title");
                press(visit, "down:reason", "#open button:has-text('3. ')");
                assertThat(page.inputValue(TEXT)).isEqualTo("Why so?");
                assertThat(page.inputValue(TITLE)).isEqualTo("My title");

                page.fill(TEXT, "Why then?");
                page.fill("input[name=code]", "why");
                press(visit, "up:suggestion", "#question-1:has-text('suggestion')");
                assertThat(page.inputValue(TEXT)).as("its code changed too").isEqualTo("Why then?");

                page.fill(TEXT, "Why at all?");
                page.selectOption("#addition", "OPEN_TEXT");
                press(visit, "add", "#open:has-text('q1')");
                page.fill(TEXT, "Anything new?");
                press(visit, "open:why", "#open:has-text('Why at all?')");
                assertThat(stored(ref)).contains("Why at all?", "Anything new?", "My title");

                page.fill(TITLE, "Another title");
                press(visit, "open:q1", "#open:has-text('Anything new?')");
                page.fill(TITLE, "The last title");
                press(visit, "remove:q1", "main:not(:has(#open))");
                assertThat(stored(ref)).contains("The last title").doesNotContain("Anything new?");

                visit.open("/surveys/" + ref + "/edit?question=why");
                page.fill(TEXT, "Typed, then refused");
                page.fill(TITLE, "Refused title");
                page.selectOption("select[name='rule.how']", "ALL");
                page.locator("details:has(select[name='rule.0.kind']) > summary")
                        .click();
                page.selectOption("select[name='rule.0.kind']", "POINTS");
                page.selectOption("select[name='rule.0.question']", "recommend");
                page.fill("input[name='rule.0.from']", "few");
                press(visit, "up:why", ".alert-danger");
                assertThat(page.inputValue(TEXT)).isEqualTo("Typed, then refused");
                assertThat(page.inputValue(TITLE)).isEqualTo("Refused title");
                assertThat(page.inputValue("input[name='rule.0.from']")).isEqualTo("few");
                assertThat(stored(ref)).doesNotContain("refused");

                visit.open("/surveys/" + ref + "/edit?question=why");
                page.fill(TEXT, "By Enter");
                page.locator("input[name=code]").press("Enter");
                visit.await("#open:has-text('By Enter')");
                page.fill(TEXT, "Typed, then done");
                press(visit, "done", "a[href$='/edit']");
                assertThat(stored(ref)).contains("Typed, then done");
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    @Test
    void looking_into_the_questions_of_a_published_survey_begins_no_draft() {
        accounts.open("builder-looks", Role.HQ, null);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("builder-looks", TestAccounts.PASSWORD);
            visit.open("/surveys/standard-csi/edit");
            press(visit, "open:csi.facility.lounge", "#open:has-text('csi.facility.lounge')");
            press(visit, "open:recommend", "#open:has-text('recommend')");
            press(visit, "done", "a[href$='/edit']");
        }
        assertThat(jdbc.sql("select count(*) from survey_version where survey_ref = 'standard-csi'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void rules_and_time_are_told_while_somebody_types_and_nothing_is_stored_by_that() {
        accounts.open("builder-live", Role.HQ, null);
        draft("live-rules", "TRANSACTIONAL");
        String before = stored("live-rules");
        Looks looks = new Looks(port, "builder-live");
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.page();
            visit.signIn("builder-live", TestAccounts.PASSWORD);
            visit.open("/surveys/live-rules/edit?question=reason");
            assertThat(page.textContent("[aria-live] #standing"))
                    .contains("about one minute; at most five", "keeps every rule");

            page.fill("textarea[name='texts.zh-CN']", "");
            page.fill(TEXT, "Why, {boss}?");
            visit.await("[aria-live] #standing li >> text=The text is missing in 中文");
            assertThat(page.locator("#standing li").allTextContents())
                    .hasSize(2)
                    .allMatch(line -> line.contains("Question 2 (reason)"))
                    .anyMatch(line -> line.contains("boss"));
            looks.at(visit, "violations");
            page.selectOption("#f-type", "RATING");
            page.fill(TITLE, "");
            visit.await("#standing li >> text=Title");
            page.fill("textarea[name='texts.zh-CN']", "为什么？");
            page.fill(TEXT, "Why?");
            page.fill(TITLE, "Visit");
            visit.await("#standing >> text=keeps every rule");
            assertThat(page.inputValue(TEXT)).isEqualTo("Why?");
            assertThat(stored("live-rules")).isEqualTo(before);
            looks.complaints(visit);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void the_page_of_a_draft_says_which_question_breaks_a_rule_and_names_languages() {
        accounts.open("builder-places", Role.HQ, null);
        draft("broken-places", "TRANSACTIONAL");
        jdbc.sql("update survey_version set definition = jsonb_set(jsonb_set(definition::jsonb, '{questions,1,texts}',"
                        + " '{\"en\": \"Why?\"}'), '{questions,1,textsByCategory,PASSIVE}', '{\"en\": \"And?\"}')"
                        + " where survey_ref = 'broken-places'")
                .update();
        Looks looks = new Looks(port, "survey-draft");
        for (Device device : List.of(Device.DESK_EN, Device.PHONE_ZH_DARK)) {
            try (Visit visit = Visit.to(port, device)) {
                Page page = visit.page();
                visit.signIn("builder-places", TestAccounts.PASSWORD);
                visit.open("/surveys/broken-places");
                assertThat(page.locator("section li:has(a[href*='question=reason'])")
                                .allTextContents())
                        .hasSize(2)
                        .allMatch(line -> line.contains("reason") && line.contains("中文"))
                        .anyMatch(line -> line.contains("7–8"));
                looks.at(visit, "places");
                for (String path : List.of("", "/broken-places", "/broken-places/edit?question=reason", "/new")) {
                    visit.open("/surveys" + path);
                    assertThat(page.innerText("main")).as(path).doesNotContain("zh-CN");
                }
                looks.complaints(visit);
            }
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void the_time_is_told_in_minutes_as_to_respondents() {
        accounts.open("builder-minutes", Role.HQ, null);
        draft("live-minutes", "RELATIONAL");
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("builder-minutes", TestAccounts.PASSWORD);
            visit.open("/surveys/live-minutes/edit?question=overall.reason");
            assertThat(visit.page().textContent("[aria-live] #standing")).contains("about 4 minutes");
            visit.page().selectOption("#f-type", "RATING");
            visit.await("#standing >> text=about 3 minutes");
            visit.open("/surveys/live-minutes");
            assertThat(visit.page().textContent("main"))
                    .contains("about 4 minutes")
                    .doesNotContain("235 s");
        }
    }

    private void draft(String ref, String template) {
        Machine machine = Machine.signedIn(port, ref + "-client", accounts.client(ref + "-client", null));
        assertThat(machine.post("/api/v1/surveys", "{\"ref\":\"%s\",\"template\":\"%s\"}".formatted(ref, template))
                        .statusCode())
                .isEqualTo(201);
    }

    private static void press(Visit visit, String step, String then) {
        visit.page()
                .locator("button[name=step][value='" + step + "']:visible")
                .first()
                .press("Enter");
        visit.await(then);
    }

    private String stored(String ref) {
        return jdbc.sql("select definition::text from survey_version where survey_ref = ? order by number desc limit 1")
                .param(ref)
                .query(String.class)
                .single();
    }
}
