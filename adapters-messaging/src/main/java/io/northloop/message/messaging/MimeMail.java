package io.northloop.message.messaging;

import io.northloop.message.OutgoingMessage;
import io.northloop.message.model.WaitingMessage;
import io.northloop.organisation.OrganisationDirectory;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Writes a message as a MIME mail: plain text and HTML, with an id that stays the same over every attempt. */
@Component
class MimeMail {

    private final OrganisationDirectory organisation;
    private final Clock clock;
    private final String from;

    MimeMail(
            OrganisationDirectory organisation,
            Clock clock,
            @Value("${northloop.mail.from:no-reply@northloop.invalid}") String from) {
        this.organisation = organisation;
        this.clock = clock;
        this.from = from;
    }

    MimeMessage write(MimeMessage empty, WaitingMessage message) throws MessagingException {
        WithFixedId mail = new WithFixedId(empty, "<" + message.id() + "@" + domain() + ">");
        MimeMessageHelper helper = new MimeMessageHelper(
                mail, MimeMessageHelper.MULTIPART_MODE_MIXED_RELATED, StandardCharsets.UTF_8.name());
        helper.setFrom(sender());
        helper.setTo(new InternetAddress(message.content().address(), true));
        helper.setSubject(oneLine(message.subject()));
        helper.setSentDate(Date.from(clock.instant()));
        if (message.content().html().isEmpty()) {
            helper.setText(message.content().text());
        } else {
            helper.setText(message.content().text(), message.content().html());
        }
        for (OutgoingMessage.Attachment file : message.content().files()) {
            helper.addAttachment(
                    oneLine(file.fileName()),
                    new ByteArrayDataSource(file.text().getBytes(StandardCharsets.UTF_8), file.mediaType()));
        }
        // Relays and providers recognise a repeated attempt by it.
        mail.setHeader("X-Idempotency-Key", message.idempotencyKey());
        mail.setHeader("Auto-Submitted", "auto-generated");
        for (Map.Entry<String, String> header : message.content().headers().entrySet()) {
            mail.setHeader(oneLine(header.getKey()), oneLine(header.getValue()));
        }
        return mail;
    }

    private InternetAddress sender() throws MessagingException {
        try {
            return new InternetAddress(from, organisation.companyName(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException("every JDK has UTF-8", e);
        }
    }

    private String domain() {
        return from.substring(from.lastIndexOf('@') + 1);
    }

    /** A line break in a header would start another header. */
    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ");
    }

    /** Jakarta Mail makes a new Message-ID at every save; this one keeps its own. */
    private static final class WithFixedId extends MimeMessage {

        private final String messageId;

        WithFixedId(MimeMessage empty, String messageId) {
            super(empty.getSession());
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
