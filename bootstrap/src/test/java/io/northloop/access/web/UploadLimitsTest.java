package io.northloop.access.web;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Bodies that nobody may send are answered from their first lines: each request below promises far more than it sends,
 * and whoever read on would wait for the rest.
 */
@NorthloopTest
class UploadLimitsTest {

    private static final String FORM = "multipart/form-data; boundary=x";
    private static final long TWO_GIGABYTES = 2_000_000_000L;
    private static final int PATIENCE_MILLIS = 4_000;

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    UploadLimitsTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, 415",
        "/s/AAAAAAAAAAAAAAAAAAAAAA, 415",
        "/opt-out/AAAA, 415",
        "/public/v1/surveys/x/response, 415",
        "/preferences, 415",
        "/no-such-page, 415",
        "/error, 415",
        "/api/v1/cases, 415",
        "/oauth2/token, 415",
        "/command/clients, 415",
        "/imports, 303",
        "/settings/organisation/file/preview, 303",
        "/settings/organisation/file/apply, 303",
        "/api/v1/imports/responses, 401",
        "/tasks/x/evidence, 413",
        "/api/v1/tasks/x/evidence, 413",
    })
    void no_file_of_a_stranger_is_read(String path, int status) throws IOException {
        for (String type : List.of(FORM, "Multipart/Form-Data; boundary=x")) {
            assertThat(answer("POST", path, type, TWO_GIGABYTES, "")).as(type).isEqualTo(status);
        }
        assertThat(answer("PUT", path, FORM, TWO_GIGABYTES, "")).isEqualTo(status);
    }

    @Test
    void a_made_up_token_or_session_opens_nothing() throws IOException {
        assertThat(answer("POST", "/api/v1/imports/responses", FORM, TWO_GIGABYTES, "Authorization: Bearer x\r\n"))
                .isEqualTo(401);
        assertThat(answer("POST", "/imports", FORM, TWO_GIGABYTES, "Cookie: northloop-session=eA==\r\n"))
                .isEqualTo(303);
    }

    @ParameterizedTest
    @CsvSource({
        "/sign-in, application/x-www-form-urlencoded",
        "/s/AAAAAAAAAAAAAAAAAAAAAA, application/x-www-form-urlencoded",
        "/public/v1/surveys/x/response, application/json",
        "/api/v1/responses, application/json",
        "/api/v1/cases, application/x-ndjson",
    })
    void other_bodies_end_at_one_mebibyte(String path, String type) throws IOException {
        assertThat(answer("POST", path, type, (1 << 20) + 1, "")).isEqualTo(413);
    }

    @Test
    void a_body_of_unknown_length_ends_there_too() {
        Machine machine = Machine.signedIn(port, "upload-chunks", accounts.client("upload-chunks", null));
        String reason = "x".repeat(1 << 20);
        assertThat(machine.postInChunks("/api/v1/cases/none/disclosure", "{\"reason\":\"" + reason + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(machine.postInChunks("/api/v1/cases/none/disclosure", "{\"reason\":\"short\"}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void people_who_are_signed_in_send_files_where_files_are_taken() {
        accounts.open("upload-admin", Role.ADMINISTRATOR, null);
        Browser admin = new Browser(port);
        admin.signIn("upload-admin", TestAccounts.PASSWORD);
        String part = "--x\r\nContent-Disposition: form-data; name=\"%s\"%s\r\n\r\n%s\r\n";
        String body = part.formatted("kind", "", "units")
                + part.formatted("_csrf", "", admin.formToken())
                + part.formatted("file", "; filename=\"u.csv\"", "ref,kind,name\nupload-r,REGION,Upload")
                + "--x--\r\n";
        var shown = admin.postAs("/settings/organisation/file/preview", FORM, body);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body()).contains("upload-r");
        assertThat(admin.postAs("/preferences", FORM, body).statusCode()).isEqualTo(415);
    }

    private int answer(String method, String path, String type, long promised, String more) throws IOException {
        try (Socket socket = open()) {
            socket.getOutputStream().write(head(method, path, type, "Content-Length: " + promised + "\r\n" + more));
            socket.getOutputStream().write("--x\r\n".getBytes(US_ASCII));
            socket.getOutputStream().flush();
            return status(socket);
        }
    }

    private Socket open() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return socket;
    }

    private static byte[] head(String method, String path, String type, String more) {
        return (method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: " + type + "\r\n" + more + "\r\n")
                .getBytes(US_ASCII);
    }

    private static int status(Socket socket) throws IOException {
        var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
        return Integer.parseInt(answer.readLine().split(" ", -1)[1]);
    }
}
