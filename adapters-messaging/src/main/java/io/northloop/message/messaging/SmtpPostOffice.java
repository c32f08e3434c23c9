package io.northloop.message.messaging;

import io.northloop.message.model.Delivery;
import io.northloop.message.model.PostMode;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.PostOffice;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends by the mail server of {@code spring.mail.host}; never in the demo, whatever is configured. */
@Component
class SmtpPostOffice implements PostOffice {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpPostOffice.class);

    /** SMTP replies from 500 say that another try will not help (RFC 5321 §4.2.1). */
    private static final int FIRST_PERMANENT = 500;

    private final ObjectProvider<JavaMailSender> senders;
    private final MimeMail mimeMail;
    private final PostMode mode;

    SmtpPostOffice(
            ObjectProvider<JavaMailSender> senders,
            MimeMail mimeMail,
            @Value("${northloop.demo:false}") boolean demo,
            @Value("${spring.mail.host:}") String host) {
        this.senders = senders;
        this.mimeMail = mimeMail;
        this.mode = demo ? PostMode.DEMO : host.isBlank() ? PostMode.NONE : PostMode.SERVER;
    }

    @Override
    public PostMode mode() {
        return mode;
    }

    @Override
    public Delivery send(WaitingMessage message) {
        if (mode != PostMode.SERVER) {
            throw new IllegalStateException("there is no mail server to send with");
        }
        JavaMailSender sender = senders.getObject();
        try {
            sender.send(mimeMail.write(sender.createMimeMessage(), message));
            return new Delivery.Taken();
        } catch (MailException | MessagingException e) {
            Delivery delivery = judged(e);
            LOG.warn("message {} not sent: {}", message.id(), delivery);
            return delivery;
        }
    }

    private static Delivery judged(Exception e) {
        Throwable first =
                e instanceof MailSendException send && !send.getFailedMessages().isEmpty()
                        ? send.getFailedMessages().values().iterator().next()
                        : e;
        for (Throwable at = first; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused && isPermanent(refused.getReturnCode())) {
                return new Delivery.Refused("address refused: " + refused.getReturnCode());
            }
            if (at instanceof SMTPSendFailedException refused && isPermanent(refused.getReturnCode())) {
                return new Delivery.Refused("message refused: " + refused.getReturnCode());
            }
            if (at instanceof AddressException) {
                return new Delivery.Refused("not an address that mail can be sent to");
            }
            if (at instanceof MailConnectException
                    || at instanceof AuthenticationFailedException
                    || at instanceof IOException) {
                return new Delivery.Unreachable(describe(at));
            }
        }
        return new Delivery.Failed(describe(first));
    }

    /** Jakarta Mail chains what went wrong by a link of its own. */
    private static @Nullable Throwable next(Throwable at) {
        return at instanceof MessagingException mail && mail.getNextException() != null
                ? mail.getNextException()
                : at.getCause();
    }

    private static boolean isPermanent(int replyCode) {
        return replyCode >= FIRST_PERMANENT;
    }

    /** Kind and first line only: the addressee may stand further down. */
    private static String describe(Throwable problem) {
        String message = problem.getMessage() == null
                ? ""
                : problem.getMessage().lines().findFirst().orElse("");
        return problem.getClass().getSimpleName() + ": " + message;
    }
}
