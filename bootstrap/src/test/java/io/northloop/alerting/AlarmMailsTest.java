package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.journey.Mailbox;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail about alarms as it arrives at a real mail server: when, in which words, and once. */
@NorthloopTest
class AlarmMailsTest {

    private static final int[] WATCH = new int[17];

    private final AlarmReading reading;
    private final WatchedCentres centres;
    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JavaMailSenderImpl mailSender;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AlarmMailsTest(
            AlarmReading reading,
            WatchedCentres centres,
            TestAccounts accounts,
            TestAgenda agenda,
            JavaMailSenderImpl mailSender,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.reading = reading;
        this.centres = centres;
        this.accounts = accounts;
        this.agenda = agenda;
        this.mailSender = mailSender;
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
    void an_alarm_is_mailed_in_the_readers_language_with_figures_and_what_is_known_of_its_days() {
        AlertSubject centre = centres.centre("am-one");
        Machine crm = Machine.signedIn(port, "am-one", accounts.client("am-one", null));
        var factor = crm.post("/api/v1/factors", """
                {"kind": "COMPETITOR", "title": "A rival opened", "from": "2026-01-01", "unitRef": "am-one-centre"}""");
        assertThat(factor.statusCode()).as(factor.body()).isEqualTo(201);
        AlertId alarm = reading.raised(centre, AlarmReading.ALARM);
        agenda.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(reading.mailed(AlarmReading.ENGLISH, alarm))
                .as("others may still come")
                .isEmpty();
        agenda.advance(Duration.ofSeconds(1));

        assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).hasSize(1);
        MimeMessage english = reading.mailed(AlarmReading.ENGLISH, alarm).getFirst();
        assertThat(AlarmReading.subject(english)).isEqualTo("Alarm: am-one-centre · NPS is falling");
        assertThat(Mailbox.text(english))
                .contains("Hello " + AlarmReading.ENGLISH, "NPS −100.0 (n = 20, 95% −100.0 … −69.7)", "n = 20,000")
                .contains("A rival opened · Competitor", "/alerts/" + alarm, "All alerts");
        MimeMessage chinese = reading.mailed(AlarmReading.CHINESE, alarm).getFirst();
        assertThat(AlarmReading.subject(chinese)).isEqualTo("警报：am-one-centre · 净推荐值正在下降");
        assertThat(Mailbox.text(chinese)).contains("净推荐值 −100.0（n = 20", "A rival opened · 竞争", "打开预警");
        assertThat(jdbc.sql("select count(*) from message where purpose = 'alarm' and idempotency_key like ?")
                        .param("%" + alarm + "%" + AlarmReading.ENGLISH)
                        .query(Long.class)
                        .single())
                .as("it stands in the log")
                .isEqualTo(1);
    }

    @Test
    void alarms_raised_together_are_one_mail_and_nobody_hears_of_a_watch() {
        AlertSubject first = centres.centre("am-first");
        AlertSubject second = centres.centre("am-second");
        AlertSubject watched = centres.centre("am-watched");
        centres.queue(watched, TestClock.START, WATCH);
        centres.queue(first, TestClock.START, AlarmReading.ALARM);
        AlertId other = reading.raised(second, AlarmReading.ALARM);
        AlertId one = reading.alert(first);
        AlertId watch = reading.alert(watched);
        assertThat(jdbc.sql("select severity from alert where id = ?")
                        .param(watch.value())
                        .query(String.class)
                        .single())
                .isEqualTo("WATCH");
        agenda.advance(Duration.ofMinutes(5));
        List<MimeMessage> mails = reading.mailed(AlarmReading.ENGLISH, one);
        assertThat(mails).hasSize(1);
        assertThat(AlarmReading.subject(mails.getFirst())).startsWith("2 alarms, the first: am-");
        assertThat(Mailbox.text(mails.getFirst()))
                .contains("am-first-centre", "am-second-centre", "/alerts/" + other)
                .doesNotContain("am-watched-centre");
        assertThat(reading.mailed(AlarmReading.ENGLISH, watch)).isEmpty();
    }

