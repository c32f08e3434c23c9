package io.northloop.improvement.application;

import io.northloop.improvement.model.CalendarEntry;
import io.northloop.improvement.model.ImprovementTask;
import io.northloop.improvement.port.TaskNotices;
import io.northloop.improvement.port.TaskNotices.CalendarChange;
import io.northloop.improvement.port.TaskNotices.CalendarStep;
import io.northloop.improvement.port.TaskNotices.Notice;
import io.northloop.improvement.port.TaskNotices.Reason;
import io.northloop.improvement.port.TaskNotices.Subject;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonRef;
import io.northloop.organisation.PersonView;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Tells people about a task and keeps the entry in their calendars: the assignee or, while they are away, their deputy;
 * where nobody there can be told, the next in line. Notes in the task what becomes of the entry, so that whoever calls
 * saves it afterwards.
 */
@Component
final class TaskMessenger {

    private static final Logger LOG = LoggerFactory.getLogger(TaskMessenger.class);

    private final TaskNotices notices;
    private final OrganisationDirectory organisation;

    TaskMessenger(TaskNotices notices, OrganisationDirectory organisation) {
        this.notices = notices;
        this.organisation = organisation;
    }

    /** What is to be said. */
    private record Telling(
            ImprovementTask task,
            String planTitle,
            Reason reason,
            @Nullable String words) {}

    /** The task is somebody's from now on. Whoever had it in their calendar hears that it is theirs no more. */
    void assigned(ImprovementTask task, String planTitle) {
        enterCalendar(new Telling(task, planTitle, Reason.ASSIGNED, null));
    }

    /** The task looks different in a calendar. */
    void changed(ImprovementTask task, String planTitle) {
        enterCalendar(new Telling(task, planTitle, Reason.CHANGED, null));
    }

    /** Nobody works on it any more: it leaves the calendar, and headquarters hears why, unless it decided so itself. */
    void rejected(ImprovementTask task, String planTitle, String why, boolean byHeadquarters) {
        withdraw(task, planTitle, why);
        if (!byHeadquarters) {
            tell(
                    new Telling(task, planTitle, Reason.REJECTED, why),
                    organisation.lineAbove(Optional.empty()),
                    Optional.empty());
        }
    }

    /** Reminds whoever does it; the calendar stays as it is. */
    Optional<PersonView> reminded(ImprovementTask task, String planTitle, Reason reason) {
        Telling telling = new Telling(task, planTitle, reason, null);
        return tell(telling, line(task), Optional.empty());
    }

    Optional<PersonView> escalated(ImprovementTask task, String planTitle) {
        Telling telling = new Telling(task, planTitle, Reason.ESCALATED, null);
        return tell(telling, organisation.lineAbove(Optional.empty()), Optional.empty());
    }

    private void enterCalendar(Telling telling) {
        ImprovementTask task = telling.task();
        Optional<PersonRef> concerned = concerned(task).map(PersonView::ref);
        Optional<PersonRef> holder =
                Optional.ofNullable(task.snapshot().calendar().holder());
        if (holder.isPresent() && !holder.equals(concerned)) {
            withdraw(task, telling.planTitle(), null);
        }
        // Whoever is told because nobody is there to do it has nothing to enter.
        Optional<CalendarChange> change = concerned.map(_ -> new CalendarChange(
                CalendarStep.ENTER, task.snapshot().calendar().nextNumber()));
        Optional<PersonRef> told = tell(telling, line(task), change).map(PersonView::ref);
        if (told.isPresent() && told.equals(concerned)) {
            task.enterCalendarOf(told.get());
        }
    }

    private void withdraw(ImprovementTask task, String planTitle, @Nullable String why) {
        CalendarEntry entry = task.snapshot().calendar();
        OptionalInt number = task.leaveCalendar();
        if (number.isPresent()) {
            Telling telling = new Telling(task, planTitle, Reason.WITHDRAWN, why);
            Stream<PersonView> former = Optional.ofNullable(entry.holder()).flatMap(organisation::person).stream();
            tell(telling, former, Optional.of(new CalendarChange(CalendarStep.REMOVE, number.getAsInt())));
        }
    }

    private Optional<PersonView> concerned(ImprovementTask task) {
        return organisation.presentOrDeputy(task.snapshot().assignee().person());
    }

    private Stream<PersonView> line(ImprovementTask task) {
        return Stream.concat(
                concerned(task).stream(),
                organisation.lineAbove(
                        Optional.ofNullable(task.snapshot().assignee().unit())));
    }

    /** Tells the first along the line who can be told; only the first of all has the task in the calendar. */
    private Optional<PersonView> tell(Telling telling, Stream<PersonView> line, Optional<CalendarChange> calendar) {
        @Nullable PersonView meant = null;
        for (PersonView person : (Iterable<PersonView>) line::iterator) {
            Optional<CalendarChange> change = meant == null ? calendar : Optional.empty();
            meant = meant == null ? person : meant;
            if (notices.send(notice(telling, person, meant, change))) {
                return Optional.of(person);
            }
        }
        LOG.warn(
                "Nobody can be told of task {} ({}): no address along the line",
                telling.task().snapshot().id(),
                telling.reason());
        return Optional.empty();
    }

    private Notice notice(Telling telling, PersonView to, PersonView meant, Optional<CalendarChange> calendar) {
        ImprovementTask.Snapshot task = telling.task().snapshot();
        Optional<PersonView> assignee = organisation.person(task.assignee().person());
        // A step is noted before it is told of, so that their number tells this notice from the last one of its kind.
        String key = "task-" + telling.reason().name().toLowerCase(Locale.ROOT) + ":" + task.id() + ":"
                + task.steps().size();
        Subject subject = new Subject(
                task.id(),
                task.terms().title(),
                telling.planTitle(),
                task.terms().doneCriteria(),
                task.terms().startsOn(),
                task.terms().dueOn(),
                task.assignee().zone(),
                assignee.map(PersonView::name).orElse(task.assignee().person().value()));
        return new Notice(
                key,
                telling.reason(),
                subject,
                telling.words(),
                calendar,
                to,
                inPlaceOf(telling.reason(), to, meant, assignee));
    }

    /** What concerns the assignee says so when somebody else reads it. */
    private static @Nullable PersonView inPlaceOf(
            Reason reason, PersonView to, PersonView meant, Optional<PersonView> assignee) {
        return switch (reason) {
            case ASSIGNED, CHANGED, REMINDER, OVERDUE ->
                assignee.filter(it -> !it.ref().equals(to.ref())).orElse(null);
            case WITHDRAWN, ESCALATED, REJECTED -> to.ref().equals(meant.ref()) ? null : meant;
        };
    }
}
