package io.northloop.message.messaging;

import io.northloop.customer.ContactChannel;
import io.northloop.message.model.PostMode;
import io.northloop.message.port.PostOffice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Sends by the mail server of {@code spring.mail.host}; never in the demo, whatever is configured. */
@Component
class SmtpPostOffice implements PostOffice {

    private final ObjectProvider<JavaMailSenderImpl> senders;
    private final MimeMail mimeMail;
    private final PostMode mode;

    SmtpPostOffice(
            ObjectProvider<JavaMailSenderImpl> senders,
            MimeMail mimeMail,
            @Value("${northloop.demo:false}") boolean demo,
            @Value("${spring.mail.host:}") String host) {
        this.senders = senders;
        this.mimeMail = mimeMail;
        this.mode = demo ? PostMode.DEMO : host.isBlank() ? PostMode.NONE : PostMode.SERVER;
    }

    @Override
    public ContactChannel channel() {
        return ContactChannel.EMAIL;
    }

    @Override
    public PostMode mode() {
        return mode;
    }

    @Override
    public Round begin() {
        if (mode != PostMode.SERVER) {
            throw new IllegalStateException("there is no mail server to send with");
        }
        return new SmtpRound(senders.getObject(), mimeMail);
    }
}
