package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.OptOutContact;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.customer.model.OptOut;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Staff of headquarters ask on the telephone: from the list to the answer. */
@NorthloopTest
class InterviewsInBrowserTest {

    private static final Viewer CRM = new Viewer.Machine("crm", Set.of("customers:write"), new UnitScope.Everything());
    private static final String CENTRE = "interview-centre";

    private final TestAccounts accounts;
    private final SaveCustomer customers;
    private final OptOutContact optOut;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;
    private final Looks looks;

    @Autowired
    InterviewsInBrowserTest(
            TestAccounts accounts,
            SaveCustomer customers,
            OptOutContact optOut,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.customers = customers;
        this.optOut = optOut;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
        this.looks = new Looks(port, "interviews");
    }

    /** Each begins at nine in the morning, where the one before is over. */
    @BeforeEach
    void morning() {
        clock.moveTo(clock.instant()
                .atOffset(ZoneOffset.ofHours(8))
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9)
                .toInstant());
    }

    @BeforeEach
    void programme() {
        accounts.region("interview-region");
        accounts.centre(CENTRE, "interview-region");
        jdbc.sql("""
                        insert into programme
                        select (jsonb_populate_record(p, '{"ref": "by-telephone", "channel": "PHONE",
                                "trigger": {"kind": "UPLOADED_LIST", "sendingDays": 7}}')).*
                          from programme p where ref = 'standard-transactional'
                        on conflict (ref) do nothing""").update();
    }

    @Test
    void a_call_is_taken_read_out_and_recorded() {
        accounts.open("interview-anna", Role.HQ, null);
        for (Device device : List.of(Device.DESK_EN, Device.PHONE_ZH_DARK)) {
            String number = "+86139%08d".formatted(device.width());
            UUID invitation = invited(number);
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
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void two_do_not_call_the_same_person() {
        accounts.open("interview-ben", Role.HQ, null);
        accounts.open("interview-cleo", Role.HQ, null);
        UUID invitation = invited("+8613911111111");
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
            cleo.page().waitForSelector("[role=alert]");
            assertThat(cleo.page().textContent("main"))
                    .contains("Somebody else")
                    .doesNotContain("+8613911111111");
            assertThat(cleo.page().locator("form[action*='/take']").count()).isZero();
            ben.page().click("button[name=outcome][value=REFUSED]");
            ben.page().waitForURL("**/interviews");
        }
        agenda.runDue();
        assertThat(state(invitation)).isEqualTo("EXPIRED");
    }

    @Test
    void three_calls_in_vain_or_a_wrong_number_count_as_never_arrived() {
        accounts.open("interview-dora", Role.HQ, null);
        UUID nobody = invited("+8613922222222");
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-dora", TestAccounts.PASSWORD);
            for (int attempt = 1; attempt <= 3; attempt++) {
                end(visit, "NOT_REACHED");
                visit.open("/interviews");
                assertThat(visit.page().locator("form[action*='/take']").count())
                        .as("not at once again")
                        .isZero();
                assertThat(state(nobody)).isEqualTo(attempt < 3 ? "SCHEDULED" : "BOUNCED");
                agenda.advance(attempt == 2 ? Duration.ofHours(20) : Duration.ofHours(4));
            }
            UUID wrong = invited("+8613933333333");
            agenda.runDue();
            end(visit, "WRONG_NUMBER");
            assertThat(state(wrong)).isEqualTo("BOUNCED");
        }
    }

    @Test
    void nobody_is_offered_at_night_or_against_their_wish() {
        accounts.open("interview-emil", Role.HQ, null);
        invited("+8613944444444");
        UUID unwilling = invited("+8613955555555");
        agenda.runDue();
        optOut.optOut(new OptOutContact.Command(
                new OptOutContact.Whom.ByContact(ContactChannel.PHONE, "+8613955555555"), OptOut.Source.API, "test"));
        agenda.runDue();
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn("interview-emil", TestAccounts.PASSWORD);
            visit.open("/interviews");
            assertThat(visit.page().locator("form[action*='/take']").count()).isEqualTo(1);
            assertThat(state(unwilling)).isEqualTo("SUPPRESSED");
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

    private void end(Visit visit, String outcome) {
        visit.open("/interviews");
        visit.page().click("main form[action*='/take'] button");
        visit.page().waitForURL("**/interviews/inv_*");
        visit.page().click("button[name=outcome][value=" + outcome + "]");
        visit.page().waitForURL("**/interviews");
    }

    private String state(UUID invitation) {
        return jdbc.sql("select state from invitation where id = ?")
                .param(invitation)
                .query(String.class)
                .single();
    }

    /** An invitation by telephone that is due now. */
    private UUID invited(String number) {
        CustomerRef customer = new CustomerRef("interview-" + number.substring(1));
        customers.save(new SaveCustomer.Command(
                CRM,
                customer,
                new CustomerProfile("Zhao Min", null, number, Language.EN, null, null, Map.of(), false),
                Optional.empty()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into invitation (id, programme_ref, service_event_id, customer_ref, unit_ref, survey_ref,
                                                kind, channel, state, created_at, service_ended_at, due_at)
                        values (:id, 'by-telephone', :event, :customer, :unit, 'standard-transactional',
                                'TRANSACTIONAL', 'PHONE', 'SCHEDULED', :now, :ended, :now)""")
                .param("id", id)
                .param("event", "interview-" + id)
                .param("customer", customer.value())
                .param("unit", CENTRE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ended", clock.instant().minus(Duration.ofHours(18)).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
