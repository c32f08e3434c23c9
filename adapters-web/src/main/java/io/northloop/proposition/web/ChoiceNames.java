package io.northloop.proposition.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Names of choices in the reader's language, for the fields of forms. */
@Component
class ChoiceNames {

    private final MessageSource messages;

    ChoiceNames(MessageSource messages) {
        this.messages = messages;
    }

    /** By the choice's own name, in order; the text is that of {@code keys} and the name. */
    <E extends Enum<E>> Map<String, String> of(Iterable<E> choices, String keys) {
        Map<String, String> names = new LinkedHashMap<>();
        choices.forEach(choice -> names.put(choice.name(), text(keys + choice.name())));
        return names;
    }

    String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
