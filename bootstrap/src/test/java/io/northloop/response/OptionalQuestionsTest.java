package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the ends of scales say, and how an optional question is left out or taken back; all of it without scripts. */
@NorthloopTest
class OptionalQuestionsTest {

    private static final String UNIT = "optional-questions";
    private static final String SURVEY = """
            {"kind": "TRANSACTIONAL", "titles": {"en": "Scales", "zh-CN": "量表"}, "languages": ["zh-CN", "en"],
             "questions": [
               {"code": "recommend", "type": "RECOMMEND", "required": true, "texts": {"en": "Score?", "zh-CN": "分数？"}},
               {"code": "ease", "type": "EFFORT", "required": false, "texts": {"en": "Ease?", "zh-CN": "容易吗？"}},
               {"code": "mood", "type": "SATISFACTION", "required": true, "texts": {"en": "Mood?", "zh-CN": "满意吗？"}},
               {"code": "one", "type": "SINGLE_CHOICE", "required": false, "texts": {"en": "One?", "zh-CN": "哪一个？"},
                "choices": [{"code": "x1", "texts": {"en": "Price", "zh-CN": "价格"}},
                            {"code": "x2", "texts": {"en": "Other", "zh-CN": "其他"}, "other": true}]}]}
            """;

    private final TestAccounts accounts;
    private final TestLinks links;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    OptionalQuestionsTest(TestAccounts accounts, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.links = new TestLinks(jdbc);
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void ready() {
        accounts.region("optional-region");
        accounts.centre(UNIT, "optional-region");
    }

    @Test
    void the_ends_of_a_scale_say_what_is_rated() {
        Browser browser = new Browser(port);
        String csi = "/s/"
                + links.openTo("standard-csi", "CSI", UNIT, clock.instant()).value();
        assertThat(browser.get(csi + "?lang=en").body())
                .contains("1 = very dissatisfied", "10 = very satisfied", "Does not apply / no answer", "Optional:")
                .doesNotContain("lowest", "highest");
        assertThat(browser.get(csi + "?lang=zh-CN").body())
                .contains("1 = 非常不满意", "10 = 非常满意", "不适用／不作答", "选答题")
                .doesNotContain("最低", "最高");
        String path = "/s/" + linkToScales().value();
        assertThat(browser.postBare(path + "?lang=en", "step=0&go=next&a.recommend=9")
                        .body())
                .contains("1 = very difficult", "7 = very easy", "No answer", "Optional:", "hint.ease");
        assertThat(browser.postBare(path + "?lang=zh-CN", "step=0&go=next&a.recommend=9")
                        .body())
                .contains("1 = 非常困难", "7 = 非常容易", ">不作答<");
        assertThat(browser.postBare(path + "?lang=en", "step=1&go=next&a.recommend=9")
                        .body())
                .contains("1 = very dissatisfied", "5 = very satisfied")
                .as("this one has to be answered")
                .doesNotContain("No answer", "Optional:");
    }

    @Test
    void a_mark_is_taken_back_and_stores_no_answer() {
        Browser browser = new Browser(port);
        SurveyToken token = linkToScales();
        String path = "/s/" + token.value() + "?lang=en";
        assertThat(browser.postBare(path, "step=1&go=stay&a.recommend=9&a.ease=")
                        .body())
                .containsPattern("value=\"\" name=\"a.ease\" checked");
        String one = browser.postBare(path, "step=2&go=next&a.recommend=9&a.ease=&a.mood=4")
                .body();
        assertThat(one).contains("One?", "No answer", "Optional:");
        assertThat(browser.postBare(path, "step=3&go=next&a.recommend=9&a.ease=&a.mood=4&a.one=&other.one=My+words")
                        .body())
                .as("no answer, and words beside a choice")
                .contains("another one is ticked", "value=\"My words\"");
        assertThat(browser.postBare(path, "step=3&go=next&a.recommend=9&a.ease=&a.mood=4&a.one=&other.one=")
                        .statusCode())
                .isEqualTo(302);
        assertThat(jdbc.sql("select (select string_agg(key, ' ' order by key) from jsonb_object_keys(answers) key)"
                                + " from response r join survey_link l using (invitation_id) where l.token_hash = ?")
                        .param(token.hash())
                        .query(String.class)
                        .single())
                .isEqualTo("mood recommend");
        assertThat(jdbc.sql("select question || ' ' || type || ' ' || leads || ' ' || value from rated_answer"
                                + " join survey_link l using (response_id) where l.token_hash = ?")
                        .param(token.hash())
                        .query(String.class)
                        .list())
                .as("what satisfaction is made of")
                .containsExactly("mood SATISFACTION true 4");
    }

    private SurveyToken linkToScales() {
        String surveys = "/api/v1/surveys";
        String client = "optional-" + System.nanoTime();
        Machine machine = Machine.signedIn(port, client, accounts.client(client, null));
        if (machine.get(surveys + "/optional-scales").statusCode() != 200) {
            assertThat(machine.post(surveys, "{\"ref\":\"optional-scales\",\"definition\":" + SURVEY + "}")
                            .statusCode())
                    .isEqualTo(201);
            assertThat(machine.post(surveys + "/optional-scales/publish", "").statusCode())
                    .isEqualTo(200);
        }
        return links.openTo("optional-scales", "TRANSACTIONAL", UNIT, clock.instant());
    }
}
