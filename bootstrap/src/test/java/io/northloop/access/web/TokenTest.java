package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import io.northloop.access.application.KeepSigningKeys;
import io.northloop.access.application.RevokeClient;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.port.Ids;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@NorthloopTest
class TokenTest {

    private final TestAccounts accounts;
    private final RevokeClient revokeClient;
    private final KeepSigningKeys keys;
    private final Ids ids;
    private final JdbcClient jdbc;
    private final String base;

    @Autowired
    TokenTest(
            TestAccounts accounts,
            RevokeClient revokeClient,
            KeepSigningKeys keys,
            Ids ids,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.accounts = accounts;
        this.revokeClient = revokeClient;
        this.keys = keys;
        this.ids = ids;
        this.jdbc = jdbc;
        this.base = "http://127.0.0.1:" + port;
    }

    @Test
    void gives_a_client_a_token_with_the_scopes_it_asked_for() {
        String secret = accounts.client("token-asks", null, Set.of("organisation:read", "organisation:write"));
        JsonNode all = json(ask("token-asks", secret, ""));
        assertThat(all.get("token_type").asString()).isEqualTo("Bearer");
        assertThat(all.get("expires_in").asInt()).isBetween(890, 900);
        assertThat(claims(all).get("scope")).hasSize(2);
        assertThat(claims(all).get("aud").toString()).contains("northloop");
        JsonNode one = json(ask("token-asks", secret, "&scope=organisation:read"));
        assertThat(claims(one).get("scope")).hasSize(1);
        assertThat(ask("token-asks", secret, "&scope=cases:read").statusCode()).isEqualTo(400);
    }

    @Test
    void takes_the_secret_in_the_body_as_well() {
        String secret = accounts.client("token-body", null, Set.of("organisation:read"));
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id=token-body&client_secret=" + secret)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void refuses_a_wrong_secret_and_an_unknown_client() {
        accounts.client("token-wrong", null);
        assertThat(ask("token-wrong", "not the secret", "").statusCode()).isEqualTo(401);
        assertThat(ask("token-unknown", "whatever", "").statusCode()).isEqualTo(401);
    }

    @Test
    void stores_no_secret_but_its_hash() {
        String secret = accounts.client("token-hash", null);
        assertThat(secret).hasSizeGreaterThanOrEqualTo(43);
        assertThat(jdbc.sql("SELECT secret_hash FROM api_client WHERE client_id = 'token-hash'")
                        .query(String.class)
                        .single())
                .startsWith("{sha256}")
                .doesNotContain(secret);
    }

    @Test
    void a_revoked_client_is_out_at_once_even_with_a_token() {
        String secret = accounts.client("token-revoked", null, Set.of("organisation:read"));
        String token =
                json(ask("token-revoked", secret, "")).get("access_token").asString();
        assertThat(call(token).statusCode()).isNotIn(401, 403);
        revokeClient.revoke(new RevokeClient.Command(TestAccounts.administrator(), "token-revoked"));
        assertThat(call(token).statusCode()).isEqualTo(401);
        assertThat(ask("token-revoked", secret, "").statusCode()).isEqualTo(401);
    }

    @Test
    void refuses_calls_without_a_token_by_a_problem_document() {
        var answer = send(HttpRequest.newBuilder(URI.create(base + "/api/v1/units")));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(json(answer).get("code").asString()).isEqualTo("token-needed");
        assertThat(call("eyJhbGciOiJub25lIn0.e30.").statusCode()).isEqualTo(401);
    }

    @Test
    void keeps_its_keys_over_a_restart_and_shares_them_with_other_instances() throws Exception {
        JWKSelector any = new JWKSelector(new JWKMatcher.Builder().build());
        var one = new TokenKeys(keys, ids).get(any, null);
        var other = new TokenKeys(keys, ids).get(any, null);
        assertThat(one).isNotEmpty().isEqualTo(other);
        assertThat(one.getFirst().isPrivate()).isTrue();
        assertThat(jdbc.sql("SELECT sealed FROM signing_key")
                        .query(String.class)
                        .list())
                .allSatisfy(key -> assertThat(key).startsWith("v1."));
        assertThat(send(HttpRequest.newBuilder(URI.create(base + "/oauth2/jwks")))
                        .body())
                .contains(one.getFirst().getKeyID())
                .doesNotContain("\"d\"");
    }

    private HttpResponse<String> call(String token) {
        return send(
                HttpRequest.newBuilder(URI.create(base + "/api/v1/units")).header("Authorization", "Bearer " + token));
    }

    private HttpResponse<String> ask(String client, String secret, String more) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(UTF_8));
        return send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + more)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        return new Browser(0).send(request);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static JsonNode claims(JsonNode token) {
        String payload = token.get("access_token").asString().split("\\.", -1)[1];
        return JsonMapper.shared().readTree(Base64.getUrlDecoder().decode(payload));
    }
}
