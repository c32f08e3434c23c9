package io.northloop.shared.web;

import io.northloop.shared.Language;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of whoever reads the page that is being made; {@link VisitorLocale} chose it. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /** English where no request is served. */
    public static Language now() {
        return Language.of(LocaleContextHolder.getLocale().toLanguageTag()).orElse(Language.EN);
    }
}
