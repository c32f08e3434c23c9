package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.port.AlarmReadersRegister;
import io.northloop.journey.Mailbox;
import io.northloop.organisation.Editor;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.NoteAbsence;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** To whom alarms are mailed: by post, while they are there, and as headquarters sets it. */
@NorthloopTest
class AlarmReadersTest {

    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());
    private static final String AWAY = "alarm-mail-away";
    private static final String DEPUTY = "alarm-mail-wu";

    private final AlarmReading reading;
    private final WatchedCentres centres;
    private final TestAccounts accounts;
    private final NoteAbsence noteAbsence;
    private final AlarmReadersRegister readers;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AlarmReadersTest(
            AlarmReading reading,
            WatchedCentres centres,
            TestAccounts accounts,
            NoteAbsence noteAbsence,
            AlarmReadersRegister readers,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.reading = reading;
        this.centres = centres;
        this.accounts = accounts;
        this.noteAbsence = noteAbsence;
        this.readers = readers;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void people_at_headquarters() {
        reading.begin();
    }

    @AfterEach
    void they_are_left_to_nobody() {
        reading.end();
    }

    @Test
    void an_influential_customers_score_is_not_mailed_and_the_deputy_reads_while_the_reader_is_away() {
        reading.person(DEPUTY, "en", Posts.HQ_ANALYST, null, true);
        reading.person(AWAY, "en", Posts.HQ_ANALYST, DEPUTY, true);
        jdbc.sql("update alerting_settings set without_people = array[?]")
                .param(DEPUTY)
                .update();
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"));
        noteAbsence.note(new NoteAbsence.Command(EDITOR, new PersonRef(AWAY), today, today.plusDays(2)));
        AlertSubject centre = centres.centre("am-vip");
        Machine crm = Machine.signedIn(port, "am-vip", accounts.client("am-vip", null));
        var customer = crm.put(
                "/api/v1/customers/am-vip-1",
                "{\"name\": \"Valued Customer\", \"email\": \"am-vip-1@example.com\", \"influential\": true}");
        assertThat(customer.statusCode()).as(customer.body()).isLessThan(300);
        var answer = crm.post("/api/v1/responses", """
                {"id": "%s", "surveyRef": "standard-transactional", "unitRef": "am-vip-centre", "customerRef": "am-vip-1",
                 "answeredAt": "%s", "answers": [{"question": "recommend", "value": 2},
                 {"question": "reason", "value": "Waited an hour"}]}""".formatted(UUID.randomUUID(), clock.instant()));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        agenda.advance(Duration.ofMinutes(6));
        jdbc.sql("update alerting_settings set without_people = '{}'").update();
        reading.person(AWAY, "en", Posts.HQ_ANALYST, null, false);
        reading.person(DEPUTY, "en", Posts.HQ_ANALYST, null, false);
        AlertId alarm = reading.alert(centre);
        assertThat(reading.mailed(AWAY, alarm)).isEmpty();
        String text = Mailbox.text(reading.mailed(DEPUTY, alarm).getFirst());
        assertThat(text)
                .contains("A customer marked as influential was unhappy", "meant for " + AWAY)
                .doesNotContain("gave 2", "Waited", "Valued", "am-vip-1");
    }

    @Test
    void headquarters_sets_who_reads_and_nobody_overwrites_what_they_have_not_seen() throws Exception {
        accounts.open("am-set-hq", Role.HQ, null);
        accounts.region("am-set-region");
        accounts.open("am-set-regional", Role.REGIONAL_MANAGER, "am-set-region");
        Browser hq = signedIn("am-set-hq");
        assertThat(hq.get("/alerts").body()).contains("href=\"/alerts/readers\"");
        assertThat(hq.get("/alerts/readers").body()).contains("HQ analyst", AlarmReading.ENGLISH, "is mailed");
        Looks looks = new Looks(port, "alerting");
        looks.at("am-set-hq", TestAccounts.PASSWORD, Map.of("readers", "/alerts/readers"));
        assertThat(looks.wrong()).isEmpty();
        assertThat(signedIn("am-set-regional").get("/alerts/readers").statusCode())
                .isEqualTo(403);
        long seen = readers.current().version();
        try {
            assertThat(save(hq, seen, AlarmReading.ENGLISH, "HQ_ANALYST").statusCode())
                    .isEqualTo(302);
            assertThat(save(hq, seen, "", "HQ_DESK").statusCode()).isEqualTo(412);
            HttpResponse<String> refused = save(hq, seen + 1, "am-nobody", "CENTRE_MANAGER");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("w-posts", "w-without");
            assertThat(jdbc.sql("""
                                    select (details ->> 'posts') || ' without ' || (details ->> 'without')
                                    from audit_entry where action = 'alarm-readers.changed' and who = 'account:am-set-hq'
                                    order by number""").query(String.class).list())
                    .containsExactly("HQ_ANALYST without " + AlarmReading.ENGLISH);
            AlertId alarm = reading.raised(centres.centre("am-set"), AlarmReading.ALARM);
            agenda.advance(Duration.ofMinutes(6));
            assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).isEmpty();
            assertThat(reading.mailed(AlarmReading.CHINESE, alarm)).isEmpty();
        } finally {
            long now = readers.current().version();
            hq.postAll(
                    "/alerts/readers",
                    Map.of("version", Long.toString(now)),
                    "posts",
                    List.of(Posts.HQ_ANALYST, Posts.HQ_DESK));
        }
        assertThat(readers.current().posts()).containsExactlyInAnyOrder(Posts.HQ_ANALYST, Posts.HQ_DESK);
    }

    private static HttpResponse<String> save(Browser hq, long version, String without, String post) {
        return hq.post("/alerts/readers", Map.of("version", Long.toString(version), "without", without, "posts", post));
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
