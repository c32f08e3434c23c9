package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system with an access token. */
public final class Machine {

    private final Browser http;
    private final String base;
    private final String token;

    private Machine(Browser http, String base, String token) {
        this.http = http;
        this.base = base;
        this.token = token;
    }

    /** Gets a token for all scopes of the client. */
    public static Machine signedIn(int port, String clientId, String secret) {
        String base = "http://127.0.0.1:" + port;
        Browser http = new Browser(port);
        String basic = Base64.getEncoder().encodeToString((clientId + ":" + secret).getBytes(UTF_8));
        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        return new Machine(http, base, json(answer).get("access_token").asString());
    }

    public HttpResponse<String> get(String path) {
        return http.send(request(path));
    }

    public HttpResponse<String> get(String path, String accept) {
        return http.send(request(path).header("Accept", accept));
    }

    public HttpResponse<String> put(String path, String json) {
        return http.send(withJson(path).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> put(String path, String json, String ifMatch) {
        return http.send(withJson(path).header("If-Match", ifMatch).PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> post(String path, String json) {
        return http.send(withJson(path).POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    public HttpResponse<String> delete(String path) {
        return http.send(request(path).DELETE());
    }

    /** Sends a document without saying how long it is. */
    public HttpResponse<String> postInChunks(String path, String json) {
        return http.send(withJson(path)
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(json.getBytes(UTF_8)))));
    }

    /** Sends a body that is no JSON document. */
    public HttpResponse<String> post(String path, String body, String contentType) {
        return http.send(
                request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private HttpRequest.Builder withJson(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }
}
