package io.northloop.improvement.messaging;

import io.northloop.improvement.port.TaskNotices.CalendarChange;
import io.northloop.improvement.port.TaskNotices.Subject;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.PersonView;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Writes a task as an all-day entry of a calendar (RFC 5545, 5546): one entry per task, whose changes are numbered. It
 * keeps nobody busy.
 */
final class TaskCalendar {

    private final String organiser;
    private final String company;

    /** @param organiser e-mail address that the entries come from */
    TaskCalendar(String organiser, String company) {
        this.organiser = organiser;
        this.company = company;
    }

    /** @param link to the task, as the entry leads there */
    OutgoingMessage.Attachment entry(
            Subject task, CalendarChange change, PersonView attendee, URI link, String details, Instant now) {
        boolean ends = switch (change.step()) {
            case ENTER -> false;
            case REMOVE -> true;
        };
        Method method = ends ? ImmutableMethod.CANCEL : ImmutableMethod.REQUEST;
        Status status = ends ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        // The end of a day's entry is the day after it.
        VEvent event = new VEvent(task.startsOn(), task.dueOn().plusDays(1), task.title());
        event.add(new Uid(task.id() + "@" + organiser.substring(organiser.lastIndexOf('@') + 1)));
        event.add(new Sequence(change.number()));
        event.removeAll("DTSTAMP");
        event.add(new DtStamp(now));
        event.add(status);
        event.add(ImmutableTransp.TRANSPARENT);
        event.add(new Description(details + "\n\n" + link));
        event.add(new Url(link));
        Organizer sender = new Organizer(mailto(organiser));
        sender.add(new Cn(company));
        event.add(sender);
        Attendee invited = new Attendee(mailto(Objects.requireNonNull(attendee.email())));
        invited.add(new Cn(attendee.name()));
        invited.add(Role.REQ_PARTICIPANT);
        invited.add(PartStat.NEEDS_ACTION);
        invited.add(Rsvp.FALSE);
        event.add(invited);
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Northloop//Tasks//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(method);
        calendar.add(event);
        return new OutgoingMessage.Attachment(
                "task.ics", "text/calendar; charset=UTF-8; method=" + method.getValue(), text(calendar));
    }

    private static URI mailto(String address) {
        try {
            return new URI("mailto", address, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("not an address that a calendar can name", e);
        }
    }

    private static String text(Calendar calendar) {
        StringWriter writer = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return writer.toString();
    }
}
