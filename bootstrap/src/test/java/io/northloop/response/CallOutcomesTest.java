package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.northloop.access.Role;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.customer.model.OptOut;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Calls that end without an interview, and calls that may not be made. */
@NorthloopTest
class CallOutcomesTest {

    private final Calls calls;
    private final TestAccounts accounts;
    private final OptOutContact optOut;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CallOutcomesTest(
            TestAccounts accounts,
            SaveCustomer customers,
            OptOutContact optOut,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        calls = new Calls(accounts, customers, clock, jdbc);
        this.accounts = accounts;
        this.optOut = optOut;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void ready() {
        calls.morning();
        calls.programme();
    }

    @Test
    void three_calls_in_vain_or_a_wrong_number_count_as_never_arrived() {
        accounts.open("interview-dora", Role.HQ, null);
        UUID nobody = calls.invited("+8613922222222");
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-dora", TestAccounts.PASSWORD);
            for (int attempt = 1; attempt <= 3; attempt++) {
                end(visit, "NOT_REACHED");
                visit.open("/interviews");
                assertThat(visit.page().locator("form[action*='/take']").count())
                        .as("not at once again")
                        .isZero();
                assertThat(calls.state(nobody)).isEqualTo(attempt < 3 ? "SCHEDULED" : "BOUNCED");
                agenda.advance(attempt == 2 ? Duration.ofHours(20) : Duration.ofHours(4));
            }
            UUID wrong = calls.invited("+8613933333333");
            agenda.runDue();
            end(visit, "WRONG_NUMBER");
            assertThat(calls.state(wrong)).isEqualTo("BOUNCED");
            UUID next = calls.invited("+8613933333333");
            agenda.runDue();
            assertThat(calls.reason(next)).as("the number is known to be wrong").isEqualTo("NO_CONTACT");
            visit.open("/programmes/by-telephone/cockpit");
            Locator outcomes = visit.page().locator("section[aria-labelledby=calls-title]");
            assertThat(outcomes.locator("tbody th").allTextContents())
                    .contains("Interview recorded", "Not reached", "Wrong number", "Still to be reached", "Not asked");
            int sum = outcomes.locator("tbody td:nth-child(2)").allTextContents().stream()
                    .mapToInt(Integer::parseInt)
                    .sum();
            assertThat(sum)
                    .as("everybody eligible has a line")
                    .isEqualTo(Integer.parseInt(
                            outcomes.locator("tfoot td").first().textContent()))
                    .isGreaterThanOrEqualTo(3);
        }
    }

