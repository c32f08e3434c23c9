package io.northloop.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.microsoft.playwright.Page;
import io.northloop.access.Role;
import io.northloop.access.application.OpenAccount;
import io.northloop.access.model.Account;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.integration.BusReader;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a finished service to a closed case, and to headquarters when nobody acts; with the clock moved. */
@NorthloopTest
class MainJourneyTest {

    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/s/([A-Za-z0-9_-]{22,64})");
    private static final String PHONE = "139 1234 5678";
    private static final String CALLER = "Zhang Weiguo";

    private final TestAccounts accounts;
    private final OpenAccount openAccount;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final Mailbox mailbox;
    private final BusReader bus;
    private final JourneyRecords records;
    private final int port;

    @Autowired
    MainJourneyTest(
            TestAccounts accounts,
            OpenAccount openAccount,
            TestAgenda agenda,
            TestClock clock,
            GreenMail mail,
            BusReader bus,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.openAccount = openAccount;
        this.agenda = agenda;
        this.clock = clock;
        this.mailbox = new Mailbox(mail);
        this.bus = bus;
        this.records = new JourneyRecords(jdbc);
        this.port = port;
    }

    @Test
    void a_finished_service_ends_in_a_closed_case_and_a_neglected_one_at_headquarters() {
        Machine crm = Machine.signedIn(port, "journey-crm", accounts.client("journey-crm", null));
        company(crm);
        // Seventeen hours before the clock's start: the eighteenth lies in the morning, outside quiet hours.
        Instant endedAt = clock.instant().minus(Duration.ofHours(17));
        serviceFor(crm, "journey-a", CALLER, endedAt);
        serviceFor(crm, "journey-b", "Li Xiaohong", endedAt);

        agenda.advance(Duration.ofMinutes(60).minusSeconds(1));
        assertThat(mailbox.to("journey-a@example.com")).isEmpty();
        agenda.advance(Duration.ofSeconds(1));
        assertThat(clock.instant()).isEqualTo(endedAt.plus(Duration.ofHours(18)));
        String link = linkTo("journey-a@example.com");

        answerInBrowser(link);
        agenda.runDue();
        String caseId = records.caseOf("journey-a");
        workInBrowser(caseId);

        String second = linkTo("journey-b@example.com");
        answerByMachine(crm, second);
        agenda.runDue();
        String neglected = records.caseOf("journey-b");
        Instant received = clock.instant();
        neglect(crm, neglected, received);

        JsonNode closed = Machine.json(crm.get("/api/v1/cases/" + caseId));
        assertThat(closed.get("state").asString()).isEqualTo("CLOSED");
        assertThat(closed.get("rootCause").asString()).isEqualTo("waiting");
        assertThat(eventsAbout(caseId)).containsExactly("CaseOpened", "CaseContacted", "CaseClosed");
        assertThat(eventsAbout(neglected)).containsExactly("CaseOpened", "CaseEscalated", "CaseEscalated");
        for (String customer : List.of("journey-a", "journey-b")) {
            assertThat(bus.read("northloop.response.v1", Set.of(records.responseOf(customer))))
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).doesNotContain(customer, CALLER, "5678"));
        }
    }

    private void company(Machine crm) {
        accounts.region("journey-east");
        accounts.centre("journey-pudong", "journey-east");
        person(crm, "journey-manager", "CENTRE_MANAGER", "journey-pudong");
        person(crm, "journey-regional", "REGIONAL_MANAGER", "journey-east");
        Account.Profile manager = new Account.Profile(
                "Lin Xiao", Role.CENTRE_MANAGER, new PersonRef("journey-manager"), new UnitRef("journey-pudong"), null);
        openAccount.open(new OpenAccount.Command(
                "test", "journey-manager", manager, new OpenAccount.Password.Chosen(TestAccounts.PASSWORD)));
    }

    private static void person(Machine crm, String ref, String post, @Nullable String unit) {
        String body = """
                {"name":"%s","email":"%s@staff.example","locale":"en","post":"%s","unitRef":"%s"}""".formatted(ref, ref, post, unit);
        assertThat(crm.put("/api/v1/people/" + ref, body).statusCode()).isBetween(200, 204);
    }

    private static void serviceFor(Machine crm, String customer, String name, Instant endedAt) {
        String person = """
                {"name":"%s","email":"%s@example.com","locale":"en"}""".formatted(name, customer);
        assertThat(crm.put("/api/v1/customers/" + customer, person).statusCode())
                .isBetween(200, 204);
        String event = """
                {"id":"%s-visit","centreRef":"journey-pudong","customerRef":"%s","type":"maintenance","endedAt":"%s"}""".formatted(customer, customer, endedAt);
        assertThat(crm.post("/api/v1/service-events", event).statusCode()).isEqualTo(202);
    }

    private void answerInBrowser(String link) {
        try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
            Page page = visit.page();
            page.navigate(link + "?score=2&lang=en");
            assertThat(page.isChecked("input[name='a.recommend'][value='2']")).isTrue();
            assertThat(records.answersOf("journey-a")).isZero();
            page.click("button.main");
            page.fill("textarea[name='a.reason']", "Waited three hours. I am " + CALLER + ", call " + PHONE);
            page.click("button.main");
            page.fill("textarea[name='a.suggestion']", "Say how long it takes");
            page.click("button.main");
            page.check("#callback-yes");
            page.fill("#contact", PHONE);
            assertThat(records.answersOf("journey-a")).isZero();
            page.click("button.main");
            page.waitForURL("**/thanks**");
            assertThat(records.answersOf("journey-a")).isOne();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    /**
     * The owner never sees who answered, but for the contact that was left to be called back, asked for with a reason.
     */
    private void workInBrowser(String caseId) {
        try (Visit visit = Visit.to(port, new Device("en-GB", 390, false, true))) {
            Page page = visit.signIn("journey-manager", TestAccounts.PASSWORD).page();
            visit.open("/my-work");
            page.click("a[href$='/cases/" + caseId + "']");
            page.waitForURL("**/cases/" + caseId);
            assertThat(page.textContent("main")).contains("Waited three hours").doesNotContain(CALLER, PHONE, "5678");
            assertThat(records.disclosures(caseId)).isEmpty();

            page.fill("input[name=disclosureReason]", "Calling back today");
            page.click("#contact button[type=submit]");
            visit.await("[data-disclosed=contact]");
            assertThat(page.textContent("[data-disclosed=contact]")).isEqualTo(PHONE);
            assertThat(records.disclosures(caseId)).containsExactly("account:journey-manager");
            visit.open("/cases/" + caseId);
            assertThat(page.textContent("main")).doesNotContain(PHONE);

            page.selectOption("select[name=outcome]", "REACHED");
            page.click("form[action$='/contacts'] button[type=submit]");
            visit.await("form[action$='/resolve']");
            page.selectOption("select[name=rootCause]", "waiting");
            page.fill("textarea[name=action]", "Told the waiting time at reception");
            page.click("form[action$='/resolve'] button[type=submit]");
            visit.await("form[action$='/close']");
            page.click("form[action$='/close'] button[type=submit]");
            visit.await("text=This case is closed");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    private static void answerByMachine(Machine crm, String link) {
        String token = link.substring(link.lastIndexOf('/') + 1);
        String body = """
                {"answers":[{"question":"recommend","value":4}],"locale":"en",
                 "consent":{"callback":true,"channel":"PHONE","contact":"138 0000 0000"}}""";
        assertThat(crm.post("/public/v1/surveys/" + token + "/response", body).statusCode())
                .isEqualTo(201);
    }

    private void neglect(Machine crm, String caseId, Instant received) {
        at(received, Duration.ofHours(20).minusSeconds(1));
        assertThat(mailbox.noticesTo("journey-manager@staff.example", "4 hours left"))
                .isZero();
        at(received, Duration.ofHours(20));
        assertThat(mailbox.noticesTo("journey-manager@staff.example", "4 hours left"))
                .isOne();
        at(received, Duration.ofDays(1).minusSeconds(1));
        assertThat(escalation(crm, caseId)).isZero();
        at(received, Duration.ofDays(1));
        assertThat(escalation(crm, caseId)).isOne();
        assertThat(mailbox.noticesTo("journey-regional@staff.example", "24 hours without contact"))
                .isOne();
        at(received, Duration.ofDays(2).minusSeconds(1));
        assertThat(escalation(crm, caseId)).isOne();
        at(received, Duration.ofDays(2));
        assertThat(escalation(crm, caseId)).isEqualTo(2);
    }

    private void at(Instant received, Duration after) {
        agenda.advance(Duration.between(clock.instant(), received.plus(after)));
    }

    private static int escalation(Machine crm, String caseId) {
        return Machine.json(crm.get("/api/v1/cases/" + caseId))
                .get("escalation")
                .asInt();
    }

    private String linkTo(String address) {
        Matcher link = LINK.matcher(String.join("\n", mailbox.to(address)));
        assertThat(link.find()).as("a link in the mail to " + address).isTrue();
        return link.group();
    }

    private List<String> eventsAbout(String caseId) {
        return bus.read("northloop.followup.v1", Set.of(caseId)).stream()
                .map(record ->
                        JsonMapper.shared().readTree(record.value()).get("type").asString())
                .map(type -> type.split("\\.", -1)[3])
                .toList();
    }
}
