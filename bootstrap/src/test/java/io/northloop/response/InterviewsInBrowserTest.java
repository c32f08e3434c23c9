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
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff of headquarters ask on the telephone: from the list to the answer. */
@NorthloopTest
class InterviewsInBrowserTest {

    private final Calls calls;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;

    @Autowired
    InterviewsInBrowserTest(
            TestAccounts accounts,
            SaveCustomer customers,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        calls = new Calls(accounts, customers, clock, jdbc);
        this.accounts = accounts;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
        looks = new Looks(port, "interviews");
    }

    @BeforeEach
    void ready() {
        calls.morning();
        calls.programme();
    }

    @Test
    void a_call_is_taken_read_out_and_recorded() {
        accounts.open("interview-anna", Role.HQ, null);
        for (Device device : List.of(Device.DESK_EN, Device.PHONE_ZH_DARK)) {
            String number = "+86139%08d".formatted(device.width());
            UUID invitation = calls.invited(number);
            agenda.runDue();
            try (Visit visit = Visit.to(port, device)) {
                Page page = visit.page();
                visit.signIn("interview-anna", TestAccounts.PASSWORD);
                visit.open("/interviews");
                looks.at(visit, "list");
                assertThat(page.textContent("main")).doesNotContain(number);
                page.click("main form[action*='/take'] button");
                page.waitForURL("**/interviews/inv_*");
                assertThat(page.textContent("main")).contains(number, "Zhao Min");
                assertThat(page.textContent("fieldset .ends"))
                        .as("in the customer's language, whatever the caller's is")
                        .contains("not at all likely");
                looks.at(visit, "first");
                page.locator("input[type=radio][value='3']").check();
                Respondent.next(page);
                page.fill("textarea", "Waited too long");
                looks.at(visit, "reason");
                Respondent.next(page);
                Respondent.next(page);
                looks.at(visit, "consent");
                page.check("#callback-no");
                page.click("button.main");
                page.waitForURL("**/interviews");
                looks.at(visit, "recorded");
                assertThat(page.locator("[role=status]").count()).isPositive();
                looks.complaints(visit);
            }
            agenda.runDue();
            assertThat(jdbc.sql("""
                            select r.interviewer || ' ' || r.score || ' ' || i.state || ' ' || c.outcome
                              from response r join invitation i on i.id = r.invitation_id
                              join programme_call c using (invitation_id) where r.invitation_id = ?""").param(invitation).query(String.class).single())
                    .isEqualTo("account:interview-anna 3 ANSWERED ANSWERED");
        }
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'call.contact-disclosed'"
                                + " and who = 'account:interview-anna'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-anna", TestAccounts.PASSWORD);
            visit.open("/programmes/by-telephone/cockpit");
            assertThat(visit.page().textContent("main"))
                    .as("a called person opens nothing")
                    .contains("Reached", "Answered", "within less than a minute")
                    .doesNotContain("Opened", "Delivered", "within 0 min");
            looks.at(visit, "cockpit");
        }
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void two_do_not_call_the_same_person() {
        accounts.open("interview-ben", Role.HQ, null);
        accounts.open("interview-cleo", Role.HQ, null);
        UUID invitation = calls.invited("+8613911111111");
        agenda.runDue();
        try (Visit ben = Visit.to(port, Device.DESK_EN);
                Visit cleo = Visit.to(port, Device.DESK_EN)) {
            ben.signIn("interview-ben", TestAccounts.PASSWORD);
            cleo.signIn("interview-cleo", TestAccounts.PASSWORD);
            cleo.open("/interviews");
            ben.open("/interviews");
            ben.page().click("main form[action*='/take'] button");
            ben.page().waitForURL("**/interviews/inv_*");
            cleo.page().click("main form[action*='/take'] button");
            cleo.await("[role=alert]");
            assertThat(cleo.page().textContent("main"))
                    .contains("Somebody else")
                    .doesNotContain("+8613911111111");
            assertThat(cleo.page().locator("form[action*='/take']").count()).isZero();
            ben.page().click("button[name=outcome][value=REFUSED]");
            ben.page().waitForURL("**/interviews");
        }
        agenda.runDue();
        assertThat(calls.state(invitation)).isEqualTo("EXPIRED");
    }
}
