package io.northloop.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** One is not many. */
class CockpitWordsTest {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    @BeforeEach
    void ready() {
        messages.setBasename("i18n/programme-cockpit");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void answers_and_links_are_counted_in_good_grammar() {
        assertThat(said(Locale.ENGLISH, "time.words", "2 min", "3 h", 1L)).endsWith("(1 answer).");
        assertThat(said(Locale.ENGLISH, "time.words", "2 min", "3 h", 1234L)).endsWith("(1,234 answers).");
        assertThat(said(Locale.SIMPLIFIED_CHINESE, "time.words", "2 分钟", "3 小时", 1L))
                .endsWith("（共 1 份回答）。");
        assertThat(said(Locale.ENGLISH, "rate.interval", "2 %", "3 %", "1", 1L)).contains("1 of 1 closed link was");
        assertThat(said(Locale.ENGLISH, "rate.interval", "2 %", "3 %", "1", 2L)).contains("1 of 2 closed links were");
    }

    private String said(Locale locale, String key, Object... arguments) {
        return messages.getMessage("programme.cockpit." + key, arguments, locale);
    }
}
