package io.northloop.survey.model;

import io.northloop.shared.Faults;
import io.northloop.shared.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what JSON consists of (maps, lists, texts, numbers, true and false) and notes everything that is not as
 * expected, with its place. What it returns is only of use when nothing was noted.
 */
record PlainReader(Faults faults) {

    private static final Set<String> TAGS = Language.ownNames().keySet();

    /** The fields; one that is not known is a fault, nothing at all is one too. */
    Map<String, @Nullable Object> object(@Nullable Object value, String pointer, Set<String> known) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((key, content) -> {
                String name = String.valueOf(key);
                faults.require(known.contains(name), pointer + "/" + escaped(name), "unknown-field");
                fields.put(name, content);
            });
        } else {
            wrong(value, pointer);
        }
        return fields;
    }

    /** The elements; empty for nothing at all. */
    List<?> list(@Nullable Object value, String pointer, int atMost) {
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            faults.require(list.size() <= atMost, pointer, "too-many", atMost);
            return list.size() <= atMost ? list : List.of();
        }
        wrong(value, pointer);
        return List.of();
    }

    String text(@Nullable Object value, String pointer) {
        if (value instanceof String text) {
            return text;
        }
        wrong(value, pointer);
        return "";
    }

    /** False for nothing at all. */
    boolean flag(@Nullable Object value, String pointer) {
        if (value == null) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        wrong(value, pointer);
        return false;
    }

    int whole(@Nullable Object value, String pointer) {
        if (value instanceof Integer whole) {
            return whole;
        }
        wrong(value, pointer);
        return 0;
    }

    /** A number of at most three digits before the point and two behind it. */
    BigDecimal decimal(@Nullable Object value, String pointer) {
        if (value instanceof Number) {
            String digits = value.toString();
            boolean fits = digits.matches("\\d{1,3}(\\.\\d{1,2})?");
            faults.require(fits, pointer, "not-a-number");
            return fits ? new BigDecimal(digits) : BigDecimal.ZERO;
        }
        wrong(value, pointer);
        return BigDecimal.ZERO;
    }

    /** The constant so named; the first one, with a fault, for any other text. */
    <E extends Enum<E>> E constant(@Nullable Object value, Class<E> type, String pointer) {
        String name = text(value, pointer);
        E[] all = type.getEnumConstants();
        Optional<E> found =
                Arrays.stream(all).filter(known -> known.name().equals(name)).findFirst();
        faults.require(
                found.isPresent() || !(value instanceof String),
                pointer,
                "not-one-of",
                String.join(", ", Arrays.stream(all).map(Enum::name).toList()));
        return found.orElse(all[0]);
    }

    /** Texts by language tag; empty for nothing at all. */
    Map<Language, String> texts(@Nullable Object value, String pointer) {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        if (value != null) {
            object(value, pointer, TAGS)
                    .forEach((tag, text) ->
                            named(tag).ifPresent(language -> texts.put(language, text(text, pointer + "/" + tag))));
        }
        return texts;
    }

    /** Languages by their tags; none for nothing at all. */
    Set<Language> languages(@Nullable Object value, String pointer) {
        Set<Language> languages = EnumSet.noneOf(Language.class);
        List<?> tags = list(value, pointer, Language.values().length);
        for (int i = 0; i < tags.size(); i++) {
            String place = pointer + "/" + i;
            String tag = text(tags.get(i), place);
            Optional<Language> known = named(tag);
            faults.require(known.isPresent(), place, "not-one-of", String.join(", ", TAGS));
            known.ifPresent(languages::add);
        }
        return languages;
    }

    private static Optional<Language> named(String tag) {
        return Arrays.stream(Language.values())
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private void wrong(@Nullable Object value, String pointer) {
        faults.require(false, pointer, value == null ? "required" : "wrong-type");
    }

    /** As RFC 6901 writes a name into a pointer. */
    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
