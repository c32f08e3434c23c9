package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is typed in on the telephone is not lost: by reloading, by half an hour that is over, by a colleague. */
@NorthloopTest
class InterviewsKeptTest {

    private static final Duration LONGER_THAN_A_HAND = Duration.ofMinutes(31);

    private final Calls calls;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;

    @Autowired
    InterviewsKeptTest(
            TestAccounts accounts,
            SaveCustomer customers,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        calls = new Calls(accounts, customers, clock, jdbc);
        this.accounts = accounts;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
        looks = new Looks(port, "interviews-kept");
    }

    @BeforeEach
    void ready() {
        calls.morning();
        calls.programme();
    }

    @Test
    void answers_are_kept_sealed_and_gone_on_with_when_the_call_is_taken_again() {
        accounts.open("kept-anna", Role.HQ, null);
        UUID invitation = calls.invited("+8613900000001");
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            Page page = visit.page();
            take(visit, "kept-anna");
            page.locator("input[type=radio][value='3']").check();
            Respondent.next(page);
            assertThat(drafts(invitation)).hasSize(1).noneMatch(draft -> draft.contains("recommend"));
            // As from a history or a bookmark: reloading would send the page again.
            page.navigate(page.url());
            assertThat(page.textContent("main")).contains("What was typed in before is kept", "What went wrong?");

            page.fill("textarea", "Waited for ages");
            clock.advance(LONGER_THAN_A_HAND);
            page.click("button.main");
            visit.await("[role=alert]");
            assertThat(page.textContent("main"))
                    .contains("nobody else has taken it", "Waited for ages")
                    .doesNotContain("+8613900000001");
            looks.at(visit, "lapsed");
            page.click("main form[action*='/take'] button");
            page.waitForURL("**/interviews/inv_*");
            assertThat(page.textContent("main")).contains("What was typed in before is kept");
            looks.at(visit, "resumed");
            page.click("button.back");
            visit.await("textarea:has-text('Waited for ages')");
            Respondent.next(page);
            Respondent.next(page);
            page.check("#callback-no");
            page.click("button.main");
            page.waitForURL("**/interviews");
            looks.complaints(visit);
        }
        assertThat(jdbc.sql("select score || ' ' || (answers ->> 'reason') from response where invitation_id = ?")
                        .param(invitation)
                        .query(String.class)
                        .single())
                .isEqualTo("3 Waited for ages");
        assertThat(drafts(invitation)).isEmpty();
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void a_colleague_goes_on_and_is_not_overwritten_by_whoever_had_it_before() {
        accounts.open("kept-ben", Role.HQ, null);
        accounts.open("kept-cleo", Role.HQ, null);
        UUID invitation = calls.invited("+8613900000002");
        agenda.runDue();
        try (Visit ben = Visit.to(port, Device.DESK_EN);
                Visit cleo = Visit.to(port, Device.DESK_EN)) {
            take(ben, "kept-ben");
            ben.page().locator("input[type=radio][value='2']").check();
            Respondent.next(ben.page());
            ben.page().fill("textarea", "Late words");
            clock.advance(LONGER_THAN_A_HAND);
            take(cleo, "kept-cleo");
            assertThat(cleo.page().textContent("main"))
                    .contains("What was typed in before is kept", "What went wrong?");
            List<String> theirs = drafts(invitation);
            ben.page().click("button[name=outcome][value=NOT_REACHED]");
            ben.await("[role=alert]");
            assertThat(ben.page().textContent("main"))
                    .contains("Somebody else has taken this call since", "Late words");
            assertThat(ben.page().locator("form[action*='/take']").count()).isZero();
            assertThat(drafts(invitation)).isEqualTo(theirs);
            cleo.page().click("button[name=outcome][value=REFUSED]");
            cleo.page().waitForURL("**/interviews");
        }
        assertThat(drafts(invitation)).as("nobody goes on with it").isEmpty();
    }

    private void take(Visit visit, String who) {
        visit.signIn(who, TestAccounts.PASSWORD);
        visit.open("/interviews");
        visit.page().click("main form[action*='/take'] button");
        visit.page().waitForURL("**/interviews/inv_*");
    }

    /** As they are stored. */
    private List<String> drafts(UUID invitation) {
        return jdbc.sql("select fields from answer_draft join survey_link using (token_hash) where invitation_id = ?")
                .param(invitation)
                .query((row, number) -> String.valueOf(row.getString(1)))
                .list();
    }
}
