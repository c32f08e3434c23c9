package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
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
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.Looks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Mail about alarms as it arrives at a real mail server: to whom, when, in which words, and once. */
@NorthloopTest
class AlarmMailsTest {

    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());
    private static final String ENGLISH = "alarm-mail-lin";
    private static final String CHINESE = "alarm-mail-chen";
    private static final String AWAY = "alarm-mail-away";
    private static final String DEPUTY = "alarm-mail-wu";

    /** Below it there is a watch, above 48 hours' own rate a burst: 21 detractors are an alarm of a fall and no more. */
    private static final int[] ALARM = new int[21];

    private static final int[] WATCH = new int[17];

    private final WatchedCentres centres;
    private final TestAccounts accounts;
    private final PutPerson putPerson;
    private final NoteAbsence noteAbsence;
    private final AlarmReadersRegister readers;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final GreenMail mail;
    private final JavaMailSenderImpl mailSender;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AlarmMailsTest(
            WatchedCentres centres,
            TestAccounts accounts,
            PutPerson putPerson,
            NoteAbsence noteAbsence,
            AlarmReadersRegister readers,
            TestAgenda agenda,
            TestClock clock,
            GreenMail mail,
            JavaMailSenderImpl mailSender,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.centres = centres;
        this.accounts = accounts;
        this.putPerson = putPerson;
        this.noteAbsence = noteAbsence;
        this.readers = readers;
        this.agenda = agenda;
        this.clock = clock;
        this.mail = mail;
        this.mailSender = mailSender;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** What other tests left to be told of is told before. */
    @BeforeEach
    void people_at_headquarters() {
        person(ENGLISH, "en", Posts.HQ_ANALYST, null, true);
        person(CHINESE, "zh-CN", Posts.HQ_DESK, null, true);
        agenda.advance(Duration.ofMinutes(10));
    }

    @AfterEach
    void they_are_left_to_nobody() {
        person(ENGLISH, "en", Posts.HQ_ANALYST, null, false);
        person(CHINESE, "zh-CN", Posts.HQ_DESK, null, false);
    }

    @Test
    void an_alarm_is_mailed_in_the_readers_language_with_figures_and_what_is_known_of_its_days() {
        AlertSubject centre = centres.centre("am-one");
        Machine crm = Machine.signedIn(port, "am-one", accounts.client("am-one", null));
        var factor = crm.post("/api/v1/factors", """
                {"kind": "COMPETITOR", "title": "A rival opened", "from": "2026-01-01", "unitRef": "am-one-centre"}""");
        assertThat(factor.statusCode()).as(factor.body()).isEqualTo(201);
        AlertId alarm = raised(centre, ALARM);
        agenda.advance(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(mailed(ENGLISH, alarm)).as("others may still come").isEmpty();
        agenda.advance(Duration.ofSeconds(1));

        assertThat(mailed(ENGLISH, alarm)).hasSize(1);
        MimeMessage english = mailed(ENGLISH, alarm).getFirst();
        assertThat(subject(english)).isEqualTo("Alarm: am-one-centre · NPS is falling");
        assertThat(Mailbox.text(english))
                .contains("Hello " + ENGLISH, "NPS −100.0 (n = 20, 95% −100.0 … −69.7)", "n = 20,000")
                .contains("A rival opened · Competitor", "/alerts/" + alarm, "All alerts");
        MimeMessage chinese = mailed(CHINESE, alarm).getFirst();
        assertThat(subject(chinese)).isEqualTo("警报：am-one-centre · 净推荐值正在下降");
        assertThat(Mailbox.text(chinese)).contains("净推荐值 −100.0（n = 20", "A rival opened · 竞争", "打开预警");
        assertThat(jdbc.sql("select count(*) from message where purpose = 'alarm' and idempotency_key like ?")
                        .param("%" + alarm + "%" + ENGLISH)
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
        centres.queue(first, TestClock.START, ALARM);
        AlertId other = raised(second, ALARM);
        AlertId one = alert(first);
        AlertId watch = alert(watched);
        assertThat(jdbc.sql("select severity from alert where id = ?")
                        .param(watch.value())
                        .query(String.class)
                        .single())
                .isEqualTo("WATCH");
        agenda.advance(Duration.ofMinutes(5));
        List<MimeMessage> mails = mailed(ENGLISH, one);
        assertThat(mails).hasSize(1);
        assertThat(subject(mails.getFirst())).startsWith("2 alarms, the first: am-");
        assertThat(Mailbox.text(mails.getFirst()))
                .contains("am-first-centre", "am-second-centre", "/alerts/" + other)
                .doesNotContain("am-watched-centre");
        assertThat(mailed(ENGLISH, watch)).isEmpty();
    }

    @Test
    void one_reminder_after_48_hours_unless_somebody_took_note() {
        AlertId silent = raised(centres.centre("am-silent"), ALARM);
        agenda.advance(Duration.ofMinutes(6));
        AlertId noted = raised(centres.centre("am-noted"), ALARM);
        agenda.advance(Duration.ofMinutes(6));
        accounts.open("am-hq", Role.HQ, null);
        Browser hq = signedIn("am-hq");
        assertThat(hq.post("/alerts/" + noted + "/acknowledge", Map.of("note", "Rival"))
                        .statusCode())
                .isEqualTo(302);
        agenda.advance(Duration.ofDays(2).minusMinutes(8));
        assertThat(mailed(ENGLISH, silent)).hasSize(1);
        agenda.advance(Duration.ofMinutes(2));
        assertThat(mailed(ENGLISH, silent)).hasSize(2);
        assertThat(subjects(ENGLISH, silent))
                .contains("Not acknowledged for two days: am-silent-centre · NPS is falling");
        assertThat(subjects(CHINESE, silent)).contains("警报两天未确认：am-silent-centre · 净推荐值正在下降");
        agenda.advance(Duration.ofDays(4));
        assertThat(mailed(ENGLISH, silent)).hasSize(2);
        assertThat(mailed(ENGLISH, noted)).hasSize(1);
    }

    @Test
    void a_mail_waits_for_the_mail_server_and_arrives_once() {
        int server = mailSender.getPort();
        AlertId alarm = raised(centres.centre("am-waits"), ALARM);
        mailSender.setPort(1);
        try {
            agenda.advance(Duration.ofMinutes(30));
            assertThat(mailed(ENGLISH, alarm)).isEmpty();
        } finally {
            mailSender.setPort(server);
        }
        agenda.advance(Duration.ofHours(2));
        assertThat(mailed(ENGLISH, alarm)).hasSize(1);
    }

    @Test
    void an_influential_customers_score_is_not_mailed_and_the_deputy_reads_while_the_reader_is_away() {
        person(DEPUTY, "en", Posts.HQ_ANALYST, null, true);
        person(AWAY, "en", Posts.HQ_ANALYST, DEPUTY, true);
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
        person(AWAY, "en", Posts.HQ_ANALYST, null, false);
        person(DEPUTY, "en", Posts.HQ_ANALYST, null, false);
        AlertId alarm = alert(centre);
        assertThat(mailed(AWAY, alarm)).isEmpty();
        String text = Mailbox.text(mailed(DEPUTY, alarm).getFirst());
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
        assertThat(hq.get("/alerts/readers").body()).contains("HQ analyst", ENGLISH, "is mailed");
        Looks looks = new Looks(port, "alerting");
        looks.at("am-set-hq", TestAccounts.PASSWORD, Map.of("readers", "/alerts/readers"));
        assertThat(looks.wrong()).isEmpty();
        assertThat(signedIn("am-set-regional").get("/alerts/readers").statusCode())
                .isEqualTo(403);
        long seen = readers.current().version();
        try {
            assertThat(save(hq, seen, ENGLISH, "HQ_ANALYST").statusCode()).isEqualTo(302);
            assertThat(save(hq, seen, "", "HQ_DESK").statusCode()).isEqualTo(412);
            HttpResponse<String> refused = save(hq, seen + 1, "am-nobody", "CENTRE_MANAGER");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("w-posts", "w-without");
            assertThat(jdbc.sql("""
                                    select (details ->> 'posts') || ' without ' || (details ->> 'without')
                                    from audit_entry where action = 'alarm-readers.changed' and who = 'account:am-set-hq'
                                    order by number""").query(String.class).list()).containsExactly("HQ_ANALYST without " + ENGLISH);
            AlertId alarm = raised(centres.centre("am-set"), ALARM);
            agenda.advance(Duration.ofMinutes(6));
            assertThat(mailed(ENGLISH, alarm)).isEmpty();
            assertThat(mailed(CHINESE, alarm)).isEmpty();
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

    private AlertId raised(AlertSubject centre, int[] scores) {
        centres.queue(centre, TestClock.START, scores);
        agenda.runDue();
        return alert(centre);
    }

    private AlertId alert(AlertSubject centre) {
        return new AlertId(jdbc.sql("select id from alert where subject_ref = ?")
                .param(centre.ref())
                .query(UUID.class)
                .single());
    }

    /** Those to this person that lead to the alert. */
    private List<MimeMessage> mailed(String person, AlertId alert) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).equals(person + "@staff.example"))
                .filter(message -> Mailbox.text(message).contains("/alerts/" + alert))
                .toList();
    }

    private List<String> subjects(String person, AlertId alert) {
        return mailed(person, alert).stream().map(AlarmMailsTest::subject).toList();
    }

    private static String subject(MimeMessage message) {
        try {
            return String.valueOf(message.getSubject());
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String to(MimeMessage message) {
        try {
            return ((InternetAddress) message.getAllRecipients()[0]).getAddress();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private void person(String ref, String language, String post, @Nullable String deputy, boolean active) {
        PersonDraft draft =
                new PersonDraft(ref, ref, ref + "@staff.example", null, language, post, null, deputy, active);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        browser.signIn(username, TestAccounts.PASSWORD);
        return browser;
    }
}
