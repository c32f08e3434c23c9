package io.northloop.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** From the printed code to an answer that counts. */
@NorthloopTest
class PosterJourneyTest {

    private static final String REGION = "poster-region";

    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final Telephone telephone;
    private final int port;

    @Autowired
    PosterJourneyTest(TestAccounts accounts, TestAgenda agenda, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.telephone = new Telephone(port);
        this.port = port;
    }

    @Test
    void the_printed_code_leads_to_an_answer_that_counts_for_centre_and_programme() throws Exception {
        String programme = programme("poster-a");
        Browser hq = hq("poster-a");
        hq.postFrom(posters(programme), posters(programme), Map.of());
        String link = telephone.decoded(programme, "poster-a-centre", "png");
        assertThat(telephone.decoded(programme, "poster-a-centre", "png"))
                .as("the same again")
                .isEqualTo(link);
        String path = URI.create(link).getPath();
        long before = links(programme);
        try (Visit visit = Visit.to(port, Device.PHONE_ZH)) {
            visit.open(path);
            assertThat(visit.page().textContent("main")).contains("poster-a-centre", "开始");
            assertThat(links(programme)).as("looking begins nothing").isEqualTo(before);
            new Looks(port, "poster").at(visit, "begin");
            visit.page().click("text=English");
            visit.page().click("button.main");
            visit.page().waitForURL("**/s/**");
            assertThat(visit.page().textContent("h1")).contains("how likely are you to recommend");
            while (!visit.page().url().contains("/thanks")) {
                var scores = visit.page().locator("input[type=radio]");
                if (scores.count() > 0) {
                    scores.last().check();
                }
                String step = visit.page().url() + visit.page().textContent("h1");
                visit.page().click("button.main");
                visit.page()
                        .waitForCondition(() ->
                                !step.equals(visit.page().url() + visit.page().textContent("h1")));
            }
            assertThat(visit.complaints()).isEmpty();
            long begun = links(programme);
            visit.open(path);
            visit.page().click("button.main");
            visit.await("text=您已经回答过了");
            new Looks(port, "poster").at(visit, "answered");
            assertThat(links(programme)).as("one device, one answer").isEqualTo(begun);
        }
        try (Visit other = Visit.to(port, Device.PHONE_EN_DARK)) {
            other.open(path);
            other.page().click("button.main");
            other.page().waitForURL("**/s/**");
            String own = other.page().url();
            other.open(path);
            other.page().click("button.main");
            other.page().waitForURL("**/s/**");
            assertThat(other.page().url()).as("goes on with what it began").isEqualTo(own);
        }
        agenda.runDue();
        Machine machine = Machine.signedIn(port, "poster-a", accounts.client("poster-a", null));
        JsonNode nps =
                Machine.json(machine.get("/api/v1/measurements/nps?unit=poster-a-centre&programme=" + programme));
        assertThat(nps.at("/items/0/n").asInt()).as(nps.toString()).isEqualTo(1);
        JsonNode figures = Machine.json(machine.get("/api/v1/programmes/" + programme + "/figures"));
        assertThat(figures.get("whole").toString())
                .contains("\"eligible\":2", "\"opened\":1,\"answered\":1")
                .contains("\"closed\":0");
        Browser reader = new Browser(port);
        reader.signIn("poster-a-hq", TestAccounts.PASSWORD);
        assertThat(reader.get("/programmes/" + programme + "/cockpit").body())
                .contains("Began", "up to 1 h")
                .doesNotContain("Response rate", "Invited");
        assertThat(jdbc.sql("select count(*) from survey_link where programme_ref = ? and customer_ref is not null")
                        .param(programme)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_renewed_link_ends_the_old_one_and_a_paused_programme_says_so() throws Exception {
        String programme = programme("poster-b");
        Browser hq = hq("poster-b");
        hq.postFrom(posters(programme), posters(programme), Map.of());
        String old = URI.create(telephone.decoded(programme, "poster-b-centre", "png"))
                .getPath();
        assertThat(telephone.get(old).statusCode()).isEqualTo(200);
        assertThat(hq.postFrom(posters(programme), posters(programme) + "/renew", Map.of("unit", "poster-b-centre"))
                        .statusCode())
                .isEqualTo(302);
        String renewed = URI.create(telephone.decoded(programme, "poster-b-centre", "png"))
                .getPath();
        assertThat(renewed).isNotEqualTo(old);
        assertThat(telephone.get(old).statusCode()).isEqualTo(404);
        assertThat(telephone.post(old).statusCode()).isEqualTo(404);
        assertThat(telephone
                        .get(renewed.toUpperCase(Locale.ROOT).replace("/C/", "/c/"))
                        .statusCode())
                .as("typed from paper in capitals")
                .isEqualTo(200);
        jdbc.sql("update programme set state = 'PAUSED' where ref = ?")
                .param(programme)
                .update();
        assertThat(telephone.get(renewed).statusCode()).isEqualTo(410);
        assertThat(telephone.get(renewed).body()).contains("No answers are taken here");
        assertThat(telephone.post(renewed).statusCode()).isEqualTo(410);
        jdbc.sql("update programme set state = 'ACTIVE' where ref = ?")
                .param(programme)
                .update();
        assertThat(telephone.post(renewed).statusCode()).isEqualTo(302);
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action like 'programme.poster%'")
                        .param(programme)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void one_network_begins_a_waiting_rooms_worth_in_a_minute() throws Exception {
        String programme = programme("poster-c");
        Browser hq = hq("poster-c");
        hq.postFrom(posters(programme), posters(programme), Map.of());
        String path = URI.create(telephone.decoded(programme, "poster-c-centre", "png"))
                .getPath();
        int refused = 0;
        for (int i = 0; i < 50; i++) {
            HttpResponse<String> begun = telephone.post(path);
            if (begun.statusCode() == 429) {
                refused++;
                assertThat(begun.headers().firstValue("Retry-After")).isPresent();
            }
        }
        assertThat(refused).isPositive();
        assertThat(links(programme)).isBetween(1L, 40L);
        jdbc.sql("delete from answer_failure where source like 'poster/%'").update();
    }

    @Test
    void posters_belong_to_headquarters_and_to_programmes_asked_by_link() {
        String programme = programme("poster-d");
        Browser hq = hq("poster-d");
        assertThat(hq.get("/programmes/standard-transactional/posters").statusCode())
                .isEqualTo(409);
        assertThat(hq.get(posters(programme) + "/file?unit=poster-d-centre&format=png")
                        .statusCode())
                .as("none was made yet")
                .isEqualTo(404);
        hq.postFrom(posters(programme), posters(programme), Map.of());
        assertThat(hq.get(posters(programme)).body()).containsPattern("href=\"http://[^\"]+/c/\\w");
        assertThat(hq.get(posters(programme) + "/file?unit=poster-d-centre&format=gif")
                        .statusCode())
                .isEqualTo(404);
        accounts.open("poster-d-manager", Role.CENTRE_MANAGER, "poster-d-centre");
        Browser manager = new Browser(port);
        manager.signIn("poster-d-manager", TestAccounts.PASSWORD);
        assertThat(manager.get(posters(programme)).statusCode()).isEqualTo(403);
        Looks looks = new Looks(port, "posters");
        looks.at(
                "poster-d-hq",
                TestAccounts.PASSWORD,
                Map.of("list", posters(programme), "nobody", "/programmes/" + programme + "/cockpit"));
        assertThat(looks.wrong()).isEmpty();
    }

    private String programme(String prefix) {
        accounts.region(REGION);
        accounts.centre(prefix + "-centre", REGION);
        jdbc.sql("""
                        insert into programme (ref, name_en, name_zh, survey_ref, kind, channel, state, delay_minutes,
                                               window_from_minutes, window_until_minutes, quiet_from, quiet_until,
                                               reminder_after_minutes, expiry_minutes, restraint_days,
                                               same_kind_restraint_days, sampled_percent, languages, trigger)
                        select :ref, 'Poster', '海报', survey_ref, kind, 'LINK', 'ACTIVE', delay_minutes,
                               window_from_minutes, window_until_minutes, quiet_from, quiet_until,
                               reminder_after_minutes, expiry_minutes, restraint_days,
                               same_kind_restraint_days, sampled_percent, languages, '{"kind": "OPEN_LINK"}'
                          from programme where ref = 'standard-transactional'""").param("ref", prefix).update();
        return prefix;
    }

    private Browser hq(String prefix) {
        accounts.open(prefix + "-hq", Role.HQ, null);
        Browser browser = new Browser(port);
        browser.signIn(prefix + "-hq", TestAccounts.PASSWORD);
        return browser;
    }

    private static String posters(String programme) {
        return "/programmes/" + programme + "/posters";
    }

    private long links(String programme) {
        return jdbc.sql("select count(*) from survey_link where programme_ref = ?")
                .param(programme)
                .query(Long.class)
                .single();
    }
}
