package io.northloop.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What headquarters reads about the difference between two versions. */
@NorthloopTest
class SurveyChangesPageTest {

    private static final String PATH = "/api/v1/surveys";
    private static final String TEXT = "{\"zh-CN\": \"问\", \"en\": \"Ask\"}";
    private static final String SCORE =
            "{\"code\": \"recommend\", \"type\": \"RECOMMEND\", \"required\": true, \"texts\": %s}".formatted(TEXT);
    private static final String REASON =
            "{\"code\": \"reason\", \"type\": \"OPEN_TEXT\", \"required\": false, \"texts\": %s}".formatted(TEXT);
    private static final String WISH = """
            {"code": "wish", "type": "OPEN_TEXT", "required": false, "texts": {"en": "Ask"},
             "askedWhen": {"category": ["DETRACTOR"]}}""";

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    SurveyChangesPageTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void every_difference_says_from_what_to_what() {
        Machine machine = Machine.signedIn(port, "changes-client", accounts.client("changes-client", null));
        assertThat(machine.post(PATH, """
                                {"ref": "changes-page", "definition": {"kind": "TRANSACTIONAL", "titles": %s,
                                 "languages": ["zh-CN", "en"], "questions": [%s, %s]}}""".formatted(TEXT, SCORE, REASON)).statusCode())
                .isEqualTo(201);
        HttpResponse<String> published = machine.post(PATH + "/changes-page/publish", "");
        assertThat(published.statusCode()).as(published.body()).isEqualTo(200);
        HttpResponse<String> edited = machine.put(
                PATH + "/changes-page/draft",
                "{\"titles\": {\"en\": \"Ask\"}, \"languages\": [\"en\"], \"questions\": [%s, %s, %s]}"
                        .formatted(REASON, SCORE, WISH),
                published.headers().firstValue("ETag").orElseThrow());
        assertThat(edited.statusCode()).as(edited.body()).isEqualTo(200);

        accounts.open("changes-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("changes-hq", TestAccounts.PASSWORD);
        String page = hq.get("/surveys/changes-page/changes?from=1&to=2").body();
        assertThat(page)
                .contains("中文, English → English")
                .containsPattern("Question [12] → Question [12]")
                .contains("Detractors");
    }

    @Test
    void conditions_name_questions_and_choices_by_their_texts() {
        Machine machine = Machine.signedIn(port, "choices-client", accounts.client("choices-client", null));
        HttpResponse<String> posted = machine.post(PATH, """
                {"ref": "choices-page", "definition": {"kind": "TRANSACTIONAL", "titles": %s, "languages": ["zh-CN", "en"],
                 "questions": [%s,
                  {"code": "why", "type": "SINGLE_CHOICE", "required": true, "texts": {"zh-CN": "为什么", "en": "Why so"},
                   "choices": [{"code": "w", "texts": {"zh-CN": "等待", "en": "Waiting"}},
                               {"code": "p", "texts": {"zh-CN": "价格", "en": "Price"}}]},
                  {"code": "more", "type": "OPEN_TEXT", "required": false, "texts": %s,
                   "askedWhen": {"question": "why", "choices": ["w", "p"]}}]}}""".formatted(TEXT, SCORE, TEXT));
        assertThat(posted.statusCode()).as(posted.body()).isEqualTo(201);
        accounts.open("choices-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("choices-hq", TestAccounts.PASSWORD);
        assertThat(hq.get("/surveys/choices-page").body()).contains("whoever chose Price or Waiting at ‘Why so’");
        assertThat(hq.get("/surveys/choices-page/edit?question=more").body())
                .contains("whoever chose Price or Waiting at ‘Why so’")
                .containsPattern("<code>p</code>\\s*<span>Price</span>");
    }
}
