package io.northloop.programme.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.message.MailDocument;
import io.northloop.message.OutgoingMessage;
import io.northloop.organisation.OrganisationDirectory;
import io.northloop.programme.model.InvitationDraft;
import io.northloop.programme.model.Occasion;
import io.northloop.programme.model.Recipient;
import io.northloop.programme.port.InvitationMails;
import io.northloop.programme.port.SurveyLinks;
import io.northloop.shared.Language;
import io.northloop.survey.Question;
import io.northloop.survey.QuestionType;
import io.northloop.survey.QuestionWording;
import io.northloop.survey.SurveyLength;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes invitations in the reader's language: as a mail the question itself, eleven links, and how to opt out; as a
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
        Recipient recipient = draft.recipient();
        Language language = recipient.language();
        String company = organisation.companyName();
        String centre = draft.centre().name();
        URI page = links.page(draft.token());
        return new OutgoingMessage(
                purpose + ":" + draft.id(),
                ContactChannel.SMS,
                recipient.address(),
                recipient.addressee().asCustomer(),
                recipient.addressee().asEmployee(),
                purpose,
                language,
                new Words(language, purpose, audience(draft)).say("subject", centre, company),
                texts.text(
                        language,
                        audience(draft),
                        purpose,
                        draft.survey().length().minutes(),
                        company,
                        centre,
                        page,
                        draft.optOut()),
                "",
                Optional.of(page.toString()),
                Map.of());
    }

    private OutgoingMessage mail(InvitationDraft draft, String purpose) {
        Recipient recipient = draft.recipient();
        Language language = recipient.language();
        String company = organisation.companyName();
        String centre = draft.centre().name();
        ZoneId zone = draft.centre().timeZone();
        String service = draft.occasion()
                .asService()
                .map(finished -> day(finished.endedAt(), zone, language))
                .orElse("");
        Words words = new Words(language, purpose, audience(draft));
        MailDocument document = MailDocument.from(company, language)
                .paragraph(words.say("greeting", recipient.name()))
                .paragraph(words.say("why", centre, service, company));
        ask(document, draft, words, company)
                .paragraph(words.say("how", opening(draft, words), day(draft.expiresAt(), zone, language)))
                .paragraph(words.say("thanks", company))
                .footnote(words.say("opt-out"), words.say("opt-out.link"), draft.optOut());
        return new OutgoingMessage(
                purpose + ":" + draft.id(),
                ContactChannel.EMAIL,
                recipient.address(),
                recipient.addressee().asCustomer(),
                recipient.addressee().asEmployee(),
                purpose,
                language,
                words.say("subject", centre, company),
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

    /** A survey that begins with the ultimate question is begun by a click on the scale; any other by a button. */
    private MailDocument ask(MailDocument document, InvitationDraft draft, Words words, String company) {
        if (!beginsWithScale(draft)) {
            return document.button(words.say("open"), links.page(draft.token()));
        }
        return document.headline(wording(draft, company).of(first(draft)))
                .choices(choices(draft), words.say("low"), words.say("high"));
    }

    /** How to begin, and how much awaits whoever does. */
    private static String opening(InvitationDraft draft, Words words) {
        SurveyLength length = draft.survey().length();
        return words.say(
                beginsWithScale(draft) ? "how.scale" : "how.button",
                words.say(length.depends() ? "length.most" : "length", length.questions(), length.minutes()));
    }

    private static Question first(InvitationDraft draft) {
        return draft.survey().questions().getFirst();
    }

    private static boolean beginsWithScale(InvitationDraft draft) {
        return first(draft).type() == QuestionType.RECOMMEND;
    }

    private QuestionWording wording(InvitationDraft draft, String company) {
        Language language = draft.recipient().language();
        return QuestionWording.of(
                draft.survey().kind(),
                language,
                company,
                draft.centre().name(),
                draft.occasion()
                        .asService()
                        .map(Occasion.FinishedService::touchpoint)
                        .flatMap(organisation::touchpoint)
                        .map(touchpoint -> touchpoint.name(language)));
    }

    /** Whose words fit: of customers only those asked about one service have been somewhere on a day we know. */
    private static String audience(InvitationDraft draft) {
        return switch (draft.survey().kind()) {
            case EMPLOYEE -> "staff";
            case RELATIONAL, CSI -> "wave";
            case TRANSACTIONAL -> draft.occasion().asService().isPresent() ? "" : "list";
        };
    }

    private List<MailDocument.Choice> choices(InvitationDraft draft) {
        return IntStream.rangeClosed(0, HIGHEST)
                .mapToObj(score -> new MailDocument.Choice(Integer.toString(score), links.page(draft.token(), score)))
                .toList();
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
        private final String audience;

        Words(Language language, String purpose, String audience) {
            this.language = language;
            this.purpose = purpose;
            this.audience = audience;
        }

        /** The wording for those people in that mail, else for those people, else in that mail, else the common one. */
        String say(String key, Object... arguments) {
            return Stream.of(audience + '.' + purpose, audience, purpose)
                    .map(own ->
                            messages.getMessage("programme-mail." + own + '.' + key, arguments, "", language.locale()))
                    .filter(own -> own != null && !own.isEmpty())
                    .findFirst()
                    .orElseGet(() -> messages.getMessage("programme-mail." + key, arguments, language.locale()));
        }
    }
}
