package io.northloop.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Browser;
import io.northloop.followup.CaseId;
import io.northloop.proposition.PropositionId;
import io.northloop.proposition.SegmentId;
import io.northloop.shared.bootstrap.CountedStatements;
import io.northloop.shared.bootstrap.DemoTest;
import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How many statements each page sends to the database, session and account included, with the demo company's rows in
 * it: a page that asks once per row goes beyond its number at once.
 */
@DemoTest
class DemoPagesTest {

    /** At most so many statements by page of the HQ. */
    private static final Map<String, Integer> OF_HQ = new TreeMap<>(Map.ofEntries(
            Map.entry("/", 24),
            Map.entry("/my-work", 15),
            Map.entry("/views", 6),
            Map.entry("/tasks", 8),
            Map.entry("/plans", 9),
            Map.entry("/plans/new", 7),
            Map.entry("/cases", 10),
            Map.entry("/answers", 8),
            Map.entry("/surveys", 6),
            Map.entry("/csi-models", 7),
            Map.entry("/csi-models/new", 6),
            Map.entry("/programmes", 7),
            Map.entry("/programmes/standard-transactional/cockpit", 9),
            Map.entry("/programmes/at-the-counter/posters", 8),
            Map.entry("/survey-calendar", 14),
            Map.entry("/wave-reviews", 10),
            Map.entry("/alerts", 11),
            Map.entry("/alerts/readers", 10),
            Map.entry("/suspicions", 7),
            Map.entry("/benchmarks", 10),
            Map.entry("/factors", 7),
            Map.entry("/fitness", 12),
            Map.entry("/fitness?unit=suzhou&touchpoint=delivery", 25),
            Map.entry("/invitations", 8),
            Map.entry("/interviews", 6),
            Map.entry("/messages", 6),
            Map.entry("/imports", 6),
            Map.entry("/profit-grid", 12),
            Map.entry("/profit-grid/movement", 12),
            Map.entry("/segments", 12),
            Map.entry("/propositions", 12),
            Map.entry("/explorer", 16),
            Map.entry("/csi", 12),
            Map.entry("/ratings", 14),
            Map.entry("/league", 10),
            Map.entry("/quadrant", 9),
            Map.entry("/monthly-report", 40),
            Map.entry("/sample-size", 9),
            Map.entry("/trust/audit", 6)));

    /** It depends on where the case stands; this is the last of the demo's past. */
    private static final int OF_A_CASE = 16;

    /** However many quarters and touchpoints are shown. */
    private static final int OF_A_SEGMENT = 16;

    private static final int OF_A_PROPOSITION = 18;

    /** However many tasks it has. */
    private static final int OF_A_PLAN = 9;

    private static final int OF_EDITING_A_PLAN = 12;

    private static final Map<String, Integer> OF_ADMINISTRATOR = new TreeMap<>(
            Map.of("/settings/organisation", 6, "/settings/people", 7, "/settings/accounts", 7, "/settings/lists", 6));

    /** Something else may be sent meanwhile; the page itself never sends less. */
    private static final int TRIES = 3;

    private final CountedStatements statements;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    DemoPagesTest(CountedStatements statements, JdbcClient jdbc, @LocalServerPort int port) {
        this.statements = statements;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void no_page_asks_the_database_more_often_than_it_needs() {
        Browser hq = signedIn("hq");
        Browser administrator = signedIn("admin");
        CaseId aCase = new CaseId(
                jdbc.sql("SELECT id FROM followup_case WHERE received_at <= :before ORDER BY id DESC LIMIT 1")
                        .param("before", Timestamp.from(DemoCompany.END.minus(DemoAnswers.FRESH)))
                        .query(UUID.class)
                        .single());

        List<String> beyond = new ArrayList<>();
        OF_HQ.forEach((path, most) -> check(hq, path, most, beyond));
        check(hq, "/cases/" + aCase, OF_A_CASE, beyond);
        check(hq, "/segments/" + new SegmentId(anId("segment")), OF_A_SEGMENT, beyond);
        check(hq, "/propositions/" + new PropositionId(anId("proposition")), OF_A_PROPOSITION, beyond);
        String aPlan = drafted(hq);
        check(hq, aPlan, OF_A_PLAN, beyond);
        check(hq, aPlan + "/edit", OF_EDITING_A_PLAN, beyond);
        OF_ADMINISTRATOR.forEach((path, most) -> check(administrator, path, most, beyond));

        assertThat(beyond).isEmpty();
    }

    private UUID anId(String table) {
        return jdbc.sql("SELECT id FROM " + table + " ORDER BY id LIMIT 1")
                .query(UUID.class)
                .single();
    }

    private void check(Browser browser, String path, int most, List<String> beyond) {
        assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        long start = System.nanoTime();
        List<String> sent = Stream.generate(() -> statements.during(() -> browser.get(path)))
                .limit(TRIES)
                .min(Comparator.comparingInt(List::size))
                .orElseThrow();
        System.out.printf(
                "%s: %d statements, %d ms%n", path, sent.size(), (System.nanoTime() - start) / TRIES / 1_000_000);
        assertThat(sent).as(path).isNotEmpty();
        if (sent.size() > most) {
            String all = sent.stream().map(sql -> sql.replaceAll("\\s+", " ")).collect(Collectors.joining("\n  "));
            beyond.add("%s: %d statements, at most %d%n  %s%n".formatted(path, sent.size(), most, all));
        }
    }

    /** Path of a new plan with twelve tasks for the manager of the falling centre's region. */
    private static String drafted(Browser hq) {
        Map<String, String> form = new TreeMap<>(Map.of(
                "title",
                "Counted",
                "purpose",
                "Few statements",
                "unitRefs",
                "east",
                "metric",
                "NPS",
                "from",
                "0",
                "to",
                "10",
                "by",
                "2027-06-30"));
        for (int i = 0; i < 12; i++) {
            String at = "tasks/" + i + "/";
            form.putAll(Map.of(
                    at + "title",
                    "Task " + i,
                    at + "assigneeRef",
                    "east",
                    at + "startsOn",
                    "2027-01-04",
                    at + "dueOn",
                    "2027-01-29",
                    at + "doneCriteria",
                    "Done"));
        }
        HttpResponse<String> kept = hq.post("/plans", form);
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(302);
        String location = kept.headers().firstValue("Location").orElseThrow();
        return location.substring(location.indexOf("/plans/"));
    }

    private Browser signedIn(String username) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(username, "demo").statusCode()).isEqualTo(302);
        return browser;
    }
}
