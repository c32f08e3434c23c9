package io.northloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.shared.Cursor;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody sends by accident is answered as a fault of the sender, never as one of ours. */
@NorthloopTest
class HostileInputTest {

    private static final List<String> CURSORS = List.of(
            "x",
            Cursor.of("x"),
            Cursor.of("x", "y"),
            Cursor.of("a\0b"),
            Cursor.of("2026-01-01T00:00:00Z", "y"),
            Cursor.of("+999999999-01-01T00:00:00Z", "00000000-0000-0000-0000-000000000001"),
            Cursor.of("99999999999999999999999"));

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    HostileInputTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/cases", "/api/v1/people", "/api/v1/units", "/api/v1/responses", "/api/v1/invitations"})
    void a_forged_cursor_is_refused(String list) {
        Machine machine = machine("hostile-cursor-" + list.substring(list.lastIndexOf('/') + 1));
        for (String cursor : CURSORS) {
            int status = machine.get(list + "?cursor=" + encoded(cursor)).statusCode();
            assertThat(status).as(list + " " + cursor).isIn(200, 400);
        }
    }

    @Test
    void a_forged_cursor_is_refused_by_pages() {
        Browser hq = signedIn("hostile-hq", Role.HQ);
        Browser admin = signedIn("hostile-admin", Role.ADMINISTRATOR);
        for (String cursor : CURSORS) {
            assertThat(hq.get("/cases?cursor=" + encoded(cursor)).statusCode())
                    .as(cursor)
                    .isBetween(200, 499);
            assertThat(admin.get("/settings/people?cursor=" + encoded(cursor)).statusCode())
                    .as(cursor)
                    .isBetween(200, 499);
            assertThat(admin.get("/trust/audit?cursor=" + encoded(cursor)).statusCode())
                    .as(cursor)
                    .isBetween(200, 499);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx", "a\0b", "a\tb"})
    void references_that_cannot_be_are_refused_with_a_sentence(String ref) {
        Browser admin = signedIn("hostile-ref-" + Integer.toHexString(ref.hashCode()), Role.ADMINISTRATOR);
        for (String field : List.of("unitRef", "personRef")) {
            var refused = admin.post(
                    "/settings/accounts",
                    Map.of("displayName", "X", "username", "hostile-x", "role", "CENTRE_MANAGER", field, ref));
            assertThat(refused.statusCode()).as(field).isIn(400, 422);
            if (ref.indexOf('\0') < 0) {
                assertThat(refused.body()).contains("A reference starts with a letter or digit");
            }
        }
        var client = admin.post(
                "/settings/clients",
                Map.of("clientId", "hostile", "name", "X", "scopes", "cases:read", "unitRef", ref));
        assertThat(client.statusCode()).isIn(400, 422);
        // A filter is not a reference to be kept: what fits no unit finds nobody, or is refused.
        assertThat(admin.get("/settings/people?unit=" + encoded(ref)).statusCode())
                .isIn(200, 400, 422);
        assertThat(admin.get("/settings/people?text=" + encoded("a\0b")).statusCode())
                .isEqualTo(400);
        assertThat(admin.get("/trust/audit?who=" + encoded("a\0b")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void references_in_addresses_and_bodies_are_no_fault_of_ours() {
        Machine machine = machine("hostile-refs");
        String tooLong = "x".repeat(65);
        for (String path : List.of("surveys/", "customers/", "units/", "people/")) {
            assertThat(machine.get("/api/v1/" + path + tooLong).statusCode())
                    .as(path)
                    .isBetween(400, 499);
        }
        for (String query : List.of(
                "cases?unit=", "cases?owner=", "responses?survey=", "responses?unit=", "measurements/nps?unit=")) {
            assertThat(machine.get("/api/v1/" + query + tooLong).statusCode())
                    .as(query)
                    .isBetween(400, 499);
        }
        String unit = "{\"name\":\"x\",\"kind\":\"CENTRE\",\"parentRef\":\"a\\u0000b\",\"timeZone\":\"Asia/Shanghai\"}";
        assertThat(machine.put("/api/v1/units/hostile-unit", unit).statusCode()).isBetween(400, 499);
        assertThat(machine.post("/api/v1/responses", "{\"surveyRef\":\"a\\u0000b\",\"unitRef\":\"a\\u0000b\"}")
                        .statusCode())
                .isBetween(400, 499);
    }

    private Machine machine(String id) {
        return Machine.signedIn(port, id, accounts.client(id, null, Set.copyOf(io.northloop.access.Scopes.ALL)));
    }

    private Browser signedIn(String username, Role role) {
        accounts.open(username, role, null);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, TestAccounts.PASSWORD).statusCode()).isEqualTo(302);
        return browser;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
