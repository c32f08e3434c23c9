package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.alerting.application.TakeAnswers;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestClock;
import io.northloop.shared.web.DownloadedTable;
import io.northloop.shared.web.Looks;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What headquarters reads and acknowledges, and what managers are told. */
@NorthloopTest
class AlertPagesTest {

    private final WatchedCentres centres;
    private final TakeAnswers takeAnswers;
    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    AlertPagesTest(
            WatchedCentres centres,
            TakeAnswers takeAnswers,
            TestAccounts accounts,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.centres = centres;
        this.takeAnswers = takeAnswers;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }

    private AlertId fallen(AlertSubject centre) {
        centres.queue(centre, TestClock.START, new int[40]);
        takeAnswers.take(new TakeAnswers.Command(centre, 100));
        return new AlertId(jdbc.sql("select id from alert where rule = 'NPS_FALL' and subject_ref = ?")
                .param(centre.ref())
                .query(UUID.class)
                .single());
    }

    @Test
    void headquarters_reads_the_evidence_and_acknowledges_with_a_note() throws Exception {
        AlertSubject centre = centres.centre("al-page");
        AlertId id = fallen(centre);
        Browser hq = signedIn("al-page-hq", Role.HQ, null);
        assertThat(hq.get("/").body()).contains("href=\"/alerts\"");
        assertThat(hq.get("/alerts").body()).contains("al-page-centre", "n = 20,000", "/alerts/" + id);
        String page = hq.get("/alerts/" + id).body();
        assertThat(page)
                .contains("data-chart=\"control\"", "−100.0", "10.02")
                .contains("/answers?unit=al-page-centre&amp;kind=TRANSACTIONAL&amp;from=2026-11-02&amp;to=2026-11-02")
                .contains("/alerts/" + id + "/export/course?format=csv");

        Looks looks = new Looks(port, "alerting");
        looks.at(
                "al-page-hq",
                TestAccounts.PASSWORD,
                Map.of("list", "/alerts", "one", "/alerts/" + id, "replay", "/alerts/replay"));
        assertThat(looks.wrong()).isEmpty();

        HttpResponse<String> refused = hq.post("/alerts/" + id + "/acknowledge", Map.of("note", " "));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("is-invalid");
        HttpResponse<String> done = hq.post("/alerts/" + id + "/acknowledge", Map.of("note", "Rival opened next door"));
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(hq.get("/alerts/" + id).body())
                .contains("Rival opened next door", "al-page-hq")
                .doesNotContain("name=\"note\"");
        assertThat(hq.post("/alerts/" + id + "/acknowledge", Map.of("note", "Again"))
                        .statusCode())
                .isEqualTo(409);
        assertThat(hq.get("/alerts/alt_" + "0".repeat(32)).statusCode()).isEqualTo(404);
    }

    /** 20,000 answers in four quarters: a watch at ln 5,000 = 8.517, an alarm 1.5 further. */
    @Test
    void the_course_of_the_sum_is_had_as_a_file() {
        AlertId id = fallen(centres.centre("al-file"));
        Browser hq = signedIn("al-file-hq", Role.HQ, null);
        DownloadedTable course = DownloadedTable.of(hq, "/alerts/" + id + "/export/course?format=");
        assertThat(course.header()).containsExactly("Period", "Sum", "Watch", "Alarm", "Answers");
        List<String> day = course.row("2026-11-02");
        assertThat(Double.parseDouble(day.get(2))).isCloseTo(8.517, within(.001));
        assertThat(Double.parseDouble(day.get(3))).isCloseTo(10.017, within(.001));
        assertThat(day.getLast()).isEqualTo("40");
        Browser manager = signedIn("al-file-manager", Role.CENTRE_MANAGER, "al-file-centre");
        assertThat(manager.get("/alerts/" + id + "/export/course?format=csv").statusCode())
                .isEqualTo(403);
    }

    @Test
    void who_filters_the_answers_behind_an_alert_further_stays_with_its_programme() {
        Browser hq = signedIn("al-answers-hq", Role.HQ, null);
        assertThat(hq.get("/answers?programme=standard-transactional&kind=TRANSACTIONAL&touchpoint=delivery")
                        .body())
                .contains(
                        "name=\"programme\" value=\"standard-transactional\"",
                        "name=\"touchpoint\" value=\"delivery\"");
    }

    /** The latest of all is open, the latest of those that are over is older. */
    @Test
    void what_is_over_fills_its_own_list() {
        AlertId over = fallen(centres.centre("al-over"));
        Browser hq = signedIn("al-over-hq", Role.HQ, null);
        hq.post("/alerts/" + over + "/acknowledge", Map.of("note", "Known"));
        AlertId open = fallen(centres.centre("al-later"));
        later(over, 1);
        later(open, 2);
        String page = hq.get("/alerts?limit=1").body();
        later(over, -1);
        later(open, -2);
        int earlier = page.indexOf("id=\"over-title\"");
        assertThat(page.indexOf("/alerts/" + open)).isBetween(0, earlier);
        assertThat(page.substring(earlier)).contains("/alerts/" + over);
    }

    private void later(AlertId alert, int days) {
        jdbc.sql("update alert set raised_at = raised_at + make_interval(days => ?) where id = ?")
                .params(days, alert.value())
                .update();
    }

    @Test
    void managers_are_told_of_a_watch_on_their_unit_without_any_figure() {
        AlertSubject centre = centres.centre("al-told");
        AlertId id = fallen(centre);
        Browser manager = signedIn("al-told-manager", Role.CENTRE_MANAGER, "al-told-centre");
        String page = manager.get("/alerts").body();
        assertThat(page).contains("al-told-centre").doesNotContain("20,000", "n = ", id.toString());
        assertThat(manager.get("/alerts/" + id).statusCode()).isEqualTo(403);
        assertThat(manager.get("/alerts/replay").statusCode()).isEqualTo(403);
        assertThat(manager.post("/alerts/" + id + "/acknowledge", Map.of("note", "x"))
                        .statusCode())
                .isEqualTo(403);

        Looks looks = new Looks(port, "alerting");
        looks.at("al-told-manager", TestAccounts.PASSWORD, Map.of("notices", "/alerts"));
        assertThat(looks.wrong()).isEmpty();

        centres.centre("al-other");
        Browser other = signedIn("al-other-manager", Role.REGIONAL_MANAGER, "al-other-region");
        assertThat(other.get("/alerts").body()).doesNotContain("al-told-centre");
        Browser administrator = signedIn("al-told-admin", Role.ADMINISTRATOR, null);
        assertThat(administrator.get("/alerts").statusCode()).isEqualTo(403);
    }
}
