package io.northloop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session's cookie: {@code __Host-session}, Secure; on plain loopback, where browsers refuse that, a plain one. */
final class SessionCookies implements CookieSerializer {

    private final DefaultCookieSerializer hostBound = cookie("__Host-session", true);
    private final DefaultCookieSerializer plain = cookie("northloop-session", false);

    private final PlainCookies plainCookies;

    SessionCookies(PlainCookies plainCookies) {
        this.plainCookies = plainCookies;
    }

    private static DefaultCookieSerializer cookie(String name, boolean secure) {
        DefaultCookieSerializer cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setCookiePath("/");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        fitting(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return fitting(request).readCookieValues(request);
    }

    private DefaultCookieSerializer fitting(HttpServletRequest request) {
        return plainCookies.fit(request) ? plain : hostBound;
    }
}
