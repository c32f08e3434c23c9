package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stands around the questions, and what becomes of words typed beside a choice; all of it without scripts. */
@NorthloopTest
class QuestionnaireWordsTest {

    private static final AtomicInteger CLIENTS = new AtomicInteger();
    private static final String UNIT = "words-of-pages";
    private static final String CHOICES = """
            {"kind": "TRANSACTIONAL", "titles": {"en": "Choices", "zh-CN": "选择"}, "languages": ["zh-CN", "en"],
             "questions": [
               {"code": "recommend", "type": "RECOMMEND", "required": true, "texts": {"en": "Score?", "zh-CN": "分数？"}},
               {"code": "one", "type": "SINGLE_CHOICE", "required": false, "texts": {"en": "One?", "zh-CN": "哪一个？"},
                "choices": [{"code": "x1", "texts": {"en": "Price", "zh-CN": "价格"}},
                            {"code": "x2", "texts": {"en": "Other", "zh-CN": "其他"}, "other": true}]},
               {"code": "many", "type": "MULTIPLE_CHOICE", "required": false, "texts": {"en": "Many?", "zh-CN": "哪些？"},
                "choices": [{"code": "y1", "texts": {"en": "Price", "zh-CN": "价格"}},
                            {"code": "y2", "texts": {"en": "Other", "zh-CN": "其他"}, "other": true}]}]}
            """;

    private final TestAccounts accounts;
    private final TestLinks links;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    QuestionnaireWordsTest(TestAccounts accounts, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.links = new TestLinks(jdbc);
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void ready() {
        accounts.region("words-region");
        accounts.centre(UNIT, "words-region");
    }

    @ParameterizedTest
    @CsvSource({
        "TRANSACTIONAL, About your service at, 关于您在words-of-pages接受的服务, 0",
        "RELATIONAL, About working with, 关于您与, 4",
        "CSI, About your experience with words-of-pages, 关于您对words-of-pages的整体感受, 2",
        "EMPLOYEE, , , 0",
    })
    void the_page_says_what_it_is_about_and_how_long_a_long_survey_takes(
            String kind, @Nullable String english, @Nullable String chinese, int minutes) {
        Browser browser = new Browser(port);
        SurveyToken token = links.openTo("standard-" + kind.toLowerCase(Locale.ROOT), kind, UNIT, clock.instant());
        String englishPage = browser.get("/s/" + token.value() + "?lang=en").body();
        String chinesePage = browser.get("/s/" + token.value() + "?lang=zh-CN").body();
        assertThat(englishPage + chinesePage).doesNotContain("About your visit", "的这次服务");
        if (english == null) {
            assertThat(englishPage + chinesePage).doesNotContain("class=\"about\"", UNIT);
        } else {
            assertThat(englishPage).contains(english);
            assertThat(chinesePage).contains(chinese);
        }
        if (minutes == 0) {
            assertThat(englishPage).doesNotContain("It takes about");
            assertThat(chinesePage).doesNotContain("大约需要");
        } else {
            assertThat(englishPage).contains("It takes about " + minutes + " minutes");
            assertThat(chinesePage).contains("大约需要 " + minutes + " 分钟");
        }
    }

    @Test
    void words_typed_beside_a_choice_choose_it() {
        SurveyToken token = linkToChoices();
        Browser browser = new Browser(port);
        String path = "/s/" + token.value() + "?lang=en";
        String back = browser.postBare(path, "step=1&go=stay&a.recommend=9&other.one=My+own+words")
                .body();
        assertThat(back).containsPattern("value=\"x2\"[^>]*checked");
        assertThat(browser.postBare(path, "step=1&go=next&a.recommend=9&other.one=My+own+words")
                        .body())
                .contains("Many?", "name=\"other.one\" value=\"My own words\"");
        assertThat(browser.postBare(
                                path,
                                "step=2&go=next&a.recommend=9&other.one=My+own+words&a.many=y1&other.many=Too+loud")
                        .statusCode())
                .isEqualTo(302);
        assertThat(answer(token, "one")).isEqualTo("{\"other\": \"My own words\", \"chosen\": [\"x2\"]}");
        assertThat(answer(token, "many")).isEqualTo("{\"other\": \"Too loud\", \"chosen\": [\"y1\", \"y2\"]}");
    }

    @Test
    void words_beside_a_choice_while_another_is_ticked_are_asked_back_and_nothing_is_lost() {
        SurveyToken token = linkToChoices();
        Browser browser = new Browser(port);
        String fields = "step=1&go=next&a.recommend=9&a.one=x1&other.one=My+own+words";
        String refused =
                browser.postBare("/s/" + token.value() + "?lang=en", fields).body();
        assertThat(refused)
                .contains("another one is ticked", "One?", "value=\"My own words\"")
                .doesNotContain("Many?")
                .containsPattern("value=\"x1\"[^>]*checked");
        assertThat(browser.postBare("/s/" + token.value() + "?lang=zh-CN", fields)
                        .body())
                .contains("选中的是另一个选项");
        assertThat(browser.postBare("/s/" + token.value() + "?lang=en", fields.replace("a.one=x1", "a.one=x2"))
                        .body())
                .contains("Many?");
        assertThat(browser.postBare(
                                "/s/" + token.value() + "?lang=en",
                                "step=2&go=next&a.recommend=9&a.one=x1&other.one=My+own+words")
                        .body())
                .as("not even at the end, by whatever way it came there")
                .contains("another one is ticked");
    }

    private SurveyToken linkToChoices() {
        String client = "words-hq-" + CLIENTS.incrementAndGet();
        Machine machine = Machine.signedIn(port, client, accounts.client(client, null));
        String surveys = "/api/v1/surveys";
        if (machine.get(surveys + "/words-choices").statusCode() != 200) {
            assertThat(machine.post(surveys, "{\"ref\":\"words-choices\",\"definition\":" + CHOICES + "}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(machine.post(surveys + "/words-choices/publish", "").statusCode())
                    .isEqualTo(200);
        }
        return links.openTo("words-choices", "TRANSACTIONAL", UNIT, clock.instant());
    }

    private String answer(SurveyToken token, String question) {
        return jdbc.sql("select answers ->> :question from response r join survey_link l using (invitation_id)"
                        + " where l.token_hash = :hash")
                .param("question", question)
                .param("hash", token.hash())
                .query(String.class)
                .single();
    }
}
