package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** A proxy on this machine ends TLS and says for whom it asks. */
@NorthloopTest
class BehindProxyTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"csrf-token\" content=\"([^\"]+)\"");
    private static final String VISITOR = "203.0.113.77";

    private final Environment environment;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    BehindProxyTest(Environment environment, JdbcClient jdbc, @LocalServerPort int port) {
        this.environment = environment;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void visitors_by_tls_get_hsts_and_secure_cookies() {
        HttpResponse<String> shown = new Browser(port).send(request("/sign-in").GET());
        assertThat(shown.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
        List<String> cookies = shown.headers().allValues("Set-Cookie");
        assertThat(cookies)
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("Secure"));
        HttpResponse<String> plain = new Browser(port).get("/sign-in");
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(plain.headers().allValues("Set-Cookie"))
                .allSatisfy(cookie -> assertThat(cookie).startsWith("northloop-form="));
    }

    @Test
    void throttles_see_the_visitor_and_not_the_proxy() {
        HttpResponse<String> form = new Browser(port).send(request("/sign-in").GET());
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";", -1)[0];
        Matcher token = TOKEN.matcher(form.body());
        assertThat(token.find()).isTrue();
        HttpResponse<String> refused = new Browser(port)
                .send(request("/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .header("X-XSRF-TOKEN", token.group(1))
                        .POST(HttpRequest.BodyPublishers.ofString("username=nobody-there&password=x")));
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(attemptsOf("network:" + VISITOR)).isEqualTo(1);
    }

    @Test
    void only_proxies_on_this_machine_are_believed_unless_others_are_named() {
        assertThat(environment.getProperty("server.tomcat.remoteip.internal-proxies"))
                .isEqualTo("127.0.0.0/8, ::1/128");
        assertThat(environment.getProperty("server.tomcat.remoteip.host-header"))
                .as("a script can send X-Forwarded-Host")
                .isEmpty();
    }

    @Test
    void another_host_in_a_forwarded_header_is_not_believed() {
        HttpResponse<String> shown = new Browser(port)
                .send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/sign-in"))
                        .header("X-Forwarded-Host", "evil.example")
                        .GET());
        assertThat(shown.headers().allValues("Set-Cookie"))
                .as("still addressed as this machine")
                .allSatisfy(cookie -> assertThat(cookie).startsWith("northloop-form="));
    }

    @Test
    void cookies_are_plain_on_loopback_only_where_nothing_else_is_public() {
        MockHttpServletRequest loopback = new MockHttpServletRequest();
        loopback.setServerName("127.0.0.1");
        assertThat(new PlainCookies("").fit(loopback)).isTrue();
        assertThat(new PlainCookies("http://127.0.0.1:8080").fit(loopback)).isTrue();
        assertThat(new PlainCookies("https://nps.example.com").fit(loopback)).isFalse();
        assertThat(new PlainCookies("http://nps.example.com").fit(loopback)).isFalse();
        loopback.setSecure(true);
        assertThat(new PlainCookies("").fit(loopback)).isFalse();
        MockHttpServletRequest elsewhere = new MockHttpServletRequest();
        elsewhere.setServerName("nps.example.com");
        assertThat(new PlainCookies("").fit(elsewhere)).isFalse();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Forwarded-For", VISITOR)
                .header("X-Forwarded-Proto", "https");
    }

    private int attemptsOf(String bucket) {
        return jdbc.sql("SELECT failures FROM sign_in_throttle WHERE bucket = sha256(convert_to(:bucket, 'UTF8'))")
                .param("bucket", bucket)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }
}
