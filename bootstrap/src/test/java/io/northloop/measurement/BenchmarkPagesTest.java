package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of published figures, and the file that brings them. */
@NorthloopTest
class BenchmarkPagesTest {

    private static final String FORM = "multipart/form-data; boundary=file";

    private final TestAccounts accounts;
    private final int port;

    @Autowired
    BenchmarkPagesTest(TestAccounts accounts, @LocalServerPort int port) {
        this.accounts = accounts;
        this.port = port;
    }

    @Test
    void headquarters_loads_the_figures_of_the_method_from_a_file() {
        accounts.open("bench-page", Role.HQ, null);
        Browser hq = new Browser(port);
        hq.signIn("bench-page", TestAccounts.PASSWORD);
        HttpResponse<String> example = hq.get("/benchmarks/example");
        assertThat(example.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("benchmarks-example.csv");
        HttpResponse<String> wrong = upload(hq, example.body().replace(",62,", ",620,"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Line 2, value: Must be between -100 and 100.");
        assertThat(upload(hq, example.body()).statusCode()).isEqualTo(302);
        assertThat(hq.get("/benchmarks").body())
                .contains("蔚来 NIO", "+62", "872", "J.D. Power", "Trade compilation", "+10 … +30", "dream");

        Machine machine = Machine.signedIn(port, "bench-seed", accounts.client("bench-seed", null));
        List<String> zones = Machine.json(machine.get("/api/v1/benchmarks"))
                .get("zones")
                .valueStream()
                .filter(placed -> placed.get("source").asString().contains("Trade compilation"))
                .map(placed ->
                        placed.get("name").asString() + " " + placed.get("zone").asString())
                .toList();
        assertThat(zones)
                .containsExactlyInAnyOrder("蔚来 NIO DREAM", "理想 Li Auto DREAM", "小鹏 XPeng DREAM", "特斯拉 Tesla DREAM");

        Looks looks = new Looks(port, "benchmarks");
        looks.at("bench-page", TestAccounts.PASSWORD, Map.of("all", "/benchmarks", "nps", "/benchmarks?metric=NPS"));
        assertThat(looks.wrong()).isEmpty();
        String page = hq.get("/benchmarks").body();
        assertThat(page).contains("data-confirm=\"Remove “");
        int at = page.indexOf("/remove");
        String remove = page.substring(page.lastIndexOf("/benchmarks/", at), at + "/remove".length());
        assertThat(hq.post(remove, Map.of()).statusCode()).isEqualTo(302);
        assertThat(hq.get("/benchmarks").body()).doesNotContain(remove);
        Browser manager = new Browser(port);
        accounts.region("bench-page-region");
        accounts.open("bench-manager", Role.REGIONAL_MANAGER, "bench-page-region");
        manager.signIn("bench-manager", TestAccounts.PASSWORD);
        assertThat(manager.get("/benchmarks").statusCode()).isEqualTo(403);
    }

    private static HttpResponse<String> upload(Browser browser, String table) {
        return browser.postAs("/benchmarks", FORM, """
                --file\r
                Content-Disposition: form-data; name="_csrf"\r
                \r
                %s\r
                --file\r
                Content-Disposition: form-data; name="file"; filename="figures.csv"\r
                Content-Type: text/csv\r
                \r
                %s\r
                --file--\r
                """.formatted(browser.formToken(), table));
    }
}
