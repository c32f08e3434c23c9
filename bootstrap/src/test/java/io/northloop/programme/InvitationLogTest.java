package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.application.StepProgramme;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The log of invitations: by what it is filtered, what leads to it, and who is never in it. */
@NorthloopTest
class InvitationLogTest {

    private static final String LOG = "/api/v1/invitations";
    private static final Pattern LINK = Pattern.compile("href=\"(/invitations\\?[^\"]+)\">([0-9]+)</a>");
    private static final Pattern ROW = Pattern.compile("class=\"stacked-wide\"");

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final TestProgrammes programmes;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    InvitationLogTest(
            Workshop workshop,
            TestAccounts accounts,
            TestAgenda agenda,
            TestProgrammes programmes,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.agenda = agenda;
        this.programmes = programmes;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void is_filtered_by_programme_wave_channel_unit_state_and_reason() {
        UnitRef centre = workshop.centre();
        CustomerRef mute = workshop.customer();
        workshop.save(mute, "");
        List<CustomerRef> customers = new ArrayList<>(workshop.customers(2));
        customers.add(mute);
        ProgrammeRef programme = programmes.active("standard-relational", TestProgrammes.list());
        WaveId wave = programmes.upload(programme, TestProgrammes.lines(centre, customers));
        CustomerRef alone = workshop.customer();
        WaveId other = programmes.upload(programme, TestProgrammes.lines(centre, List.of(alone)));
        CustomerRef served = workshop.customer();
        workshop.serve(centre, served, workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofDays(1));

        Machine machine = machine("log-filters");
        String mine = "?programme=" + programme.value();
        assertThat(customers(machine, mine))
                .containsExactlyInAnyOrder(
                        customers.get(0).value(), customers.get(1).value(), mute.value(), alone.value());
        assertThat(customers(machine, mine + "&wave=" + other)).containsExactly(alone.value());
        assertThat(customers(machine, "?wave=" + wave + "&reason=NO_CONTACT")).containsExactly(mute.value());
        assertThat(customers(machine, "?wave=" + wave + "&state=SENT,ANSWERED,EXPIRED"))
                .containsExactlyInAnyOrder(
                        customers.get(0).value(), customers.get(1).value());
        assertThat(customers(machine, "?unit=" + centre.value() + "&programme=standard-transactional"))
                .containsExactly(served.value());
        assertThat(customers(machine, mine + "&channel=EMAIL")).hasSize(4);
        assertThat(customers(machine, mine + "&channel=SMS")).isEmpty();
        assertThat(customers(machine, mine + "&unit=ask-region")).hasSize(4);
        assertThat(customers(machine, mine + "&to=2001-01-01")).isEmpty();
        for (String nowhere : List.of("programme=nowhere", "wave=wav_x", "unit=nowhere", "customerRef=nobody")) {
            assertThat(customers(machine, "?" + nowhere)).as(nowhere).isEmpty();
        }
        assertThat(machine.get(LOG + "?state=NONE").statusCode()).isEqualTo(400);
        assertThat(machine.get(LOG + "?from=2026-03-01&to=2026-02-01").statusCode())
                .isEqualTo(400);
        JsonNode line = Machine.json(machine.get(LOG + "?wave=" + other)).at("/items/0");
        assertThat(line.get("wave").asString()).isEqualTo(other.toString());
        assertThat(line.get("channel").asString()).isEqualTo("EMAIL");

        Browser hq = hq("log-filters-hq");
        String page = hq.get("/invitations?wave=" + wave + "&reason=NO_CONTACT").body();
        assertThat(rows(page)).isEqualTo(1);
        assertThat(page)
                .contains(
                        "/programmes/" + programme.value(), "/waves/" + wave, "value=\"NO_CONTACT\" selected", "E-mail")
                .doesNotContain(mute.value());
        assertThat(rows(hq.get("/invitations?programme=standard-transactional&customerRef=" + alone.value())
                        .body()))
                .as("the page is not filtered by customer: that would tell who answered")
                .isPositive();

        String figures = hq.get("/programmes/" + programme.value() + "/cockpit").body();
        assertThat(counted(hq, figures)).as("steps, reasons and centres").isGreaterThanOrEqualTo(6);
        assertThat(counted(hq, hq.get("/waves/" + wave).body())).isGreaterThanOrEqualTo(4);
        Looks looks = new Looks(port, "invitation-log");
        looks.at("log-filters-hq", TestAccounts.PASSWORD, Map.of("log", "/invitations?programme=" + programme.value()));
        assertThat(looks.wrong()).isEmpty();
    }

    @Test
    void employees_are_in_no_list() {
        UnitRef centre = workshop.centre();
        ProgrammeRef programme = programmes.active("standard-employee", TestProgrammes.quarterly(centre, 35, null));
        List<String> theirs = List.of(
                employee(programme, centre, "SENT"),
                employee(programme, centre, "ANSWERED"),
                employee(programme, centre, "EXPIRED"));
        Machine machine = machine("log-employees");
        for (String filter : List.of(
                "?limit=100",
                "?limit=100&programme=" + programme.value(),
                "?limit=100&unit=" + centre.value(),
                "?limit=100&state=ANSWERED",
                "?limit=100&channel=EMAIL")) {
            assertThat(values(machine, filter, "id")).as(filter).doesNotContainAnyElementsOf(theirs);
        }
        for (String id : theirs) {
            assertThat(machine.get(LOG + "/" + id).statusCode()).isEqualTo(404);
        }
        Browser hq = hq("log-employees-hq");
        String page = hq.get("/invitations?programme=" + programme.value()).body();
        assertThat(rows(page)).isZero();
        assertThat(page)
                .contains("Invitations of employees are not listed")
                .doesNotContain("<option value=\"" + programme.value() + "\"");
        assertThat(rows(hq.get("/invitations?unit=" + centre.value()).body())).isZero();
        assertThat(hq.get("/programmes/" + programme.value() + "/cockpit").body())
                .as("their figures lead to no list")
                .doesNotContain("href=\"/invitations?");
        programmes.step(programme, StepProgramme.Step.RETIRE);
        jdbc.sql("delete from invitation where programme_ref = ?")
                .param(programme.value())
                .update();
    }

    /** How many figures of the page lead to a list; each as long as the figure says. */
    private static int counted(Browser hq, String page) {
        Matcher link = LINK.matcher(page);
        int links = 0;
        while (link.find()) {
            String address = link.group(1).replace("&amp;", "&");
            assertThat(rows(hq.get(address).body())).as(address).isEqualTo(Integer.parseInt(link.group(2)));
            links++;
        }
        return links;
    }

    private static long rows(String page) {
        return ROW.matcher(page).results().count();
    }

    private static List<String> customers(Machine machine, String filter) {
        return values(machine, filter, "customerRef");
    }

    /** Of all slices. */
    private static List<String> values(Machine machine, String filter, String field) {
        List<String> values = new ArrayList<>();
        String next = "";
        while (!next.equals("null")) {
            JsonNode slice = Machine.json(machine.get(LOG + filter + next));
            slice.get("items").forEach(item -> values.add(item.get(field).asString()));
            next = slice.path("next").isString()
                    ? "&cursor=" + slice.get("next").asString()
                    : "null";
        }
        return values;
    }

    private String employee(ProgrammeRef programme, UnitRef centre, String state) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into invitation (id, programme_ref, person_ref, unit_ref, survey_ref, kind, channel, state,
                                                created_at, sent_at, counts_from, expires_at, closed_at)
                        values (:id, :programme, :person, :unit, 'standard-employee', 'EMPLOYEE', 'EMAIL', :state,
                                :now, :now, :now, :later,
                                case when :state <> 'SENT' then cast(:now as timestamptz) end)""")
                .param("id", id)
                .param("programme", programme.value())
                .param("person", "log-person-" + id)
                .param("unit", centre.value())
                .param("state", state)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("later", clock.instant().plus(Duration.ofDays(7)).atOffset(ZoneOffset.UTC))
                .update();
        return new InvitationId(id).toString();
    }

    private Browser hq(String username) {
        accounts.open(username, Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
