package io.northloop.measurement;

import static io.northloop.measurement.FiledCentres.JUNE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.DownloadedTable;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the explorer is asked for, and what stands beside each score on the page and in its files. */
@NorthloopTest
class ExplorerFiguresTest {

    private static final String ONE = JUNE + "unit=tf-one&by=unit";

    private final TestAccounts accounts;
    private final FiledCentres centres;

    @Autowired
    ExplorerFiguresTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.centres = new FiledCentres(accounts, jdbc, port);
    }

    @BeforeEach
    void two_centres() {
        centres.two();
    }

    @AfterEach
    void nothing_is_left() {
        centres.remove();
    }

    /**
     * 20 promoters and 10 detractors of 40: adjusted to 20.75 and 10.75 of 43 the variance of an answer is 0.6785, and
     * 1.96 standard errors are 24.62 points.
     */
    @Test
    void the_margin_of_error_stands_beside_each_score() {
        Browser hq = centres.signedIn("tf-margin-hq", Role.HQ, null);
        assertThat(hq.get("/explorer?" + ONE).body())
                .contains("<dd class=\"tabular\">± 24.6 points</dd>")
                .contains("data-label=\"Margin of error\">24.6</td>");
        for (String file : List.of("/explorer/export?", "/explorer/export/trend?")) {
            DownloadedTable table = DownloadedTable.of(hq, file + ONE + "&format=");
            assertThat(table.header().subList(5, 9))
                    .containsExactly("NPS", "Margin of error", "Interval from", "Interval to");
            assertThat(Double.parseDouble(table.rows().getFirst().get(6))).isCloseTo(24.62, within(0.01));
        }
    }

    /** 15 promoters of weight 3, 15 detractors of weight 1: 30 of 60 above, and 60² / (15 · 9 + 15) answers count. */
    @Test
    void weights_say_what_goes_by_them_and_how_many_answers_they_leave() {
        accounts.centre("tf-weighted", "tf-region");
        centres.weighted("tf-weighted", 10, 15, 3);
        centres.weighted("tf-weighted", 3, 15, 1);
        Browser hq = centres.signedIn("tf-weighted-hq", Role.HQ, null);
        String every = JUNE + "unit=tf-weighted&by=unit";
        String how = "Distribution and shares, here and in the table, count every answer once";
        assertThat(hq.get("/explorer?" + every).body()).doesNotContain(how, "Effective answers");
        assertThat(DownloadedTable.of(hq, "/explorer/export?" + every + "&format=")
                        .header())
                .endsWith("Response rate", "Feedback rate");
        String weighted = every + "&weighted=true";
        assertThat(hq.get("/explorer?" + weighted).body())
                .contains(how, "data-label=\"Effective answers\">24.0</td>")
                .contains("<strong class=\"tabular\">50.0 %</strong>");
        for (String file : List.of("/explorer/export?", "/explorer/export/trend?")) {
            DownloadedTable table = DownloadedTable.of(hq, file + weighted + "&format=");
            assertThat(table.header()).endsWith("Effective answers");
            assertThat(table.rows().getFirst().subList(1, 6)).containsExactly("30", "15", "0", "15", "50.0");
            assertThat(table.rows().getFirst()).endsWith("24.0");
        }
    }

    @Test
    void a_programme_is_chosen_by_its_name() {
        Browser hq = centres.signedIn("tf-programme-hq", Role.HQ, null);
        assertThat(hq.get("/explorer?" + ONE).body())
                .contains("<option value=\"standard-transactional\">After a service</option>");
        assertThat(hq.get("/explorer?programme=standard-transactional&" + ONE).body())
                .contains("<option value=\"standard-transactional\" selected=\"selected\">After a service</option>");
        assertThat(hq.get("/explorer?programme=tf-nowhere&" + ONE).body())
                .contains("<option value=\"tf-nowhere\" selected=\"selected\">tf-nowhere</option>");
        Browser manager = centres.signedIn("tf-programme-one", Role.CENTRE_MANAGER, "tf-one");
        assertThat(manager.get("/explorer?programme=standard-transactional").body())
                .doesNotContain("name=\"programme\"");
    }
}
