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
            leadsToAsMany(hq, "/explorer?unit=east&by=" + by + "&" + SPRING, 4);
        }
        leadsToAsMany(hq, "/csi?unit=east&quarter=2026-Q2", 4);
        leadsToAsMany(hq, "/csi?unit=suzhou&survey=standard-csi&integrity=trusted&quarter=2026-Q2", 2);
    }

    private static void leadsToAsMany(Browser hq, String page, int least) {
        for (MatchResult link : links(hq, page, least)) {
            assertThat(answers(hq, link)).as(link.group()).isEqualTo(Long.parseLong(link.group(2)));
        }
    }

    private static List<MatchResult> links(Browser hq, String page, int least) {
        List<MatchResult> links = LINK.matcher(body(hq.get(page))).results().toList();
        assertThat(links).as(page).hasSizeGreaterThanOrEqualTo(least);
        return links;
    }

    private static long answers(Browser hq, MatchResult link) {
        String query = link.group(1).replace("&amp;", "&");
        return ANSWER.matcher(body(hq.get("/answers/export?format=csv&" + query)))
                .results()
                .count();
    }

    /** Some of them leave the question out. */
    @Test
    void each_group_of_satisfaction_leads_to_its_answers() {
        Browser hq = signedIn("hq");
        for (String by : List.of("unit", "touchpoint")) {
            for (MatchResult link : links(hq, "/ratings?unit=east&quarter=2026-Q2&by=" + by, 1)) {
                assertThat(answers(hq, link)).as(link.group()).isGreaterThanOrEqualTo(Long.parseLong(link.group(2)));
            }
        }
        assertThat(LINK.matcher(body(hq.get("/ratings?unit=east&quarter=2026-Q2&by=adviser")))
                        .results())
                .isEmpty();
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
