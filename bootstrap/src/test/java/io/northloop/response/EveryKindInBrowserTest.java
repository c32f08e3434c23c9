package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The standard survey of every kind, answered in a browser: by keyboard, without scripts, left and taken up again. */
@NorthloopTest
class EveryKindInBrowserTest {

    /** The kinds, with the screens until the answer is sent: a group or dimension each for long surveys, the score. */
    private enum Kind {
        TRANSACTIONAL(3),
        RELATIONAL(5),
        CSI(6),
        EMPLOYEE(3);

        private final int screens;

        Kind(int screens) {
            this.screens = screens;
        }

        String survey() {
            return "standard-" + name().toLowerCase(Locale.ROOT);
        }
    }

    /** Where every answer is counted. */
    private static final String UNIT = "every-kind-centre";

    private static final String ELSEWHERE = "every-kind-elsewhere";

    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TestLinks links;
    private final int port;
    private final Looks looks;

    @Autowired
    EveryKindInBrowserTest(
            TestAccounts accounts, TestAgenda agenda, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.links = new TestLinks(jdbc);
        this.port = port;
        this.looks = new Looks(port, "every-kind");
    }

    @Test
    void every_template_is_answered_by_keyboard_in_english_and_without_scripts_in_chinese_and_counts() {
        accounts.region("every-kind");
        accounts.centre(UNIT, "every-kind");
        Machine machine = Machine.signedIn(port, "every-kind", accounts.client("every-kind", null));
        for (Kind kind : Kind.values()) {
            answer(kind, Device.DESK_EN, EveryKindInBrowserTest::byKeyboard);
            answer(kind, Device.PHONE_ZH.withoutScript(), EveryKindInBrowserTest::byThumb);
            agenda.runDue();
            JsonNode figure = Machine.json(machine.get("/api/v1/measurements/nps?unit=" + UNIT + "&kind=" + kind))
                    .get("items")
                    .get(0);
            if (kind == Kind.EMPLOYEE) {
                assertThat(figure.get("display").asString()).isEqualTo("HIDDEN");
                assertThat(figure.get("n").isNull()).as(figure.toString()).isTrue();
            } else {
                assertThat(figure.get("n").asInt()).as(figure.toString()).isEqualTo(2);
                assertThat(figure.get("promoters").asInt())
                        .as(figure.toString())
                        .isEqualTo(2);
            }
            assertThat(promoters(kind)).isEqualTo(2);
        }
        assertThat(jdbc.sql(
                                "select distinct answers ->> 'csi.after.follow-up' from response where unit_ref = ? and kind = 'CSI'")
                        .param(UNIT)
                        .query(String.class)
                        .list())
                .containsExactly("10");
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_long_survey_is_left_and_taken_up_again_on_the_same_link_and_an_unhappy_group_asks_for_consent() {
        SurveyToken token = links.openTo("standard-relational", "RELATIONAL", ELSEWHERE, clock.instant());
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.open("/s/" + token.value());
            byThumb(visit.page());
            visit.page().fill("textarea", "You keep your word");
            Respondent.next(visit.page());
        }
        try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
            visit.open("/s/" + token.value());
            assertThat(visit.page().textContent("main")).contains("欢迎回来", "沟通");
            looks.at(visit, "resumed");
            visit.page().locator("input[type=radio][value='4']").check();
            for (int screen = 2; screen < Kind.RELATIONAL.screens; screen++) {
                Respondent.next(visit.page());
                byThumb(visit.page());
            }
            Respondent.next(visit.page());
            assertThat(visit.page().textContent("h1")).contains("联系");
            visit.page().check("#callback-no");
            visit.page().click("button.main");
            visit.page().waitForURL("**/thanks**");
        }
        assertThat(jdbc.sql(
                                "select score || ' ' || lowest_score || ' ' || (answers ->> 'overall.reason') from response r"
                                        + " join survey_link l using (invitation_id) where l.token_hash = ?")
                        .param(token.hash())
                        .query(String.class)
                        .single())
                .isEqualTo("10 4 You keep your word");
        assertThat(drafts(token)).isZero();
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_draft_is_sealed_given_up_on_demand_and_gone_with_its_link() {
        SurveyToken token = links.openTo("standard-csi", "CSI", ELSEWHERE, clock.instant());
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.open("/s/" + token.value());
            byThumb(visit.page());
            Respondent.next(visit.page());
            assertThat(jdbc.sql("select fields from answer_draft where token_hash = ?")
                            .param(token.hash())
                            .query(String.class)
                            .single())
                    .doesNotContain("csi");
            visit.open("/s/" + token.value());
            Respondent.go(visit.page(), () -> visit.page().click("button.afresh"));
            assertThat(visit.page().locator("input[type=radio]:checked").count())
                    .isZero();
            assertThat(drafts(token)).isZero();
            byThumb(visit.page());
            Respondent.next(visit.page());
            assertThat(drafts(token)).isEqualTo(1);
        }
        agenda.advance(Duration.ofDays(8));
        assertThat(drafts(token)).isZero();
    }

    @Test
    void what_was_filled_in_waits_for_the_connection() {
        SurveyToken token = links.openTo("standard-transactional", "TRANSACTIONAL", ELSEWHERE, clock.instant());
        try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
            visit.open("/s/" + token.value());
            byThumb(visit.page());
            visit.page().context().setOffline(true);
            visit.page().click("button.main");
            visit.await("#offline:visible");
            looks.at(visit, "offline");
            assertThat(visit.page().locator("input[value='10']:checked").count())
                    .isEqualTo(1);
            Respondent.go(visit.page(), () -> visit.page().context().setOffline(false));
            assertThat(visit.page().locator("textarea").count()).isEqualTo(1);
        }
        assertThat(looks.wrong()).isEmpty();
    }

    /** How a screen is filled in. */
    private interface Hand {
        void fill(Page page);
    }

    private void answer(Kind kind, Device device, Hand hand) {
        SurveyToken token = links.openTo(kind.survey(), kind.name(), UNIT, clock.instant());
        try (Visit visit = Visit.to(port, device)) {
            visit.open("/s/" + token.value());
            for (int screen = 1; screen <= kind.screens; screen++) {
                hand.fill(visit.page());
                if (screen == 1) {
                    looks.at(visit, kind + "-first");
                }
                Respondent.next(visit.page());
            }
            assertThat(visit.page().url())
                    .as("%s after %d screens", kind, kind.screens)
                    .contains("/thanks");
            looks.complaints(visit);
        }
    }

    /** The best mark for every scale. */
    private static void byThumb(Page page) {
        for (Locator question : page.locator("fieldset").all()) {
            question.locator("input[type=radio]").last().check();
        }
    }

    /** The same without a pointer: to the first mark of each scale, and back over its start to the best. */
    private static void byKeyboard(Page page) {
        for (Locator question : page.locator("fieldset").all()) {
            question.locator("input[type=radio]").first().focus();
            page.keyboard().press("ArrowLeft");
            assertThat(question.locator("input[type=radio]").last().isChecked()).isTrue();
        }
    }

    private int promoters(Kind kind) {
        return jdbc.sql("select count(*) from response where unit_ref = ? and kind = ? and score = 10")
                .params(UNIT, kind.name())
                .query(Integer.class)
                .single();
    }

    private int drafts(SurveyToken token) {
        return jdbc.sql("select count(*) from answer_draft where token_hash = ?")
                .param(token.hash())
                .query(Integer.class)
                .single();
    }
}
