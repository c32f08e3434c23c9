package io.northloop.proposition.web;

import io.northloop.proposition.model.PropositionContent;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What the parts of a proposition are called, by their pointer; templates ask it as {@code @propositionWords}. */
@Component("propositionWords")
class PropositionWords {

    private static final String FIELD = "proposition.field.";
    private static final int TOUCHPOINT_PARTS = 4;

    private final MessageSource messages;

    PropositionWords(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * The name of {@code /job}, {@code /components/price}, {@code /touchpoints/0/target} or
     * {@code /touchpoints/delivery/target}; the pointer itself where it has none.
     *
     * @param content whose touchpoints are counted
     * @param touchpoints their names by code
     */
    public String name(String pointer, PropositionContent content, Map<String, String> touchpoints) {
        String[] parts = pointer.split("/", -1);
        if (parts.length == TOUCHPOINT_PARTS && parts[1].equals("touchpoints")) {
            String code = code(parts[2], content);
            return touchpoints.getOrDefault(code, code) + " · " + text(FIELD + parts[3], parts[3]);
        }
        if (parts.length > 2 && parts[1].equals("components")) {
            return text("proposition.component." + parts[2], pointer);
        }
        return parts.length > 1 && parts[1].equals("touchpoints")
                ? text("proposition.touchpoint", pointer)
                : text(FIELD + pointer.replaceFirst("^/", ""), pointer);
    }

    private static String code(String codeOrPlace, PropositionContent content) {
        if (!codeOrPlace.matches("\\d{1,3}")) {
            return codeOrPlace;
        }
        int place = Integer.parseInt(codeOrPlace);
        return place < content.touchpoints().size()
                ? content.touchpoints().get(place).touchpoint()
                : codeOrPlace;
    }

    private String text(String key, String otherwise) {
        String found = messages.getMessage(key, null, otherwise, LocaleContextHolder.getLocale());
        return found == null ? otherwise : found;
    }
}
