package io.northloop.shared.drill;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another system with a token, registered as {@code ./northloop client add} registers it. */
final class DrillClient {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String base;
    private final String token;

    DrillClient(ApplicationProcess application, String scopes) throws IOException, InterruptedException {
        this.base = "http://127.0.0.1:" + application.port();
        Properties client = new Properties();
        client.load(new StringReader(command(
                application,
                "/command/clients",
                "name=drill&scopes=" + URLEncoder.encode(scopes, StandardCharsets.UTF_8))));
        String secret = client.getProperty("client_id") + ":" + client.getProperty("client_secret");
        String granted = send(HttpRequest.newBuilder(URI.create(base + "/oauth2/token"))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(secret.getBytes(StandardCharsets.UTF_8)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));
        this.token = JsonMapper.shared().readTree(granted).get("access_token").asString();
    }

    /** What the command line asks of a running instance. */
    static String command(ApplicationProcess application, String path, String form)
            throws IOException, InterruptedException {
        List<String> command = Files.readAllLines(application.home().resolve("command"));
        return send(HttpRequest.newBuilder(URI.create(command.get(0) + path))
                .header("Northloop-Command", command.get(1))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    String get(String path) throws IOException, InterruptedException {
        return send(to(path, "application/json").GET());
    }

    JsonNode postJson(String path, String json) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send(to(path, "application/json").POST(HttpRequest.BodyPublishers.ofString(json))));
    }

    /** Sends a file with a head and returns what became of it. */
    JsonNode postCsv(String path, String lines) throws IOException, InterruptedException {
        return JsonMapper.shared()
                .readTree(send(to(path, "text/csv").POST(HttpRequest.BodyPublishers.ofString(lines))));
    }

    void put(String path, String json) throws IOException, InterruptedException {
        send(to(path, "application/json").PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    void post(String path) throws IOException, InterruptedException {
        send(to(path, "application/json").POST(HttpRequest.BodyPublishers.noBody()));
    }

    private HttpRequest.Builder to(String path, String contentType) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType);
    }

    private static String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }
}
