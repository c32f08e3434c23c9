package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;

class CompanyDefaultsOnPagesTest {

    private static final Instant MOMENT = Instant.parse("2026-11-21T20:30:00Z");
    private static final FixedCompany SHANGHAI = new FixedCompany(ZoneId.of("Asia/Shanghai"), Language.ZH_CN);
    private static final FixedCompany SAN_FRANCISCO = new FixedCompany(ZoneId.of("America/Los_Angeles"), Language.EN);

    @BeforeEach
    void read_english() {
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void read_as_before() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void moments_are_shown_in_the_zone_of_the_company() {
        assertThat(new Formats(SHANGHAI).moment(MOMENT)).isEqualTo("22 Nov 2026 04:30");
        assertThat(new Formats(SAN_FRANCISCO).moment(MOMENT)).isEqualTo("21 Nov 2026 12:30");
        assertThat(new Formats(SAN_FRANCISCO).day(MOMENT))
                .isEqualTo(new Formats(SAN_FRANCISCO).day(LocalDate.of(2026, 11, 21)));
    }

    @Test
    void a_visitor_who_names_no_language_reads_the_one_of_the_company() {
        assertThat(new VisitorLocale(SHANGHAI).resolveLocale(new MockHttpServletRequest()))
                .isEqualTo(Language.ZH_CN.locale());
        assertThat(new VisitorLocale(SAN_FRANCISCO).resolveLocale(new MockHttpServletRequest()))
                .isEqualTo(Language.EN.locale());
        var german = new MockHttpServletRequest();
        german.addHeader("Accept-Language", "de");
        german.addPreferredLocale(Locale.GERMAN);
        assertThat(new VisitorLocale(SAN_FRANCISCO).resolveLocale(german)).isEqualTo(Language.EN.locale());
        var asked = new MockHttpServletRequest();
        asked.setQueryString("lang=en");
        assertThat(new VisitorLocale(SHANGHAI).resolveLocale(asked)).isEqualTo(Language.EN.locale());
    }
}
