package io.northloop.message.messaging;

import io.northloop.message.model.Delivery;
import io.northloop.message.model.WaitingMessage;
import io.northloop.message.port.PostOffice;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/**
 * Mails sent over one connection: calling, TLS and signing in take longer than a mail. Before each mail the server is
 * asked whether it still listens, and called again when it has hung up.
 */
final class SmtpRound implements PostOffice.Round {

    private static final Logger LOG = LoggerFactory.getLogger(SmtpRound.class);

    private final JavaMailSenderImpl sender;
    private final MimeMail mimeMail;
    private @Nullable Transport open;

    SmtpRound(JavaMailSenderImpl sender, MimeMail mimeMail) {
        this.sender = sender;
        this.mimeMail = mimeMail;
    }

    @Override
    public Delivery send(WaitingMessage message) {
        try {
            MimeMessage mail = mimeMail.write(sender.createMimeMessage(), message);
            mail.saveChanges();
            connected().sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Taken();
        } catch (MessagingException e) {
            Delivery delivery = SmtpReplies.judged(e);
            LOG.warn("message {} not sent: {}", message.id(), delivery);
            return delivery;
        }
    }

    private Transport connected() throws MessagingException {
        Transport kept = open;
        if (kept != null && kept.isConnected()) {
            return kept;
        }
        close();
        String named = sender.getProtocol();
        String protocol = named == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : named;
        Transport fresh = Session.getInstance(settings(protocol)).getTransport(protocol);
        fresh.connect(sender.getHost(), sender.getPort(), sender.getUsername(), sender.getPassword());
        open = fresh;
        return fresh;
    }

    /** The operator's own, with prompt sockets where these name no other way to make one. */
    private Properties settings(String protocol) {
        String prefix = "mail." + protocol + '.';
        Properties settings = new Properties();
        settings.putAll(sender.getJavaMailProperties());
        boolean directly = settings.stringPropertyNames().stream()
                .noneMatch(name -> name.startsWith(prefix + "socketFactory")
                        || name.startsWith(prefix + "socks.")
                        || name.startsWith(prefix + "proxy."));
        if (directly) {
            settings.put(prefix + "socketFactory", new PromptSockets());
            settings.put(prefix + "socketFactory.fallback", "false");
        }
        return settings;
    }

    @Override
    public void close() {
        Transport kept = open;
        open = null;
        if (kept != null) {
            try {
                kept.close();
            } catch (MessagingException e) {
                // Every mail's fate is known by its own reply.
                LOG.debug("the mail server hung up first", e);
            }
        }
    }
}
