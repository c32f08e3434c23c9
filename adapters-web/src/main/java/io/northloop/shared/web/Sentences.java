package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts codes of refusals into sentences of the reader's language; templates ask it as {@code @sentences}. */
@Component("sentences")
public class Sentences {

    private final MessageSource messages;

    Sentences(MessageSource messages) {
        this.messages = messages;
    }

    public String error(DomainError error) {
        return error(error.code(), error.arguments(), LocaleContextHolder.getLocale());
    }

    public String fault(Fault fault) {
        return fault(fault, LocaleContextHolder.getLocale());
    }

    /** A text of the message bundles, in the reader's language. */
    public String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }

    String error(String code, List<Object> arguments, Locale locale) {
        return sentence("error." + code, arguments, "error.invalid", locale);
    }

    String fault(Fault fault, Locale locale) {
        return sentence("fault." + fault.code(), fault.arguments(), "fault.invalid", locale);
    }

    private String sentence(String key, List<Object> arguments, String otherwise, Locale locale) {
        String general = messages.getMessage(otherwise, null, locale);
        return String.valueOf(messages.getMessage(key, arguments.toArray(), general, locale));
    }
}
