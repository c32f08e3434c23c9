package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A visitor with cookies, without JavaScript: reads pages and sends their forms. */
public final class Browser {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private static final Pattern META_TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");

    private final String base;
    private @Nullable String formToken;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path));
    }

    /** A file. */
    public HttpResponse<byte[]> download(String path) {
        return send(request(path), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Accept-Language", "en");
    }

    /** Sends a form with the token of the sign-in page or, once signed in, of any page. */
    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postFrom("/about", path, fields);
    }

    /** Sends a form with the token that stands in the page {@code from}. */
    public HttpResponse<String> postFrom(String from, String path, Map<String, String> fields) {
        Matcher token = FORM_TOKEN.matcher(get(from).body());
        String protectedBy = token.find() ? "&_csrf=" + encoded(token.group(1)) : "";
        return postBare(path, form(fields) + protectedBy);
    }

    /** Sends a form in which one name has several values, as boxes that are ticked have. */
    public HttpResponse<String> postAll(String path, Map<String, String> fields, String name, List<String> values) {
        String ticked =
                values.stream().map(value -> "&" + name + "=" + encoded(value)).collect(Collectors.joining());
        return postBare(path, form(fields) + ticked + "&_csrf=" + encoded(formToken()));
    }

    public HttpResponse<String> postBare(String path, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "en")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Sends a body of any kind. */
    public HttpResponse<String> postAs(String path, String contentType, String body) {
        return send(HttpRequest.newBuilder(URI.create(base + path))
                .header("Accept-Language", "en")
                .header("Content-Type", contentType)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> signIn(String username, String password) {
        return postFrom("/sign-in", "/sign-in", Map.of("username", username, "password", password));
    }

    /** Signs in once more, while the session of a former sign-in is still held. */
    public HttpResponse<String> signInAgain(String username, String password) {
        return postBare("/sign-in", form(Map.of("username", username, "password", password, "_csrf", formToken())));
    }

    /** A page, asked for with somebody's session alone. */
    public HttpResponse<String> getWithSession(String path, String session) {
        cookies.getCookieStore().removeAll();
        return send(HttpRequest.newBuilder(URI.create(base + path)).header("Cookie", "northloop-session=" + session));
    }

    /** The token that protects forms, as it stands in the sign-in page or, once signed in, in any page. */
    public String formToken() {
        String known = formToken;
        if (known == null) {
            Matcher found = META_TOKEN.matcher(get("/about").body());
            if (!found.find()) {
                throw new AssertionError("no token in the page");
            }
            known = found.group(1);
            formToken = known;
        }
        return known;
    }

    public Optional<HttpCookie> sessionCookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("northloop-session"))
                .findFirst();
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
