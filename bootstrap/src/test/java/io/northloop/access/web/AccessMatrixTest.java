package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.Scopes;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every route of the running application, asked by everybody: nobody, each role, a client with all scopes and one with
 * hardly any. What each may expect follows from what the handler declares; a handler that declares nothing fails.
 * Changing requests are sent where they must be refused, and where they name a thing that does not exist; a failure of
 * ours is never an answer.
 */
@NorthloopTest
class AccessMatrixTest {

    private static final Pattern SCOPE = Pattern.compile("SCOPE_([a-z-]+:[a-z]+)");

    private final Routes routes;
    private final TestAccounts accounts;
    private final int port;

    @Autowired
    AccessMatrixTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TestAccounts accounts,
            @LocalServerPort int port) {
        this.routes = new Routes(mapping);
        this.accounts = accounts;
        this.port = port;
    }

    /** Somebody who asks: how they send a request, and what they may do. */
    private record Asker(
            String name, Browser browser, @Nullable String token, Authentication rights) {

        HttpResponse<String> ask(int port, Routes.Route route) {
            String path = route.path().replaceAll("\\{[^}]+}", "none").replace("/**", "");
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (token != null) {
                request.header("Authorization", "Bearer " + token);
            }
            if (!route.isSafe()) {
                request.header("Content-Type", route.contentType());
                if (!route.isForMachines()) {
                    request.header("X-XSRF-TOKEN", browser.formToken());
                }
            }
            var body =
                    route.isSafe() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString("a=b");
            return browser.send(request.method(route.method(), body));
        }
    }

    @Test
    void everybody_gets_where_they_may_and_nowhere_else() {
        List<Asker> askers = askers();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> asked = new LinkedHashMap<>();
        for (Routes.Route route : routes.all()) {
            String declared = route.declared();
            if (declared == null && !route.isOpen()) {
                wrong.add(route + " declares nobody");
                continue;
            }
            for (Asker asker : askers) {
                boolean allowed = declared == null || Routes.may(asker.rights(), declared, route.handler());
                if ((!route.isSafe() && allowed && !route.hasId())
                        || (asker.token() != null && !route.isForMachines())) {
                    continue;
                }
                asked.merge(allowed ? "let in" : "kept out", 1, Integer::sum);
                HttpResponse<String> answer = asker.ask(port, route);
                if (allowed == isKeptOut(answer) || answer.statusCode() >= 500) {
                    wrong.add(asker.name() + " " + route.method() + " " + route.path() + " (" + declared + ") → "
                            + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked.get("kept out")).isGreaterThan(100);
        assertThat(asked.get("let in")).isGreaterThan(40);
    }

    @Test
    void every_scope_that_a_route_asks_for_can_be_given() {
        assertThat(routes.all().stream()
                        .flatMap(route -> Stream.ofNullable(route.declared()))
                        .flatMap(declared -> SCOPE.matcher(declared).results())
                        .map(scope -> scope.group(1)))
                .isNotEmpty()
                .isSubsetOf(Scopes.ALL);
    }

    private static boolean isKeptOut(HttpResponse<String> answer) {
        return answer.statusCode() == 401
                || answer.statusCode() == 403
                || answer.headers()
                        .firstValue("Location")
                        .filter(location -> location.contains("/sign-in"))
                        .isPresent();
    }

    private List<Asker> askers() {
        List<Asker> askers = new ArrayList<>();
        askers.add(new Asker(
                "nobody",
                new Browser(port),
                null,
                new AnonymousAuthenticationToken("x", "x", AuthorityUtils.createAuthorityList("ROLE_ANONYMOUS"))));
        accounts.region("matrix-region");
        accounts.centre("matrix-centre", "matrix-region");
        for (Role role : Role.values()) {
            String unit = switch (role) {
                case ADMINISTRATOR, HQ -> null;
                case REGIONAL_MANAGER -> "matrix-region";
                case CENTRE_MANAGER -> "matrix-centre";
            };
            String username = "matrix-" + role.name().toLowerCase(Locale.ROOT);
            accounts.open(username, role, unit);
            Browser browser = new Browser(port);
            assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode())
                    .isEqualTo(302);
            askers.add(new Asker(role.name(), browser, null, rights("ROLE_" + role.name())));
        }
        askers.add(client("matrix-all", Set.copyOf(Scopes.ALL)));
        askers.add(client("matrix-few", Set.of("alerts:read")));
        return askers;
    }

    private Asker client(String id, Set<String> scopes) {
        String secret = accounts.client(id, null, scopes);
        String basic = Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(UTF_8));
        Browser browser = new Browser(port);
        HttpResponse<String> answer =
                browser.send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/oauth2/token"))
                        .header("Authorization", "Basic " + basic)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        String token =
                JsonMapper.shared().readTree(answer.body()).get("access_token").asString();
        return new Asker(
                id,
                browser,
                token,
                rights(scopes.stream().map(scope -> "SCOPE_" + scope).toArray(String[]::new)));
    }

    private static Authentication rights(String... authorities) {
        return new TestingAuthenticationToken("x", null, AuthorityUtils.createAuthorityList(authorities));
    }
}