    @Test
    void whoever_does_not_want_to_be_called_again_is_opted_out_and_has_refused() {
        accounts.open("interview-hanna", Role.HQ, null);
        UUID unwilling = calls.invited("+8613988888888");
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.PHONE_ZH_DARK)) {
            visit.signIn("interview-hanna", TestAccounts.PASSWORD);
            visit.open("/interviews");
            visit.page().click("main form[action*='/take'] button");
            visit.page().waitForURL("**/interviews/inv_*");
            visit.page().click("details summary");
            assertThat(visit.overflow()).isZero();
            visit.page().click("button.never");
            visit.page().waitForURL("**/interviews");
            assertThat(visit.complaints()).isEmpty();
        }
        assertThat(jdbc.sql("select outcome from programme_call where invitation_id = ?")
                        .param(unwilling)
                        .query(String.class)
                        .single())
                .isEqualTo("REFUSED");
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'contact.opted-out'"
                                + " and who = 'account:interview-hanna'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        agenda.runDue();
        assertThat(calls.state(unwilling)).isEqualTo("EXPIRED");
        UUID again = calls.invited("+8613988888888");
        agenda.runDue();
        assertThat(calls.reason(again)).isEqualTo("OPTED_OUT");
    }

    @Test
    void wish_and_night_are_looked_at_also_where_a_talk_broke_off() {
        accounts.open("interview-iris", Role.HQ, null);
        String number = "+8613912121212";
        UUID asked = calls.invited(number);
        agenda.runDue();
        calls.brokeOff(asked);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-iris", TestAccounts.PASSWORD);
            visit.open("/interviews");
            clock.advance(Duration.ofHours(12));
            refused(visit, "at night");
            clock.advance(Duration.ofHours(12));
            visit.open("/interviews");
            optOut.optOut(new OptOutContact.Command(
                    new OptOutContact.Whom.ByContact(ContactChannel.PHONE, number), OptOut.Source.API, "test"));
            refused(visit, "against the wish");
            assertThat(visit.page().locator("form[action*='/take']").count()).isZero();
        }
    }

    private static void refused(Visit visit, String when) {
        visit.page().click("main form[action*='/take'] button");
        visit.await("[role=alert]");
        assertThat(visit.page().url()).as(when).endsWith("/interviews");
    }

    @Test
    void nobody_is_offered_at_night_or_against_their_wish() {
        accounts.open("interview-emil", Role.HQ, null);
        calls.invited("+8613944444444");
        UUID unwilling = calls.invited("+8613955555555");
        agenda.runDue();
        optOut.optOut(new OptOutContact.Command(
                new OptOutContact.Whom.ByContact(ContactChannel.PHONE, "+8613955555555"), OptOut.Source.API, "test"));
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-emil", TestAccounts.PASSWORD);
            visit.open("/interviews");
            assertThat(visit.page().locator("form[action*='/take']").count()).isEqualTo(1);
            assertThat(calls.state(unwilling)).isEqualTo("SUPPRESSED");
            clock.advance(Duration.ofHours(
                    21 - clock.instant().atOffset(ZoneOffset.ofHours(8)).getHour()));
            visit.open("/interviews");
            assertThat(visit.page().locator("form[action*='/take']").count())
                    .as("at night")
                    .isZero();
            clock.advance(Duration.ofHours(12));
            visit.open("/interviews");
            end(visit, "REFUSED");
        }
    }

    @Test
    void a_call_that_nobody_takes_holds_up_no_mail_and_is_not_made_after_it() {
        accounts.open("interview-fay", Role.HQ, null);
        String number = "+8613966666666";
        UUID call = calls.invited(number);
        agenda.runDue();
        UUID mail = calls.written(number);
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-fay", TestAccounts.PASSWORD);
            visit.open("/interviews");
            assertThat(visit.page().locator("form[action*='/take']").count()).isEqualTo(1);
            agenda.runDue();
            assertThat(calls.state(mail)).isEqualTo("SENT");
            visit.page().click("main form[action*='/take'] button");
            visit.await("[role=alert]");
            assertThat(calls.state(call)).as("written to just now").isEqualTo("SUPPRESSED");
            assertThat(visit.page().locator("form[action*='/take']").count()).isZero();
        }
    }

    @Test
    void a_mail_waits_while_the_customer_is_on_the_telephone() {
        accounts.open("interview-gus", Role.HQ, null);
        String number = "+8613977777777";
        UUID call = calls.invited(number);
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-gus", TestAccounts.PASSWORD);
            visit.open("/interviews");
            visit.page().click("main form[action*='/take'] button");
            visit.page().waitForURL("**/interviews/inv_*");
            UUID mail = calls.written(number);
            agenda.runDue();
            assertThat(calls.state(mail)).isEqualTo("SCHEDULED");
            visit.page().click("button[name=outcome][value=REFUSED]");
            visit.page().waitForURL("**/interviews");
            agenda.advance(Duration.ofMinutes(1));
            assertThat(calls.state(mail)).as("asked on the telephone").isEqualTo("SUPPRESSED");
            assertThat(calls.state(call)).isEqualTo("EXPIRED");
        }
    }

    private void end(Visit visit, String outcome) {
        visit.open("/interviews");
        visit.page().click("main form[action*='/take'] button");
        visit.page().waitForURL("**/interviews/inv_*");
        visit.page().click("button[name=outcome][value=" + outcome + "]");
        visit.page().waitForURL("**/interviews");
    }
}
