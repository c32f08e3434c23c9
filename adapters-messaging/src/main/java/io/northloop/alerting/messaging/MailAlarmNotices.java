package io.northloop.alerting.messaging;

import io.northloop.alerting.port.AlarmNotices;
import io.northloop.alerting.port.AlertWording;
import io.northloop.customer.ContactChannel;
import io.northloop.message.MailDocument;
import io.northloop.message.MessageDispatch;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.organisation.PersonView;
import io.northloop.shared.port.PublicAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes notices in the reader's language: each alarm with its figures, what is known of its days, and a link to it.
 */
@Component
class MailAlarmNotices implements AlarmNotices {

    private static final String ALERTS = "/alerts";

    private final MessageDispatch dispatch;
    private final OrganisationDirectory organisation;
    private final AlertWording wording;
    private final PublicAddress address;
    private final MessageSource messages;

    MailAlarmNotices(
            MessageDispatch dispatch,
            OrganisationDirectory organisation,
            AlertWording wording,
            PublicAddress address,
            MessageSource messages) {
        this.dispatch = dispatch;
        this.organisation = organisation;
        this.wording = wording;
        this.address = address;
        this.messages = messages;
    }

    @Override
    public boolean reaches(PersonView person) {
        return person.hasEmail();
    }

    @Override
    public void send(List<Notice> notices) {
        String company = organisation.companyName();
        dispatch.accept(notices.stream().map(notice -> message(notice, company)).toList());
    }

    private OutgoingMessage message(Notice notice, String company) {
        Locale locale = notice.to().language().locale();
        List<AlertWording.Words> said = notice.alarms().stream()
                .map(alarm -> wording.words(alarm, notice.to().language()))
                .toList();
        int all = said.size() + notice.further();
        String kind = kind(notice.reason()) + (all == 1 ? ".one" : ".many");
        Object[] arguments = {said.getFirst().title(), all};
        MailDocument document = MailDocument.from(company, notice.to().language())
                .paragraph(text("greeting", locale, notice.to().name()));
        Optional.ofNullable(notice.inPlaceOf())
                .map(PersonView::name)
                .ifPresent(name -> document.paragraph(text("in-place", locale, name)));
        document.paragraph(text(kind + ".body", locale, arguments));
        for (int place = 0; place < said.size(); place++) {
            tell(said.get(place), link(notice.alarms().get(place)), document, locale);
        }
        URI list = address.of(ALERTS);
        if (notice.further() > 0) {
            document.paragraph(text("further", locale, notice.further()));
        }
        document.footnote(text("why", locale), text("list", locale), list);
        URI link = all == 1 ? link(notice.alarms().getFirst()) : list;
        return new OutgoingMessage(
                notice.key(),
                ContactChannel.EMAIL,
                Objects.requireNonNull(notice.to().email()),
                Optional.empty(),
                Optional.of(notice.to().ref()),
                kind(notice.reason()),
                notice.to().language(),
                text(kind + ".subject", locale, arguments),
                document.text(),
                document.html(),
                Optional.of(link.toString()),
                Map.of());
    }

    private void tell(AlertWording.Words said, URI link, MailDocument document, Locale locale) {
        document.headline(said.title()).paragraph(said.reason()).fact(text("period", locale), said.period());
        said.factors().forEach(factor -> document.fact(text("factor", locale), factor));
        document.button(text("open", locale), link);
    }

    private URI link(Told alarm) {
        return address.of(ALERTS + "/" + alarm.alert().id());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return messages.getMessage("alerting-mail." + key, arguments, locale);
    }

    private static String kind(Reason reason) {
        return switch (reason) {
            case RAISED -> "alarm";
            case REMINDER -> "alarm-reminder";
        };
    }
}
