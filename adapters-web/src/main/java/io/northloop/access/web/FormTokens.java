package io.northloop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/**
 * The token that protects forms, kept in a cookie that only we can set, so that visitors who never sign in cost no
 * session. Named like {@link SessionCookies}.
 */
final class FormTokens implements CsrfTokenRepository {

    private final CookieCsrfTokenRepository hostBound = cookie("__Host-form", true);
    private final CookieCsrfTokenRepository plain = cookie("northloop-form", false);

    private final PlainCookies plainCookies;

    FormTokens(PlainCookies plainCookies) {
        this.plainCookies = plainCookies;
    }

    private static CookieCsrfTokenRepository cookie(String name, boolean secure) {
        CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
        repository.setCookieName(name);
        repository.setCookiePath("/");
        repository.setCookieCustomizer(
                cookie -> cookie.secure(secure).httpOnly(true).sameSite("Lax"));
        return repository;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return fitting(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        fitting(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return fitting(request).loadToken(request);
    }

    private CookieCsrfTokenRepository fitting(HttpServletRequest request) {
        return plainCookies.fit(request) ? plain : hostBound;
    }
}
