package io.northloop.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.web.Visit;
import io.northloop.shared.web.Visit.Device;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Reads the codes of posters and opens what they say, without cookies. */
final class Telephone {

    private final int port;

    Telephone(int port) {
        this.port = port;
    }

    /** What it reads from the poster that headquarters, {@code <programme>-hq}, downloads. */
    String decoded(String programme, String unit, String format) throws Exception {
        try (Visit visit = Visit.to(port, Device.DESK_EN)) {
            visit.signIn(programme + "-hq", TestAccounts.PASSWORD);
            byte[] file = visit.page()
                    .request()
                    .get(
                            "http://127.0.0.1:%d/programmes/%s/posters/file?unit=%s&format=%s"
                                    .formatted(port, programme, unit, format),
                            // The server may just have closed the connection that was kept for it.
                            RequestOptions.create().setMaxRetries(1))
                    .body();
            String read = QrReader.read(file);
            assertThat(read).startsWith("M http");
            return read.substring(2);
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).GET());
    }

    HttpResponse<String> post(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient()
                .send(request.header("Accept-Language", "en").build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
