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
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The company protects its customers' patience; no programme can ask more often than it allows. */
@NorthloopTest
class RestraintTest {

    private static final String PATH = "/api/v1/restraint";

    private final Workshop workshop;
    private final TestProgrammes programmes;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    RestraintTest(
            Workshop workshop,
            TestProgrammes programmes,
            TestAccounts accounts,
            TestAgenda agenda,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.workshop = workshop;
        this.programmes = programmes;
        this.accounts = accounts;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    @AfterEach
    void standard() {
        jdbc.sql("update restraint_settings set any_days = 14, transactional_days = 30, relational_days = 180")
                .update();
    }

    @Test
    void a_programme_that_knows_no_restraint_is_restrained_by_the_company() {
        UnitRef centre = workshop.centre();
        CustomerRef customer = workshop.customer();
        ProgrammeRef first = programmes.active("standard-csi", TestProgrammes.list());
        ProgrammeRef second = programmes.active("standard-csi", TestProgrammes.list());
        jdbc.sql("update programme set restraint_days = 0, same_kind_restraint_days = 0 where ref in (:refs)")
                .param("refs", List.of(first.value(), second.value()))
                .update();
        workshop.threeInTheAfternoon();
        for (ProgrammeRef programme : List.of(first, second)) {
            programmes.upload(programme, TestProgrammes.lines(centre, List.of(customer)));
            agenda.runDue();
        }
        assertThat(workshop.invitations(customer)).containsExactly("SENT", "SUPPRESSED RESTRAINT");
        agenda.advance(Duration.ofDays(13));
        programmes.upload(second, TestProgrammes.lines(centre, List.of(customer)));
        agenda.runDue();
        assertThat(workshop.invitations(customer).getLast()).isEqualTo("SUPPRESSED RESTRAINT");
        agenda.advance(Duration.ofDays(1).plusHours(1));
        programmes.upload(second, TestProgrammes.lines(centre, List.of(customer)));
        agenda.runDue();
        assertThat(workshop.invitations(customer).getLast()).isEqualTo("SENT");
        programmes.step(first, StepProgramme.Step.RETIRE);
        programmes.step(second, StepProgramme.Step.RETIRE);
    }

    @Test
    void a_laxer_programme_is_refused_and_one_that_says_nothing_is_as_strict_as_the_company() {
        Machine crm = Machine.signedIn(port, "restraint-crm", accounts.client("restraint-crm", null));
        String laxer = """
                {"names":{"en":"Lax","zh-CN":"松"},"surveyRef":"standard-relational","channel":"EMAIL",
                 "trigger":{"kind":"UPLOADED_LIST","sendingDays":5},"restraintDays":13,"sameKindRestraintDays":179}""";
        HttpResponse<String> refused = crm.put("/api/v1/programmes/restraint-lax", laxer);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("/restraintDays", "/sameKindRestraintDays", "laxer-than-company")
                .contains("at most once in 14 days", "at most once in 180 days");
        String plain = laxer.replace(",\"restraintDays\":13,\"sameKindRestraintDays\":179", "");
        assertThat(crm.put("/api/v1/programmes/restraint-plain", plain).body())
                .as("as the company, whatever that becomes")
                .contains("\"restraintDays\":null", "\"sameKindRestraintDays\":null");
    }

    @Test
    void headquarters_and_machines_set_it_and_nobody_overwrites_what_they_have_not_seen() {
        Machine crm = Machine.signedIn(port, "restraint-set", accounts.client("restraint-set", null));
        HttpResponse<String> now = crm.get(PATH);
        assertThat(now.body()).isEqualTo("{\"anyDays\":14,\"transactionalDays\":30,\"relationalDays\":180}");
        String tag = now.headers().firstValue("ETag").orElseThrow();
        String stricter = "{\"anyDays\":21,\"transactionalDays\":60,\"relationalDays\":365}";
        assertThat(crm.put(PATH, stricter).statusCode()).isEqualTo(428);
        HttpResponse<String> faulty = crm.put(PATH, "{\"anyDays\":0,\"transactionalDays\":731}", tag);
        assertThat(faulty.statusCode()).isEqualTo(422);
        assertThat(faulty.body()).contains("/anyDays", "/transactionalDays", "/relationalDays");
        assertThat(crm.put(PATH, stricter, tag).statusCode()).isEqualTo(200);
        assertThat(crm.put(PATH, stricter, tag).statusCode()).isEqualTo(412);

        accounts.open("restraint-hq", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("restraint-hq", TestAccounts.PASSWORD);
        assertThat(hq.get("/restraint").body()).contains("value=\"21\"", "value=\"60\"", "value=\"365\"");
        assertThat(hq.get("/programmes/new?kind=UPLOADED_LIST").body())
                .contains("as the company, 21 days")
                .as("a survey by what it is called, not by its reference alone")
                .containsPattern(">(?!standard-relational)[^<]+ · [^<]+ · standard-relational</option>");
        assertThat(hq.get("/programmes/standard-transactional").body())
                .as("what holds, although its own settings are older and laxer")
                .contains("asked in the 21 days before by any programme, or in the 60 days before");
        long version = jdbc.sql("select version from restraint_settings")
                .query(Long.class)
                .single();
        Map<String, String> form = Map.of(
                "anyDays", "20", "transactionalDays", "40", "relationalDays", "x", "version", Long.toString(version));
        HttpResponse<String> refused = hq.postFrom("/restraint", "/restraint", form);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("w-relationalDays").doesNotContain("w-anyDays");
        assertThat(jdbc.sql("""
                                select who || ' ' || (details ->> 'anyDays') from audit_entry
                                where action = 'restraint.changed'""").query(String.class).list()).containsExactly("client:restraint-set 21");
        accounts.open(
                "restraint-manager", Role.CENTRE_MANAGER, workshop.centre().value());
        Browser manager = new Browser(port);
        manager.signIn("restraint-manager", TestAccounts.PASSWORD);
        assertThat(manager.get("/restraint").statusCode()).isEqualTo(403);
        Looks looks = new Looks(port, "restraint");
        looks.at("restraint-hq", TestAccounts.PASSWORD, Map.of("limits", "/restraint"));
        assertThat(looks.wrong()).isEmpty();
    }
}
