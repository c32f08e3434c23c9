package io.northloop.shared.web;

import io.northloop.shared.Language;
import java.util.function.Supplier;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/** The language of whoever reads the page that is being made; {@link VisitorLocale} chose it. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    /** English where no request is served. */
    public static Language now() {
        return Language.of(LocaleContextHolder.getLocale().toLanguageTag()).orElse(Language.EN);
    }

    /** What is written for a reader of this language, where it is not the one of the page that is being made. */
    public static <T> T in(Language language, Supplier<T> written) {
        LocaleContext before = LocaleContextHolder.getLocaleContext();
        LocaleContextHolder.setLocale(language.locale());
        try {
            return written.get();
        } finally {
            LocaleContextHolder.setLocaleContext(before);
        }
    }
}
