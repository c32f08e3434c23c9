package io.northloop.followup.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.followup.port.CaseNotices;
import io.northloop.message.MessageDispatch;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.RememberedOrganisation;
import io.northloop.organisation.UnitView;
import io.northloop.shared.port.PublicAddress;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes notices in the reader's language, with the due time where the centre is and a link to the case. */
@Component
class MailCaseNotices implements CaseNotices {

    private final MessageDispatch dispatch;
    private final OrganisationDirectory organisation;
    private final PublicAddress address;
    private final MessageSource messages;

    MailCaseNotices(
            MessageDispatch dispatch,
            OrganisationDirectory organisation,
            PublicAddress address,
            MessageSource messages) {
        this.dispatch = dispatch;
        this.organisation = organisation;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public boolean reaches(PersonView person) {
        String email = person.email();
        return email != null && !email.isBlank();
    }

    @Override
    public void send(List<Notice> notices) {
        OrganisationDirectory units = new RememberedOrganisation(organisation);
        dispatch.accept(notices.stream().map(notice -> message(notice, units)).toList());
    }

    private OutgoingMessage message(Notice notice, OrganisationDirectory units) {
        Locale locale = notice.to().language().locale();
        Optional<UnitView> unit = units.unit(notice.unit());
        String centre = unit.map(UnitView::name).orElse(notice.unit().value());
        ZoneId zone = unit.map(UnitView::timeZone).orElseGet(units::companyZone);
        String dueAt = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale)
                .format(notice.dueAt().atZone(zone));
        String link = address.of("/cases/" + notice.caseId()).toString();
        String kind = kind(notice.reason());
        String hours = hours(notice.hours(), locale);
        PersonView meant = notice.inPlaceOf();
        String subject = meant == null
                ? text(kind + ".subject", locale, centre, dueAt, hours)
                : text("in-place.subject", locale, centre, dueAt, meant.name());
        String said = text(kind + ".body", locale, centre, dueAt, hours);
        String body = meant == null ? said : inPlace(notice.reason(), said, locale, centre, dueAt, meant.name());
        String greeting = text("greeting", locale, notice.to().name());
        String open = text("open", locale);
        String why = text("why", locale);
        return new OutgoingMessage(
                notice.key(),
                ContactChannel.EMAIL,
                Objects.requireNonNull(notice.to().email()),
                Optional.empty(),
                Optional.of(notice.to().ref()),
                "case-" + kind,
                notice.to().language(),
                subject,
                String.join("\n\n", greeting, body, open + ": " + link, why),
                html(locale, greeting, body, open, link, why),
                Optional.of(link),
                Map.of());
    }

    /** That a case was opened or given to somebody is said already; how late it is must be said to the next in line too. */
    private String inPlace(Reason reason, String said, Locale locale, String centre, String dueAt, String name) {
        String passOn = text("in-place.body", locale, centre, dueAt, name);
        return switch (reason) {
            case OPENED, ASSIGNED -> passOn;
            case REMINDER, REGION, HEADQUARTERS -> passOn + " " + said;
        };
    }

    private String hours(long hours, Locale locale) {
        if (hours == 0) {
            return text("hours.none", locale);
        }
        return hours == 1 ? text("hours.one", locale) : text("hours.many", locale, hours);
    }

    private static String html(Locale locale, String greeting, String body, String open, String link, String why) {
        return "<!DOCTYPE html><html lang=\"%s\"><body><p>%s</p><p>%s</p><p><a href=\"%s\">%s</a></p><p>%s</p></body></html>"
                .formatted(
                        locale.toLanguageTag(),
                        escape(greeting),
                        escape(body),
                        escape(link),
                        escape(open),
                        escape(why));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage("followup-mail." + key, arguments, locale);
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case OPENED -> "opened";
            case ASSIGNED -> "assigned";
            case REMINDER -> "reminder";
            case REGION -> "escalated-region";
            case HEADQUARTERS -> "escalated-hq";
        };
    }
}
