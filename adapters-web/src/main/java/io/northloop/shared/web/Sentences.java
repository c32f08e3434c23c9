package io.northloop.shared.web;

import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Puts codes of refusals into sentences of the reader's language; templates ask it as {@code @sentences}. */
@Component("sentences")
public class Sentences {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]*");

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

    /** Texts without arguments, as the headings of a table are. */
    public List<String> texts(String... keys) {
        return Stream.of(keys).map(key -> text(key)).toList();
    }

    String error(String code, List<Object> arguments, Locale locale) {
        return sentence("error." + code, arguments, "error.invalid", locale);
    }

    String fault(Fault fault, Locale locale) {
        return sentence("fault." + fault.code(), fault.arguments(), "fault.invalid", locale);
    }

    /**
     * Where the one argument is a state, the sentence may have a form for each, so that nobody reads the state's code.
     */
    private String sentence(String key, List<Object> arguments, String otherwise, Locale locale) {
        String general = messages.getMessage(otherwise, null, locale);
        if (arguments.size() == 1
                && CODE.matcher(arguments.getFirst().toString()).matches()) {
            String own = messages.getMessage(key + "." + arguments.getFirst(), null, null, locale);
            if (own != null) {
                return own;
            }
        }
        return String.valueOf(messages.getMessage(key, arguments.toArray(), general, locale));
    }
}
