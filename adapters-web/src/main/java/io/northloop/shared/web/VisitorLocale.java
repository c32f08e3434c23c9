package io.northloop.shared.web;

import io.northloop.shared.Language;
import io.northloop.shared.port.CompanyDefaults;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.WebUtils;

/**
 * The language of a visitor: what the address says ({@code ?lang=en}), else what was chosen on this device, else the
 * account's, else the first of the browser's that we speak, else the company's.
 */
@Component("localeResolver")
final class VisitorLocale implements LocaleResolver {

    static final String COOKIE = "northloop-language";
    static final String PARAMETER = "lang";

    private final CompanyDefaults company;

    /** The web server's filters want the locale before the database is there: the company is asked for when needed. */
    VisitorLocale(@Lazy CompanyDefaults company) {
        this.company = company;
    }

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return inAddress(request)
                .or(() -> inCookie(request))
                .or(VisitorLocale::inAccount)
                .or(() -> inBrowser(request))
                .orElseGet(company::language)
                .locale();
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("the language is changed by /preferences");
    }

    private static Optional<Language> inAddress(HttpServletRequest request) {
        String query = request.getQueryString();
        if (query == null || !query.contains(PARAMETER + "=")) {
            return Optional.empty();
        }
        String tag = UriComponentsBuilder.newInstance()
                .query(query)
                .build()
                .getQueryParams()
                .getFirst(PARAMETER);
        return Optional.ofNullable(tag).flatMap(Language::of);
    }

    private static Optional<Language> inCookie(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, COOKIE))
                .map(Cookie::getValue)
                .flatMap(Language::of);
    }

    private static Optional<Language> inAccount() {
        var who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof ShellUser user ? user.language() : Optional.empty();
    }

    private static Optional<Language> inBrowser(HttpServletRequest request) {
        if (request.getHeader("Accept-Language") == null) {
            return Optional.empty();
        }
        return Collections.list(request.getLocales()).stream()
                .flatMap(locale -> Language.of(locale.toLanguageTag()).stream())
                .findFirst();
    }
}
