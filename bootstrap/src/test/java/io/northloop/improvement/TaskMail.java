package io.northloop.improvement;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.VEvent;
import org.springframework.stereotype.Component;

/** Reads the mails about tasks that arrived at the mail server. */
@Component
final class TaskMail {

    private final GreenMail mail;

    TaskMail(GreenMail mail) {
        this.mail = mail;
    }

    /**
     * A calendar entry as its reader's program sees it.
     *
     * @param start first day, as the file writes days
     * @param end the day after the last one
     */
    record Entry(
            String to,
            String method,
            int sequence,
            String status,
            String uid,
            String organizer,
            String attendee,
            String start,
            String end,
            String summary) {

        /** What became of it, its number, and for whom. */
        String told() {
            return method + " " + sequence + " " + status + " " + attendee;
        }
    }

    /** Why and to whom, in the order in which they were sent. */
    List<String> about(TaskId task) {
        return messages(task).stream()
                .map(message -> key(message).replaceFirst("^task-", "").replaceFirst(":.*", "") + " " + to(message))
                .toList();
    }

    /** What tells each of them from every other: that of one sent twice is there twice. */
    List<String> keys(TaskId task) {
        return messages(task).stream().map(TaskMail::key).toList();
    }

    List<String> subjects(TaskId task) {
        return messages(task).stream().map(TaskMail::subject).toList();
    }

    /** The entries of those mails that carry one, in the order of their numbers as calendars take them. */
    List<Entry> entries(TaskId task) {
        return messages(task).stream()
                .flatMap(message -> calendarPart(message).map(part -> entry(message, part)).stream())
                .sorted(Comparator.comparingInt(Entry::sequence))
                .toList();
    }

    /** The server keeps a box for each addressee. */
    private List<MimeMessage> messages(TaskId task) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> key(message).contains(":" + task + ":"))
                .sorted(Comparator.comparing(TaskMail::sentAt))
                .toList();
    }

    private static Date sentAt(MimeMessage message) {
        try {
            return message.getSentDate();
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String key(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getHeader("X-Idempotency-Key", null))
                    .orElse("");
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

    private static String subject(MimeMessage message) {
        try {
            return Optional.ofNullable(message.getSubject()).orElse("");
        } catch (MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static Optional<Part> calendarPart(Part part) {
        try {
            if (part.isMimeType("text/calendar")) {
                return Optional.of(part);
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    Optional<Part> found = calendarPart(parts.getBodyPart(i));
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
            return Optional.empty();
        } catch (MessagingException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Entry entry(MimeMessage message, Part part) {
        try {
            Calendar calendar = new CalendarBuilder().build(part.getInputStream());
            VEvent event = calendar.<VEvent>getComponent("VEVENT").orElseThrow();
            String method = value(calendar, "METHOD");
            if (!part.getContentType().contains("method=" + method)) {
                throw new AssertionError("the part says " + part.getContentType() + ", the calendar " + method);
            }
            return new Entry(
                    to(message),
                    method,
                    Integer.parseInt(value(event, "SEQUENCE")),
                    value(event, "STATUS"),
                    value(event, "UID"),
                    value(event, "ORGANIZER"),
                    value(event, "ATTENDEE"),
                    day(event, "DTSTART"),
                    day(event, "DTEND"),
                    value(event, "SUMMARY"));
        } catch (MessagingException | IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    private static String value(PropertyContainer of, String name) {
        return of.getProperty(name).map(Property::getValue).orElseThrow();
    }

    /** A day without time and zone, which is that day wherever its reader is. */
    private static String day(VEvent event, String name) {
        Property property = event.getProperty(name).orElseThrow();
        if (!property.toString().strip().matches(name + ";VALUE=DATE:\\d{8}")) {
            throw new AssertionError("not a day: " + property);
        }
        return property.getValue();
    }
}
