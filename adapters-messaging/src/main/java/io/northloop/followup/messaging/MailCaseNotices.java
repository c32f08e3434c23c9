package io.northloop.followup.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.followup.port.CaseNotices;
import io.northloop.message.MailDocument;
import io.northloop.message.MessageDispatch;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.organisation.RememberedOrganisation;
import io.northloop.organisation.UnitView;
import io.northloop.shared.port.PublicAddress;
import java.net.URI;
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

    private static final String CASES = "/cases";

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
        return person.hasEmail();
    }

    @Override
    public void send(List<Notice> notices) {
        OrganisationDirectory units = new RememberedOrganisation(organisation);
        String company = units.companyName();
        dispatch.accept(
                notices.stream().map(notice -> message(notice, units, company)).toList());
    }

    private OutgoingMessage message(Notice notice, OrganisationDirectory units, String company) {
        Locale locale = notice.to().language().locale();
        Optional<UnitView> unit = units.unit(notice.unit());
        String centre = unit.map(UnitView::name).orElse(notice.unit().value());
        ZoneId zone = unit.map(UnitView::timeZone).orElseGet(units::companyZone);
        String dueAt = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", locale)
                .format(notice.dueAt().atZone(zone));
        URI link = address.of(CASES + "/" + notice.caseId());
        String kind = kind(notice.reason());
        String hours = hours(notice.hours(), locale);
        PersonView meant = notice.inPlaceOf();
        String subject = meant == null
                ? text(kind + ".subject", locale, centre, dueAt, hours)
                : text("in-place.subject", locale, centre, dueAt, meant.name());
        String said = text(kind + ".body", locale, centre, dueAt, hours);
        MailDocument document = MailDocument.from(company, notice.to().language())
                .paragraph(text("greeting", locale, notice.to().name()))
                .paragraph(meant == null ? said : inPlace(notice.reason(), said, locale, centre, dueAt, meant.name()))
                .button(text("open", locale), link)
                .footnote(text("why", locale), text("list", locale), address.of(CASES));
        return new OutgoingMessage(
                notice.key(),
                ContactChannel.EMAIL,
                Objects.requireNonNull(notice.to().email()),
                Optional.empty(),
                Optional.of(notice.to().ref()),
                "case-" + kind,
                notice.to().language(),
                subject,
                document.text(),
                document.html(),
                Optional.of(link.toString()),
                Map.of());
    }

    /**
     * That a case was opened or given to somebody is said already; how late it is, the next in line must be told too.
     */
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
