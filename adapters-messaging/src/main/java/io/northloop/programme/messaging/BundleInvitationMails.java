package io.northloop.programme.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.CustomerView;
import io.northloop.message.MailDocument;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.port.InvitationMails;
import io.northloop.programme.port.SurveyLinks;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes invitations in the customer's language: as a mail the question itself, eleven links, and how to opt out; as a
 * text message what fits.
 */
@Component
class BundleInvitationMails implements InvitationMails {

    private static final int HIGHEST = 10;

    private final MessageSource messages;
    private final OrganisationDirectory organisation;
    private final SurveyLinks links;
    private final InvitationTexts texts;

    BundleInvitationMails(
            MessageSource messages, OrganisationDirectory organisation, SurveyLinks links, InvitationTexts texts) {
        this.messages = messages;
        this.organisation = organisation;
        this.links = links;
        this.texts = texts;
    }

    @Override
    public OutgoingMessage invitation(InvitationDraft draft) {
        return draft.channel() == ContactChannel.SMS ? text(draft, "invitation") : mail(draft, "invitation");
    }

    @Override
    public OutgoingMessage reminder(InvitationDraft draft) {
        return draft.channel() == ContactChannel.SMS ? text(draft, "reminder") : mail(draft, "reminder");
    }

    private OutgoingMessage text(InvitationDraft draft, String purpose) {
        Language language = draft.customer().language();
        String centre = draft.centre().name();
        URI page = links.page(draft.token());
        return new OutgoingMessage(
                purpose + ":" + draft.id(),
                ContactChannel.SMS,
                draft.address(),
                Optional.of(draft.customer().ref()),
                Optional.empty(),
                purpose,
                language,
                new Words(language, purpose).say("subject", centre),
                texts.text(language, purpose, organisation.companyName(), centre, page, draft.optOut()),
                "",
                Optional.of(page.toString()),
                Map.of());
    }

    private OutgoingMessage mail(InvitationDraft draft, String purpose) {
        CustomerView customer = draft.customer();
        Language language = customer.language();
        String company = organisation.companyName();
        String centre = draft.centre().name();
        ZoneId zone = draft.centre().timeZone();
        Words words = new Words(language, purpose);
        MailDocument document = MailDocument.from(company, language)
                .paragraph(words.say("greeting", customer.name()))
                .paragraph(words.say("why", centre, day(draft.serviceEndedAt(), zone, language)))
                .headline(question(draft, language).orElseGet(() -> words.say("question", company)))
                .choices(choices(draft), words.say("low"), words.say("high"))
                .paragraph(words.say("how", day(draft.expiresAt(), zone, language)))
                .paragraph(words.say("thanks", company))
                .footnote(words.say("opt-out"), words.say("opt-out.link"), draft.optOut());
        return new OutgoingMessage(
                purpose + ":" + draft.id(),
                ContactChannel.EMAIL,
                draft.address(),
                Optional.of(customer.ref()),
                Optional.empty(),
                purpose,
                language,
                words.say("subject", centre),
                document.text(),
                document.html(),
                Optional.of(links.page(draft.token()).toString()),
                Map.of(
                        "List-Unsubscribe",
                        "<" + draft.optOut() + ">",
                        // RFC 8058: the mail program may post to the address above without asking the reader further.
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click"));
    }

    private List<MailDocument.Choice> choices(InvitationDraft draft) {
        return IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(score -> new MailDocument.Choice(Integer.toString(score), links.page(draft.token(), score)))
                .toList();
    }

    private static Optional<String> question(InvitationDraft draft, Language language) {
        return draft.survey().questions().stream()
                .filter(question -> question.type() == QuestionType.RECOMMEND)
                .findFirst()
                .map(Question::texts)
                .map(texts -> texts.get(language));
    }

    private static String day(Instant moment, ZoneId zone, Language language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(moment.atZone(zone));
    }

    /** The sentences of one mail. */
    private final class Words {

        private final Language language;
        private final String purpose;

        Words(Language language, String purpose) {
            this.language = language;
            this.purpose = purpose;
        }

        String say(String key, Object... arguments) {
            String own = messages.getMessage("programme-mail." + purpose + '.' + key, arguments, "", language.locale());
            return own == null || own.isEmpty()
                    ? messages.getMessage("programme-mail." + key, arguments, language.locale())
                    : own;
        }
    }
}