    @Test
    void one_reminder_after_48_hours_unless_somebody_took_note() {
        AlertId silent = reading.raised(centres.centre("am-silent"), AlarmReading.ALARM);
        agenda.advance(Duration.ofMinutes(6));
        AlertId noted = reading.raised(centres.centre("am-noted"), AlarmReading.ALARM);
        agenda.advance(Duration.ofMinutes(6));
        accounts.open("am-hq", Role.HQ, null);
        Browser hq = signedIn("am-hq");
        assertThat(hq.post("/alerts/" + noted + "/acknowledge", Map.of("note", "Rival"))
                        .statusCode())
                .isEqualTo(302);
        agenda.advance(Duration.ofDays(2).minusMinutes(8));
        assertThat(reading.mailed(AlarmReading.ENGLISH, silent)).hasSize(1);
        agenda.advance(Duration.ofMinutes(2));
        assertThat(reading.mailed(AlarmReading.ENGLISH, silent)).hasSize(2);
        assertThat(reading.subjects(AlarmReading.ENGLISH, silent))
                .contains("Not acknowledged for two days: am-silent-centre · NPS is falling");
        assertThat(Mailbox.text(reading.mailed(AlarmReading.ENGLISH, silent).getLast()))
                .contains("This alarm has stood for two days and nobody acknowledged it.");
        assertThat(Mailbox.text(reading.mailed(AlarmReading.CHINESE, silent).getLast()))
                .contains("这个警报已持续两天，至今无人确认。");
        assertThat(reading.subjects(AlarmReading.CHINESE, silent)).contains("警报两天未确认：am-silent-centre · 净推荐值正在下降");
        agenda.advance(Duration.ofDays(4));
        assertThat(reading.mailed(AlarmReading.ENGLISH, silent)).hasSize(2);
        assertThat(reading.mailed(AlarmReading.ENGLISH, noted)).hasSize(1);
    }

    @Test
    void what_nobody_can_be_told_of_waits_for_somebody() {
        AlertId alarm = reading.raised(centres.centre("am-nobody"), AlarmReading.ALARM);
        withoutReaders(Duration.ofMinutes(30));
        assertThat(marks(alarm)).as("nobody was reached").isEqualTo("untold unreminded");
        assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).isEmpty();
        agenda.runDue();
        assertThat(marks(alarm)).isEqualTo("told unreminded");
        assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).hasSize(1);

        withoutReaders(Duration.ofDays(2).plusMinutes(5));
        assertThat(marks(alarm)).isEqualTo("told unreminded");
        assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).hasSize(1);
        agenda.runDue();
        assertThat(marks(alarm)).isEqualTo("told reminded");
    }

    private void withoutReaders(Duration duration) {
        jdbc.sql("update alerting_settings set reader_posts = '{}'").update();
        try {
            agenda.advance(duration);
        } finally {
            jdbc.sql("update alerting_settings set reader_posts = '{HQ_ANALYST,HQ_DESK}'")
                    .update();
        }
    }

    private String marks(AlertId alarm) {
        return jdbc.sql("select case when told_at is null then 'untold ' else 'told ' end"
                        + " || case when reminded_at is null then 'unreminded' else 'reminded' end"
                        + " from alert_page where alert_id = ?")
                .param(alarm.value())
                .query(String.class)
                .single();
    }

    @Test
    void a_mail_waits_for_the_mail_server_and_arrives_once() {
        int server = mailSender.getPort();
        AlertId alarm = reading.raised(centres.centre("am-waits"), AlarmReading.ALARM);
        mailSender.setPort(1);
        try {
            agenda.advance(Duration.ofMinutes(30));
            assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).isEmpty();
        } finally {
            mailSender.setPort(server);
        }
        agenda.advance(Duration.ofHours(2));
        assertThat(reading.mailed(AlarmReading.ENGLISH, alarm)).hasSize(1);
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
