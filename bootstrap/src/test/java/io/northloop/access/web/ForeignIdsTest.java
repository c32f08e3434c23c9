package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.Scopes;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whoever belongs to one region asks for things of another, which exist: every answer must be the one for things that
 * do not. The tables below name each route with an id; one that stands in neither fails.
 */
@NorthloopTest
class ForeignIdsTest {

    /** Things of the whole company, which whoever may use the route at all may use everywhere. */
    private static final Set<String> OF_THE_COMPANY = Set.of(
            "/api/v1/surveys/",
            "/surveys/",
            "/root-causes/",
            "/api/v1/programmes/",
            "/programmes/",
            "/settings/programmes/",
            "/api/v1/waves/",
            // Names a table of the report, whose figures are those of the viewer.
            "/monthly-report/export/");

    /** Only for those without a unit, whom the matrix of roles keeps apart from the rest. */
    private static final Set<String> OF_HEADQUARTERS = Set.of(
            "/settings/accounts/",
            "/settings/clients/",
            "/settings/organisation/units/",
            "/settings/people/",
            "/settings/lists/posts/",
            "/settings/lists/touchpoints/",
            "/imports/",
            "/routing-rules/",
            "/propositions/",
            "/segments/",
            "/waves/",
            "/wave-reviews/",
            "/alerts/",
            "/answers/",
            "/factors/",
            "/benchmarks/",
            "/messages/",
            "/interviews/");

    /** Closed to machines that are confined to units, whatever the thing is and whether it exists. */
    private static final Set<String> CLOSED_TO_CONFINED = Set.of(
            "/api/v1/customers/",
            "/api/v1/accounts/",
            "/api/v1/imports/",
            "/api/v1/responses/",
            "/api/v1/propositions/",
            "/api/v1/segments/",
            "/api/v1/wave-reviews/",
            "/api/v1/alerts/",
            "/api/v1/alerts/replays/",
            "/api/v1/benchmarks/");

    private static final String PHOTO_FORM = "multipart/form-data; boundary=photo";

    private static final String TOKEN = """
            --photo\r
            Content-Disposition: form-data; name="_csrf"\r
            \r
            @token@\r
            """;

    private static final String PHOTO = """
            --photo\r
            Content-Disposition: form-data; name="file"; filename="photo.jpg"\r
            \r
            no photo\r
            --photo--\r
            """;

    private final Routes routes;
    private final TestAccounts accounts;
    private final ForeignThings things;
    private final int port;

