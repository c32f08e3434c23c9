package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.northloop.access.web.Browser;
import io.northloop.shared.bootstrap.DemoTest;
import io.northloop.shared.web.Visit;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What one does with the tables of the explorer: sort them, and follow their numbers to the answers. */
@DemoTest
class DemoExplorerTest {

    private static final Pattern LINK = Pattern.compile("href=\"/answers\\?([^\"]+)\"[^>]*>(\\d+)</a>");

    /** A row begins with the id of its answer. */
    private static final Pattern ANSWER = Pattern.compile("(?m)^rsp_[^,]+,");

    private static final String SPRING = "from=2026-04-01&to=2026-06-30";

    private final int port;

    @Autowired
    DemoExplorerTest(@LocalServerPort int port) {
        this.port = port;
    }

    @Test
    void tables_are_sorted_by_the_heading_that_is_pressed() {
        try (Visit visit = Visit.to(port, Visit.Device.DESK_EN)) {
            visit.signIn("hq", "demo");
            visit.open("/explorer?by=unit&" + SPRING);
            Page page = visit.page();
            Locator heading = page.locator("table.units thead th").nth(1);
            heading.locator("button").click();
            assertThat(heading.getAttribute("aria-sort")).isEqualTo("descending");
            List<String> falling = names(page);
            assertThat(falling).hasSize(12);
            assertThat(falling.getLast()).contains("Jinan");
            heading.locator("button").click();
            assertThat(heading.getAttribute("aria-sort")).isEqualTo("ascending");
            assertThat(names(page).getFirst()).contains("Jinan");
            assertThat(names(page)).containsExactlyInAnyOrderElementsOf(falling);
            page.locator("table.units thead th").first().locator("button").click();
            assertThat(heading.getAttribute("aria-sort")).isNull();

            Locator scores = page.locator("table.scores");
            assertThat(scores.locator("tbody th").first().textContent()).contains("0");
            scores.locator("thead button").first().click();
            assertThat(scores.locator("tbody th").first().textContent()).contains("10");
        }
    }

    private static List<String> names(Page page) {
        return page.locator("table.units tbody th").allTextContents();
    }

    @Test
    void the_way_to_the_answers_leads_to_as_many_as_are_counted() {
        Browser hq = signedIn("hq");
        String file = body(hq.get("/answers/export?unit=suzhou&kind=TRANSACTIONAL&" + SPRING));
        assertThat(file.lines().filter(line -> line.contains("standard-transactional")))
                .hasSize(50);
        assertThat(file).doesNotContain("standard-csi");
    }

    /** What the page counts is what its links show, whatever its table is of. */
    @Test
    void each_number_leads_to_so_many_answers() {
        Browser hq = signedIn("hq");
        for (String by : List.of("unit", "region", "touchpoint", "survey", "programme", "adviser")) {
            String page = body(hq.get("/explorer?unit=east&by=" + by + "&" + SPRING));
            List<MatchResult> links = LINK.matcher(page).results().toList();
            assertThat(links).as(by).hasSizeGreaterThanOrEqualTo(4);
            for (MatchResult link : links) {
                String query = link.group(1).replace("&amp;", "&");
                String file = body(hq.get("/answers/export?format=csv&" + query));
                assertThat(ANSWER.matcher(file).results()).as(query).hasSize(Integer.parseInt(link.group(2)));
            }
        }
    }

    /** Beside them stand those of the whole company and of its region, and none of another centre. */
    @Test
    void what_happened_meanwhile_is_marked_on_every_trend() {
        Browser hq = signedIn("hq");
        for (String step : List.of("week", "month", "quarter")) {
            assertThat(body(hq.get("/explorer?unit=xiamen&from=2026-01-01&to=2026-06-30&step=" + step)))
                    .as(step)
                    .contains("Two senior advisers left", "Spring Festival")
                    .doesNotContain("A rival maintains cars at home", "Price war among makers");
        }
        assertThat(body(hq.get("/csi?quarter=2026-Q2&unit=xiamen"))).contains("Two senior advisers left");
    }

    private static String body(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.uri().toString()).isEqualTo(200);
        return response.body();
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, "demo").statusCode()).isEqualTo(302);
        return browser;
    }
}
