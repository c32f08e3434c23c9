package io.northloop.alerting;

import com.icegreen.greenmail.util.GreenMail;
import io.northloop.journey.Mailbox;
import io.northloop.organisation.Editor;
import io.northloop.organisation.Posts;
import io.northloop.organisation.UnitScope;
import io.northloop.organisation.application.PersonDraft;
import io.northloop.organisation.application.PutPerson;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Two readers of alarms at headquarters, what is raised for them to hear of, and what reached them. */
@Component
final class AlarmReading {

    static final String ENGLISH = "alarm-mail-lin";
    static final String CHINESE = "alarm-mail-chen";

    /**
     * Below it there is a watch, above 48 hours' own rate a burst: 21 detractors are an alarm of a fall and no more.
     */
    static final int[] ALARM = new int[21];

    private static final Editor EDITOR = new Editor("test", new UnitScope.Everything());

    private final WatchedCentres centres;
    private final PutPerson putPerson;
    private final TestAgenda agenda;
    private final GreenMail mail;
    private final JdbcClient jdbc;

    AlarmReading(WatchedCentres centres, PutPerson putPerson, TestAgenda agenda, GreenMail mail, JdbcClient jdbc) {
        this.centres = centres;
        this.putPerson = putPerson;
        this.agenda = agenda;
        this.mail = mail;
        this.jdbc = jdbc;
    }

    /** What other tests left to be told of is told before. */
    void begin() {
        person(ENGLISH, "en", Posts.HQ_ANALYST, null, true);
        person(CHINESE, "zh-CN", Posts.HQ_DESK, null, true);
        agenda.advance(Duration.ofMinutes(10));
    }

    void end() {
        person(ENGLISH, "en", Posts.HQ_ANALYST, null, false);
        person(CHINESE, "zh-CN", Posts.HQ_DESK, null, false);
    }

    AlertId raised(AlertSubject centre, int[] scores) {
        centres.queue(centre, TestClock.START, scores);
        agenda.runDue();
        return alert(centre);
    }

    AlertId alert(AlertSubject centre) {
        return new AlertId(jdbc.sql("select id from alert where subject_ref = ?")
                .param(centre.ref())
                .query(UUID.class)
                .single());
    }

    /** Those to this person that lead to the alert. */
    List<MimeMessage> mailed(String person, AlertId alert) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> to(message).equals(person + "@staff.example"))
                .filter(message -> Mailbox.text(message).contains("/alerts/" + alert))
                .toList();
    }

    List<String> subjects(String person, AlertId alert) {
        return mailed(person, alert).stream().map(AlarmReading::subject).toList();
    }

    static String subject(MimeMessage message) {
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

    void person(String ref, String language, String post, @Nullable String deputy, boolean active) {
        PersonDraft draft =
                new PersonDraft(ref, ref, ref + "@staff.example", null, language, post, null, deputy, active);
        putPerson.put(new PutPerson.Command(EDITOR, draft, Optional.empty()));
    }
}
