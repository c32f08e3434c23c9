package io.northloop.message.messaging;

import io.northloop.message.model.Delivery;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** What a mail server's reply means for the message. */
final class SmtpReplies {

    /** SMTP replies from 500 say that another try will not help (RFC 5321 §4.2.1). */
    private static final int FIRST_PERMANENT = 500;

    /**
     * Enhanced codes (RFC 3463 §3.2, §3.3; RFC 7505) that blame the address: no such mailbox, no such domain, wrong
     * syntax, moved away, a domain without mail, mailbox disabled. Any other may be our own fault, such as a refused
     * relay.
     */
    private static final Pattern NO_SUCH_ADDRESS =
            Pattern.compile("^5\\d\\d[ -]5\\.(1\\.(1|2|3|6|10)|2\\.1)\\s.*", Pattern.DOTALL);

    private SmtpReplies() {}

    static Delivery judged(MessagingException problem) {
        for (Throwable at = problem; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException refused && isPermanent(refused.getReturnCode())) {
                String reason = "address refused: " + refused.getReturnCode();
                return NO_SUCH_ADDRESS
                                .matcher(String.valueOf(refused.getMessage()))
                                .matches()
                        ? new Delivery.Undeliverable(reason)
                        : new Delivery.Refused(reason);
            }
            if (at instanceof SMTPSendFailedException refused && isPermanent(refused.getReturnCode())) {
                return new Delivery.Refused("message refused: " + refused.getReturnCode());
            }
            if (at instanceof AddressException) {
                return new Delivery.Undeliverable("not an address that mail can be sent to");
            }
            if (at instanceof MailConnectException
                    || at instanceof AuthenticationFailedException
                    || at instanceof IOException) {
                return new Delivery.Unreachable(describe(at));
            }
        }
        return new Delivery.Failed(describe(problem));
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
