package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.northloop.access.Role;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A definition is exported, changed by hand into something illegal, and imported: all faults are listed, nothing is
 * stored.
 */
@NorthloopTest
class SurveyImportTest {

    private static final String PATH = "/api/v1/surveys";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SurveyImportTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void faults_of_every_class_are_named_in_one_answer_and_nothing_is_stored() {
        Machine machine = Machine.signedIn(port, "survey-import", accounts.client("survey-import", null));
        long before = stored();
        String illegal = illegal(machine);

        HttpResponse<String> refused = machine.post(PATH, "{\"ref\":\"no ref!\",\"definition\":%s}".formatted(illegal));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        JsonNode problem = Machine.json(refused);
        assertThat(problem.get("code").asString()).isEqualTo("survey-not-imported");
        List<String> named = new ArrayList<>();
        problem.get("errors")
                .forEach(error -> named.add(error.get("pointer").asString() + " "
                        + error.get("code").asString()));
        assertThat(named)
                .containsExactlyInAnyOrder(
                        "/ref not-a-ref",
                        "/definition/extra unknown-field",
                        "/definition/questions/0/type not-one-of",
                        "/definition/questions/1/code survey-code",
                        "/definition/questions/1 survey-not-an-item",
                        "/definition/questions/2/texts survey-placeholder-unknown",
                        "/definition/questions/3/texts survey-text-missing",
                        "/definition/questions/4/required wrong-type",
                        "/definition/questions/5/askedWhen/answered branch-not-earlier",
                        "/definition/questions/6/askedWhen branch-unreadable",
                        "/definition/questions/6/askedWhen/points unknown-field",
                        "/definition/questions/7/choices survey-choices-unwanted",
                        "/definition/questions/8/code survey-code-twice",
                        "/definition/questions/9 survey-not-an-item",
                        "/definition/questions/10 survey-not-an-item",
                        "/definition/questions/11 survey-not-an-item",
                        "/definition/questions survey-dimension-missing",
                        "/definition/questions/15/required survey-score-optional",
                        "/definition/languages survey-language-missing");

        HttpResponse<String> ruled = machine.post(
                PATH,
                "{\"ref\":\"imported-ruled\",\"definition\":%s}"
                        .formatted(machine.get(PATH + "/standard-employee/versions/1")
                                .body()
                                .replace("\"required\":true", "\"required\":false")));
        assertThat(ruled.statusCode()).as("of sound form").isEqualTo(422);
        assertThat(Machine.json(ruled).get("code").asString()).isEqualTo("survey-not-imported");
        assertThat(Machine.json(ruled).get("errors").get(0).get("pointer").asString())
                .isEqualTo("/definition/questions/0/required");

        HttpResponse<String> both = machine.post(PATH, "{\"template\":\"CSI\",\"definition\":%s}".formatted(illegal));
        assertThat(Machine.json(both).get("errors"))
                .as("no ref, two sources, and the definition")
                .hasSize(named.size() + 1);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void the_page_lists_them_all_too_and_says_that_nothing_is_stored() {
        accounts.open("import-hq", Role.HQ, null);
        Machine machine = Machine.signedIn(port, "survey-import-page", accounts.client("survey-import-page", null));
        String illegal = illegal(machine);
        long before = stored();
        Looks looks = new Looks(port, "survey-import");
        for (Device device : List.of(Device.DESK_EN, Device.PHONE_ZH)) {
            try (Visit visit = Visit.to(port, device)) {
                Page page = visit.page();
                visit.signIn("import-hq", TestAccounts.PASSWORD);
                visit.open("/surveys/new");
                page.fill("#file-ref", "no ref!");
                page.setInputFiles(
                        "#file",
                        new FilePayload("s.json", "application/json", illegal.getBytes(StandardCharsets.UTF_8)));
                page.click("form[action$='/import'] button[type=submit]");
                visit.await(".alert-danger li");
                assertThat(page.locator(".alert-danger li").count()).isEqualTo(18);
                assertThat(page.textContent("#w-file-ref")).contains("64");
                assertThat(page.locator(".alert-danger code").allTextContents())
                        .contains("/questions/0/type", "/questions/1/code", "/extra")
                        .noneMatch(place -> place.contains("definition"));
                assertThat(page.textContent("main"))
                        .containsAnyOf("nothing was stored", "没有保存任何内容")
                        .doesNotContain("stays a draft", "仍为草稿");
                looks.at(visit, "refused");
                looks.complaints(visit);
            }
        }
        assertThat(stored()).isEqualTo(before);
        assertThat(looks.wrong()).isEmpty();
    }

    private long stored() {
        return jdbc.sql("select (select count(*) from survey) + (select count(*) from survey_version)")
                .query(Long.class)
                .single();
    }

    /** The standard CSI survey as it is exported, changed by hand in many places. */
    private static String illegal(Machine machine) {
        ObjectNode file = (ObjectNode) Machine.json(machine.get(PATH + "/standard-csi/versions/1"));
        ArrayNode questions = (ArrayNode) file.get("questions");
        assertThat(questions).hasSize(16);
        file.put("extra", 1);
        file.putArray("languages").add("zh-CN");
        question(questions, 0).put("type", "NPS");
        question(questions, 1).put("code", "Foo Bar");
        ((ObjectNode) question(questions, 2).get("texts")).put("en", "Why {boss}?");
        ((ObjectNode) question(questions, 3).get("texts")).remove("zh-CN");
        question(questions, 4).put("required", "yes");
        question(questions, 5).putObject("askedWhen").put("answered", "later");
        question(questions, 6).putObject("askedWhen").put("points", 3);
        ObjectNode choice =
                question(questions, 7).putArray("choices").addObject().put("code", "price");
        choice.putObject("texts").put("en", "Price").put("zh-CN", "价格");
        question(questions, 8).put("code", question(questions, 7).get("code").asString());
        for (int adviser = 9; adviser <= 11; adviser++) {
            question(questions, adviser).put("type", "OPEN_TEXT");
        }
        question(questions, 15).put("required", false);
        return file.toString();
    }

    private static ObjectNode question(ArrayNode questions, int at) {
        return (ObjectNode) questions.get(at);
    }
}
