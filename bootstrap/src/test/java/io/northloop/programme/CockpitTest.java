package io.northloop.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.journey.Mailbox;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.web.Looks;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The figures of a programme, from real services to real answers. */
@NorthloopTest
class CockpitTest {

    private static final Pattern LINK = Pattern.compile("/s/([A-Za-z0-9_-]{22,64})");
    private static final String FIGURES = "/api/v1/programmes/standard-transactional/figures";

    private final Workshop workshop;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CockpitTest(
            Workshop workshop, TestAccounts accounts, TestAgenda agenda, JdbcClient jdbc, @LocalServerPort int port) {
        this.workshop = workshop;
        this.accounts = accounts;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void follows_everybody_from_eligible_to_answered() throws Exception {
        UnitRef centre = workshop.centre();
        CustomerRef quick = workshop.customer();
        CustomerRef slow = workshop.customer();
        CustomerRef looking = workshop.customer();
        CustomerRef away = workshop.customer();
        CustomerRef nameless = workshop.customer();
        workshop.save(nameless, "");
        Instant ended = workshop.threeInTheAfternoon();
        for (CustomerRef customer : new CustomerRef[] {quick, slow, looking, away, nameless}) {
            workshop.serve(centre, customer, ended);
        }
        agenda.advance(Duration.ofHours(18));
        // Served again on the next day: too soon to be asked again.
        workshop.serve(centre, slow, ended.plus(Duration.ofHours(17)));
        jdbc.sql("update invitation set state = 'BOUNCED' where customer_ref = ?")
                .param(away.value())
                .update();
        agenda.advance(Duration.ofMinutes(40));
        answer(quick);
        assertThat(post("/s/" + token(looking) + "/opened", "").statusCode()).isEqualTo(204);
        agenda.advance(Duration.ofHours(29));
        answer(slow);
        agenda.runDue();
        JsonNode before = figures(centre, "");
        assertThat(before.toString())
                .contains("\"eligible\":6,\"waiting\":0,\"invited\":4,\"delivered\":3,\"opened\":3,\"answered\":2")
                .contains("\"suppressed\":{\"NO_CONTACT\":1,\"RESTRAINT\":1}")
                .contains("\"closed\":0,\"answered\":0");
        agenda.advance(Duration.ofDays(7));
        assertThat(figures(centre, "").get("responseRate").toString())
                .as("all links have run out, those of whoever answered and of whoever only looked")
                .contains("\"closed\":3,\"answered\":2");

        LocalDate yesterday =
                LocalDate.ofInstant(ended, ZoneId.of("Asia/Shanghai")).minusDays(1);
        String old = machine("cockpit-old").get(FIGURES + "?to=" + yesterday).body();
        assertThat(old).doesNotContain(centre.value());
        assertThat(machine("cockpit-wrong")
                        .get(FIGURES + "?from=2026-03-01&to=2026-02-01")
                        .statusCode())
                .isEqualTo(400);
        HttpResponse<String> never = machine("cockpit-never").get(FIGURES + "?from=-9999-01-01&to=%2B300000-01-01");
        assertThat(never.statusCode()).isEqualTo(400);
        assertThat(never.body()).contains("/from", "/to", "1900");
        assertThat(machine("cockpit-unknown")
                        .get("/api/v1/programmes/nowhere/figures")
                        .statusCode())
                .isEqualTo(404);
        assertThat(machine("cockpit-wave").get(FIGURES + "?wave=wav_x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void times_run_from_the_sending_to_the_answer() throws Exception {
        UnitRef centre = workshop.centre();
        Instant ended = workshop.threeInTheAfternoon();
        CustomerRef[] customers = {workshop.customer(), workshop.customer(), workshop.customer()};
        for (CustomerRef customer : customers) {
            workshop.serve(centre, customer, ended);
        }
        agenda.advance(Duration.ofHours(18));
        LocalDate day = LocalDate.ofInstant(ended, ZoneId.of("Asia/Shanghai"));
        long before = times(day).get("answers").asLong();
        agenda.advance(Duration.ofHours(1));
        answer(customers[0]);
        agenda.advance(Duration.ofHours(4));
        answer(customers[1]);
        agenda.runDue();
        JsonNode times = times(day);
        assertThat(times.get("answers").asLong()).isEqualTo(before + 2);
        assertThat(times.get("distribution").get(0).get("answers").asLong())
                .as("an hour is up to an hour")
                .isGreaterThanOrEqualTo(1);
        assertThat(times.get("distribution").get(2).get("answers").asLong()).isGreaterThanOrEqualTo(1);
        assertThat(times.get("medianSeconds").isNull()).isFalse();
    }

    @Test
    void a_client_confined_to_a_unit_gets_none_and_the_page_is_sound() {
        UnitRef centre = workshop.centre();
        Machine confined =
                Machine.signedIn(port, "cockpit-confined", accounts.client("cockpit-confined", centre.value()));
        assertThat(confined.get(FIGURES).statusCode()).isEqualTo(403);
        workshop.serve(centre, workshop.customer(), workshop.threeInTheAfternoon());
        agenda.advance(Duration.ofHours(18));
        accounts.open("cockpit-hq", Role.HQ, null);
        Looks looks = new Looks(port, "cockpit");
        looks.at(
                "cockpit-hq",
                TestAccounts.PASSWORD,
                Map.of(
                        "figures", "/programmes/standard-transactional/cockpit",
                        "empty", "/programmes/standard-transactional/cockpit?from=2020-01-01&to=2020-01-31"));
        assertThat(looks.wrong()).isEmpty();
    }

    private JsonNode times(LocalDate day) {
        Machine machine = machine("cockpit-times-" + System.nanoTime());
        return Machine.json(machine.get(FIGURES + "?from=" + day + "&to=" + day))
                .get("timeToAnswer");
    }

    private JsonNode figures(UnitRef centre, String query) {
        Machine machine = machine("cockpit-" + System.nanoTime());
        for (JsonNode unit : Machine.json(machine.get(FIGURES + query)).get("units")) {
            if (unit.get("unitRef").asString().equals(centre.value())) {
                return unit.get("figures");
            }
        }
        throw new AssertionError("no figures of " + centre);
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    private void answer(CustomerRef customer) throws Exception {
        HttpResponse<String> sent = post(
                "/public/v1/surveys/" + token(customer) + "/response",
                "{\"answers\":[{\"question\":\"recommend\",\"value\":9}],\"locale\":\"en\"}");
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    private String token(CustomerRef customer) {
        MimeMessage mail = workshop.mails(customer).getFirst();
        Matcher link = LINK.matcher(Mailbox.text(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}
