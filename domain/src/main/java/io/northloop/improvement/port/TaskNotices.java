package io.northloop.improvement.port;

import io.northloop.improvement.TaskId;
import io.northloop.organisation.PersonView;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells members of staff about tasks. */
public interface TaskNotices {

    /** Why somebody is told. */
    enum Reason {
        ASSIGNED,
        /** Title, dates or criteria are others now. */
        CHANGED,
        /** It is not theirs any more. */
        WITHDRAWN,
        REMINDER,
        OVERDUE,
        /** To headquarters: overdue for days. */
        ESCALATED,
        /** To headquarters: the assignee will not do it. */
        REJECTED
    }

    /** What becomes of the entry in the reader's calendar. */
    enum CalendarStep {
        /** It is written, or written anew. */
        ENTER,
        REMOVE
    }

    /**
     * A change of the entry in the reader's calendar.
     *
     * @param number in the order of changes, from 0
     */
    record CalendarChange(CalendarStep step, int number) {}

    /**
     * The task as a notice tells of it.
     *
     * @param zone where the assignee works: the days are days there
     */
    record Subject(
            TaskId id,
            String title,
            String planTitle,
            String doneCriteria,
            LocalDate startsOn,
            LocalDate dueOn,
            ZoneId zone,
            String assigneeName) {}

    /**
     * One notice.
     *
     * @param key the notice is sent once per key
     * @param words the reason that somebody gave
     * @param inPlaceOf whom the notice is meant for, when that person is away or has no address
     */
    record Notice(
            String key,
            Reason reason,
            Subject task,
            @Nullable String words,
            Optional<CalendarChange> calendar,
            PersonView to,
            @Nullable PersonView inPlaceOf) {}

    /**
     * Hands the notice over in the running transaction.
     *
     * @return whether there is an address to send it to
     */
    boolean send(Notice notice);
}
