package io.northloop.survey;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What texts of a survey may leave open, written <code>{company}</code>, <code>{centre}</code>, <code>{service}</code>.
 */
public enum Placeholder {
    COMPANY,
    CENTRE,
    SERVICE;

    private static final Pattern FORM = Pattern.compile("\\{([^{}]*)}");

    /** Everything between braces that is none of these, as it stands in the text. */
    public static Stream<String> unknownIn(String text) {
        return FORM.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(name -> named(name).isEmpty());
    }

    /** The text with its placeholders filled; one without a value is left out. */
    public static String fill(String text, Map<Placeholder, String> values) {
        return FORM.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(named(found.group(1))
                        .map(known -> values.getOrDefault(known, ""))
                        .orElse(found.group())));
    }

    private static Optional<Placeholder> named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
