package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.DownloadedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A period without answers has its place in every trend, and what happened stays over its own days. */
@NorthloopTest
class TrendGapsTest {

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final Browser hq;

    @Autowired
    TrendGapsTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.hq = new Browser(port);
    }

    @BeforeEach
    void a_centre() {
        accounts.region("gap-region");
        accounts.centre("gap-centre", "gap-region");
    }

    private void signIn(String name) {
        accounts.open(name, Role.HQ, null);
        hq.signIn(name, TestAccounts.PASSWORD);
    }

    @AfterEach
    void nothing_is_left() {
        for (String table : List.of("measurement_delta", "rated_answer", "csi_answer")) {
            jdbc.sql("delete from " + table + " where survey_ref = 'gap'").update();
        }
        jdbc.sql("delete from factor where unit_ref = 'gap-centre'").update();
    }

    private void pinned(String title, String from, String to, String touchpoint) {
        Map<String, String> typed = new HashMap<>(Map.of("kind", "COMPETITOR", "title", title, "from", from, "to", to));
        typed.put("unitRef", "gap-centre");
        typed.put("touchpoint", touchpoint);
        assertThat(hq.post("/factors", typed).statusCode()).isEqualTo(302);
    }

    private void promoters(String day) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, score)
                        select 'gap-centre', cast(:day as date), 'TRANSACTIONAL', 'gap', 9
                        from generate_series(1, 12)""").param("day", day).update();
    }

    @Test
    void months_and_weeks_without_answers_stand_between_those_with_answers() {
        signIn("gap-explorer");
        promoters("2021-01-15");
        promoters("2021-04-15");
        pinned("Fair", "2021-03-02", "2021-03-05", "");
        JsonNode months = trend("/explorer?unit=gap-centre&from=2020-01-01&to=2021-12-31", "explorer-trend");
        assertThat(labels(months)).containsExactly("Jan 2021", "Feb 2021", "Mar 2021", "Apr 2021");
        assertThat(values(months)).containsExactly("100.0", "null", "null", "100.0");
        assertThat(months.at("/points/1/n").asInt()).isZero();
        assertThat(months.get("marks")).hasSize(1);
        assertThat(months.at("/marks/0/first").asInt()).isEqualTo(2);
        assertThat(months.at("/marks/0/last").asInt()).isEqualTo(2);

        promoters("2020-12-30");
        JsonNode weeks = trend("/explorer?unit=gap-centre&step=week&from=2020-12-01&to=2021-01-31", "explorer-trend");
        assertThat(labels(weeks)).containsExactly("2020-W53", "2021-W01", "2021-W02");
        assertThat(values(weeks)).containsExactly("100.0", "null", "100.0");
    }

    private void satisfied(String day) {
        jdbc.sql("""
                        insert into rated_answer (response_id, question, type, leads, value, unit_ref, day, kind,
                            survey_ref, touchpoint)
                        select gen_random_uuid(), 'visit', 'SATISFACTION', true, 5, 'gap-centre', cast(:day as date),
                            'TRANSACTIONAL', 'gap', 'service-visit'
                        from generate_series(1, 12)""").param("day", day).update();
    }

    @Test
    void ratings_show_the_empty_quarter_and_only_factors_of_their_touchpoint() {
        signIn("gap-ratings");
        satisfied("2020-08-15");
        satisfied("2021-02-15");
        pinned("At the visit", "2020-12-02", "2020-12-05", "service-visit");
        pinned("At delivery", "2020-12-02", "2020-12-05", "delivery");
        String place = "quarter=2021-Q1&unit=gap-centre&touchpoint=service-visit";
        JsonNode quarters = trend("/ratings?" + place, "ratings-trend");
        assertThat(values(quarters)).containsExactly("100.0", "null", "100.0");
        assertThat(quarters.get("marks")).hasSize(1);
        assertThat(quarters.at("/marks/0/title").asString()).isEqualTo("At the visit");
        assertThat(quarters.at("/marks/0/first").asInt()).isEqualTo(1);

        assertThat(hq.get("/ratings?" + place).body()).contains("/ratings/export/points?");
        DownloadedTable points = DownloadedTable.of(hq, "/ratings/export/points?" + place + "&format=");
        assertThat(points.header()).containsExactly("Point", "Answers", "Share of the answers");
        assertThat(points.rows()).hasSize(5);
        assertThat(points.row("5")).containsExactly("5", "12", "1.0");
        assertThat(points.row("1")).containsExactly("1", "0", "0.0");
        assertThat(hq.get("/ratings/export/points?quarter=2019-Q1&unit=gap-centre&format=csv")
                        .statusCode())
                .as("nobody was asked")
                .isEqualTo(404);
    }

    private void indexed(String day) {
        jdbc.sql("""
                        insert into csi_answer (response_id, unit_ref, day, survey_ref, model, score, csi,
                            dimensions, items)
                        select gen_random_uuid(), 'gap-centre', cast(:day as date), 'gap', 1, 9, 800,
                            array_fill(800::numeric, array[5]), array_fill(8::smallint, array[15])
                        from generate_series(1, 50)""").param("day", day).update();
    }

    @Test
    void the_index_shows_the_empty_quarter() {
        signIn("gap-csi");
        indexed("2020-08-15");
        indexed("2021-02-15");
        pinned("Fair", "2020-12-02", "2020-12-05", "");
        JsonNode quarters = trend("/csi?quarter=2021-Q1&unit=gap-centre", "csi-trend");
        assertThat(values(quarters)).containsExactly("800.0", "null", "800.0");
        assertThat(quarters.at("/marks/0/first").asInt()).isEqualTo(1);
        assertThat(quarters.at("/marks/0/last").asInt()).isEqualTo(1);
    }

    private static List<String> labels(JsonNode chart) {
        return chart.get("points")
                .valueStream()
                .map(point -> point.get("label").asString())
                .toList();
    }

    private static List<String> values(JsonNode chart) {
        return chart.get("points")
                .valueStream()
                .map(point -> point.get("value").toString())
                .toList();
    }

    /** What the chart of that name draws. */
    private JsonNode trend(String path, String chart) {
        String page = hq.get(path).body();
        String begin = "id=\"" + chart + "-data\">";
        int from = page.indexOf(begin) + begin.length();
        return JsonMapper.shared().readTree(page.substring(from, page.indexOf("</script>", from)));
    }
}
