package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.northloop.programme.SurveyToken;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Surveys left and taken up again in a browser, on the same link; see also {@link EveryTemplateInBrowserTest}. */
@NorthloopTest
class ResumedInBrowserTest {

    /** The groups of a relational survey, each a screen. */
    private static final int GROUPS = 5;

    private static final String ELSEWHERE = "resumed-centre";

    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final TestLinks links;
    private final int port;
    private final Looks looks;

    @Autowired
    ResumedInBrowserTest(TestAgenda agenda, TestClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.links = new TestLinks(jdbc);
        this.port = port;
        this.looks = new Looks(port, "resumed");
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
            for (int screen = 2; screen < GROUPS; screen++) {
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

    /** The best mark for every scale. */
    private static void byThumb(Page page) {
        for (Locator question : page.locator("fieldset").all()) {
            question.locator(".points input[type=radio]").last().check();
        }
    }

    private int drafts(SurveyToken token) {
        return jdbc.sql("select count(*) from answer_draft where token_hash = ?")
                .param(token.hash())
                .query(Integer.class)
                .single();
    }
}
