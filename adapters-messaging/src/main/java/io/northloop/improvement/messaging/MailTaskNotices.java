package io.northloop.improvement.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.improvement.port.TaskNotices;
import io.northloop.message.MailDocument;
import io.northloop.message.MessageDispatch;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes notices in the reader's language, with a link to the task and, where it concerns their calendar, an entry. */
@Component
class MailTaskNotices implements TaskNotices {

    private final MessageDispatch dispatch;
    private final OrganisationDirectory organisation;
    private final PublicAddress address;
    private final MessageSource messages;
    private final Clock clock;
    private final String from;

    MailTaskNotices(
            MessageDispatch dispatch,
            OrganisationDirectory organisation,
            PublicAddress address,
            MessageSource messages,
            Clock clock,
            @Value("${northloop.mail.from:no-reply@northloop.invalid}") String from) {
        this.dispatch = dispatch;
        this.organisation = organisation;
        this.address = address;
        this.messages = messages;
        this.clock = clock;
        this.from = from;
    }

    @Override
    public boolean send(Notice notice) {
        if (!notice.to().hasEmail()) {
            return false;
        }
        Locale locale = notice.to().language().locale();
        Subject task = notice.task();
        String company = organisation.companyName();
        URI link = address.of("/tasks/" + task.id());
        String kind = kind(notice.reason());
        String dueOn = day(task.dueOn(), locale);
        long days = Math.abs(today(task).until(task.dueOn(), ChronoUnit.DAYS));
        Object[] arguments = {task.title(), dueOn, days, task.assigneeName(), task.planTitle()};
        MailDocument document = MailDocument.from(company, notice.to().language())
                .paragraph(text("greeting", locale, notice.to().name()))
                .paragraph(text(kind + ".body", locale, arguments));
        Optional.ofNullable(notice.inPlaceOf())
                .map(PersonView::name)
                .ifPresent(name -> document.paragraph(text("in-place", locale, name)));
        Optional.ofNullable(notice.words()).ifPresent(words -> document.fact(text("reason", locale), words));
        document.fact(text("task", locale), task.title())
                .fact(text("plan", locale), task.planTitle())
                .fact(text("due", locale), dueOn)
                .fact(text("criteria", locale), task.doneCriteria())
                .button(text("open", locale), link);
        List<OutgoingMessage.Attachment> entry = notice
                .calendar()
                .map(change -> new TaskCalendar(from, company)
                        .entry(task, change, notice.to(), link, task.doneCriteria(), clock.instant()))
                .stream()
                .toList();
        dispatch.accept(new OutgoingMessage(
                notice.key(),
                ContactChannel.EMAIL,
                Objects.requireNonNull(notice.to().email()),
                Optional.empty(),
                Optional.of(notice.to().ref()),
                "task-" + kind,
                notice.to().language(),
                text(kind + ".subject", locale, arguments),
                document.text(),
                document.html(),
                Optional.of(link.toString()),
                Map.of(),
                entry));
        return true;
    }

    private LocalDate today(Subject task) {
        return LocalDate.ofInstant(clock.instant(), task.zone());
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage("improvement-mail." + key, arguments, locale);
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case ASSIGNED -> "assigned";
            case CHANGED -> "changed";
            case WITHDRAWN -> "withdrawn";
            case REMINDER -> "reminder";
            case OVERDUE -> "overdue";
            case ESCALATED -> "escalated";
            case REJECTED -> "rejected";
        };
    }
}
