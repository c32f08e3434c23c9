package io.northloop.shared;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The languages that every text exists in. */
public enum Language {
    ZH_CN("zh-CN"),
    EN("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /** BCP 47 tag, as used in JSON, in HTML and in the database. */
    public String tag() {
        return tag;
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    /** As its speakers call it: 中文, English. */
    public String ownName() {
        return locale().getDisplayLanguage(locale());
    }

    /** From tag to the language's own name, in order: what a selection of languages offers. */
    public static Map<String, String> ownNames() {
        Map<String, String> names = new LinkedHashMap<>();
        for (Language language : values()) {
            names.put(language.tag, language.ownName());
        }
        return names;
    }

    /** The same texts by tag, in the same order. */
    public static Map<String, String> byTag(Map<Language, String> texts) {
        Map<String, String> tagged = new LinkedHashMap<>();
        texts.forEach((language, text) -> tagged.put(language.tag, text));
        return tagged;
    }

    /** The language for a tag such as {@code zh}, {@code zh-Hans-CN} or {@code en-GB}; empty for any other. */
    public static Optional<Language> of(String tag) {
        return switch (Locale.forLanguageTag(tag).getLanguage()) {
            case "zh" -> Optional.of(ZH_CN);
            case "en" -> Optional.of(EN);
            default -> Optional.empty();
        };
    }
}