    @Autowired
    ForeignIdsTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            TestAccounts accounts,
            ForeignThings things,
            @LocalServerPort int port) {
        this.routes = new Routes(mapping);
        this.accounts = accounts;
        this.things = things;
        this.port = port;
    }

    /** Somebody of the region {@code own-…}. */
    private record Asker(
            String name,
            @Nullable Browser browser,
            @Nullable Machine machine,
            Authentication rights) {

        HttpResponse<String> ask(Routes.Route route, String path) {
            if (machine != null) {
                return switch (route.method()) {
                    case "GET" -> machine.get(path);
                    case "PUT" -> machine.put(path, body(route.path()), "\"0\"");
                    case "DELETE" -> machine.delete(path);
                    default ->
                        route.contentType().startsWith("multipart")
                                ? machine.post(path, PHOTO, PHOTO_FORM)
                                : machine.post(path, "{}");
                };
            }
            if (browser == null) {
                throw new IllegalStateException("neither a person nor a machine");
            }
            if (route.contentType().startsWith("multipart")) {
                return browser.postAs(path, PHOTO_FORM, TOKEN.replace("@token@", browser.formToken()) + PHOTO);
            }
            return route.isSafe() ? browser.get(path) : browser.post(path, Map.of("reason", "curious"));
        }

        /** A body that could be served: what is wrong with it would be told before whose the thing is. */
        private static String body(String path) {
            if (path.contains("/propositions/")) {
                return "{\"title\":\"Mine now\"}";
            }
            if (path.contains("/facts/")) {
                return "{\"revenue\":1,\"profit\":1,\"currency\":\"CNY\"}";
            }
            if (path.contains("/customers/") || path.contains("/accounts/") || path.contains("/segments/")) {
                return "{\"name\":\"Mine now\"}";
            }
            if (path.contains("/plans/") || path.contains("/factors/")) {
                return "{}";
            }
            return path.contains("/people/")
                    ? "{\"name\":\"Mine now\",\"post\":\"SERVICE_ADVISER\",\"unitRef\":\"own-centre\"}"
                    : "{\"name\":\"Mine now\",\"kind\":\"CENTRE\",\"parentRef\":\"own-region\",\"timeZone\":\"Asia/Shanghai\"}";
        }
    }

    @Test
    void things_of_other_regions_are_answered_like_things_that_do_not_exist() throws IOException {
        ForeignThings.Planted foreign = things.plant();
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> asked = new HashMap<>();
        List<Asker> askers = askers();
        for (Routes.Route route :
                routes.all().stream().filter(Routes.Route::hasId).toList()) {
            String declared = route.declared();
            if (declared == null || declared.equals("permitAll()")) {
                // Whoever has the token in the address has the right.
                assertThat(route.path()).contains("{token}");
                continue;
            }
            String before = route.path().substring(0, route.path().indexOf('{'));
            String id = foreign.ids().get(before);
            if (id == null && !OF_THE_COMPANY.contains(before) && !OF_HEADQUARTERS.contains(before)) {
                wrong.add(route.method() + " " + route.path() + " stands in no table");
                continue;
            }
            for (Asker asker : askers) {
                boolean fits = route.isForMachines() == (asker.machine() != null);
                if (!fits || !Routes.may(asker.rights(), declared, route.handler())) {
                    continue;
                }
                if (OF_HEADQUARTERS.contains(before)) {
                    wrong.add(asker.name() + " may use " + route.path());
                } else if (id != null) {
                    String path = route.path()
                            .replaceFirst("\\{[^}]+}", id)
                            .replace("{period}", "2026-Q1")
                            .replace("{number}", "1")
                            .replace("{file}", foreign.file());
                    assertThat(path).as("an id within a thing that exists").doesNotContain("{");
                    int status = asker.ask(route, path).statusCode();
                    asked.merge(asker.name(), 1, Integer::sum);
                    if (CLOSED_TO_CONFINED.contains(before)) {
                        int unknown =
                                asker.ask(route, path.replace(id, unknown(id))).statusCode();
                        if (status != 403 || unknown != 403) {
                            wrong.add(asker.name() + " " + route.method() + " " + path + " → " + status + ", unknown → "
                                    + unknown);
                        }
                    } else if (status != 404) {
                        wrong.add(asker.name() + " " + route.method() + " " + path + " → " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked.get("regional manager")).isGreaterThanOrEqualTo(7);
        assertThat(asked.get("centre manager")).isGreaterThanOrEqualTo(7);
        assertThat(asked.get("confined client")).isGreaterThanOrEqualTo(12);
    }

    /** An id of the same form that nothing has. */
    private static String unknown(String id) {
        return id.matches("[a-z]{3}_[0-9a-f]{32}") ? id.substring(0, 4) + "0".repeat(32) : "unknown-" + id;
    }

    private List<Asker> askers() {
        accounts.region("own-region");
        accounts.centre("own-centre", "own-region");
        return List.of(
                person("regional manager", "own-regional", Role.REGIONAL_MANAGER, "own-region"),
                person("centre manager", "own-centre-manager", Role.CENTRE_MANAGER, "own-centre"),
                new Asker(
                        "confined client",
                        null,
                        Machine.signedIn(port, "own-client", accounts.client("own-client", "own-region")),
                        rights(Scopes.ALL.stream()
                                .map(scope -> "SCOPE_" + scope)
                                .toArray(String[]::new))));
    }

    private Asker person(String name, String username, Role role, String unit) {
        accounts.open(username, role, unit);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return new Asker(name, browser, null, rights("ROLE_" + role.name()));
    }

    private static Authentication rights(String... authorities) {
        return new TestingAuthenticationToken("x", null, AuthorityUtils.createAuthorityList(authorities));
    }
}
