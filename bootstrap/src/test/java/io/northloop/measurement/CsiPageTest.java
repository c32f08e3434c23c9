package io.northloop.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.web.DownloadedTable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The page of the index, narrowed. A member of a segment gave 30 answers of 800 points after a delivery, by the survey
 * of today; somebody else 30 of 700 after a visit, by a survey of old.
 */
@NorthloopTest
class CsiPageTest {

    private static final String CENTRE = "cn-one";
    private static final String AUTUMN = "quarter=2025-Q4&unit=" + CENTRE;

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CsiPageTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void two_kinds_of_answers() {
        accounts.region("cn-region");
        accounts.centre(CENTRE, "cn-region");
        for (int i = 0; i < 30; i++) {
            answer("cn-member", "delivery", "standard-csi", 800);
            answer("cn-other", "service-visit", "cn-of-old", 700);
        }
    }

    @AfterEach
    void nothing_is_left() {
        jdbc.sql("delete from csi_answer where unit_ref = ?").param(CENTRE).update();
        jdbc.sql("delete from response where unit_ref = ?").param(CENTRE).update();
    }

    @Test
    void headquarters_narrows_the_index_on_the_page_and_in_its_files() {
        Browser hq = signedIn("cn-hq", Role.HQ, null);
        String segment = segment("cn-of-hq");
        assertThat(hq.get("/csi?" + AUTUMN).body()).contains(headline("750.0"));
        for (String narrowed : List.of("touchpoint=delivery", "survey=standard-csi", "segment=" + segment)) {
            String asked = AUTUMN + "&" + narrowed;
            assertThat(hq.get("/csi?" + asked).body())
                    .as(narrowed)
                    .contains(headline("800.0"), "selected=\"selected\"")
                    .containsPattern("<a href=\"/csi\\?quarter=2025-Q4&amp;unit=cn-one&amp;[^\"]*" + narrowed + "&amp;")
                    .contains("/csi/export?" + asked.replace("&", "&amp;") + "&amp;format=csv");
            assertThat(DownloadedTable.of(hq, "/csi/export?" + asked + "&format=")
                            .row(CENTRE))
                    .as(narrowed)
                    .startsWith(CENTRE, "cn-region", "30", "800.0");
            assertThat(DownloadedTable.of(hq, "/csi/export/trend?" + asked + "&format=")
                            .row("2025-Q4"))
                    .as(narrowed)
                    .startsWith("2025-Q4", "30", "800.0");
            assertThat(DownloadedTable.of(hq, "/csi/export/parts?" + asked + "&format=")
                            .rows()
                            .getFirst())
                    .as(narrowed)
                    .endsWith("30");
        }
        String answers = "/answers?unit=cn-one&amp;touchpoint=delivery&amp;programme=&amp;survey=&amp;category="
                + "&amp;kind=CSI&amp;trusted=&amp;from=2025-10-01&amp;to=2025-12-31\">30</a>";
        assertThat(hq.get("/csi?touchpoint=delivery&" + AUTUMN).body()).containsOnlyOnce(answers + "</dd>");
        assertThat(hq.get("/csi?touchpoint=delivery&" + AUTUMN).body()).containsOnlyOnce(answers + "</td>");
        assertThat(hq.get("/csi?segment=" + segment + "&" + AUTUMN).body())
                .as("answers cannot be asked for by segment")
                .doesNotContain("/answers?");
        assertThat(hq.get("/csi?segment=cn-nowhere&survey=cn-nowhere&" + AUTUMN).body())
                .as("what cannot be chosen")
                .contains(headline("750.0"));
    }

    /** Sixty answers are shown; thirty of them would say of the other thirty what they are. */
    @Test
    void below_headquarters_nothing_narrows_but_unit_and_quarter() {
        Browser manager = signedIn("cn-manager", Role.CENTRE_MANAGER, CENTRE);
        String segment = segment("cn-of-manager");
        for (String narrowed : List.of("", "&touchpoint=delivery", "&survey=standard-csi", "&segment=" + segment)) {
            assertThat(manager.get("/csi?" + AUTUMN + narrowed).body())
                    .as(narrowed)
                    .contains(headline("750.0"))
                    .doesNotContain("name=\"touchpoint\"", "name=\"survey\"", "name=\"segment\"", "/answers?");
            assertThat(DownloadedTable.of(manager, "/csi/export?" + AUTUMN + narrowed + "&format=")
                            .row(CENTRE))
                    .as(narrowed)
                    .startsWith(CENTRE, "cn-region", "60", "750.0");
        }
    }

    private static String headline(String index) {
        return "<span class=\"headline-number\">" + index + "</span>";
    }

    private String segment(String client) {
        Machine machine = Machine.signedIn(port, client, accounts.client(client, null));
        jdbc.sql("""
                        insert into customer (ref, name, language, attributes)
                        values ('cn-member', 'N', 'en', '{"cn-model": "m7"}') on conflict do nothing""").update();
        return Machine.json(machine.post(
                        "/api/v1/segments",
                        "{\"name\":\"%s\",\"profitTiers\":[],\"categories\":[],\"attributes\":{\"cn-model\":\"m7\"}}"
                                .formatted(client)))
                .get("id")
                .asString();
    }

    private Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }

    private void answer(String customer, String touchpoint, String survey, int points) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, touchpoint,
                                              answered_at, received_at, answers, language, live, digest)
                        values (:id, uuidv7(), :survey, 'CSI', :unit, :customer, :touchpoint,
                                timestamptz '2025-11-15T12:00+08', now(), '{}', 'en', false, '')""")
                .param("id", id)
                .param("survey", survey)
                .param("unit", CENTRE)
                .param("customer", customer)
                .param("touchpoint", touchpoint)
                .update();
        jdbc.sql("""
                        insert into csi_answer (response_id, unit_ref, day, survey_ref, touchpoint, model, csi,
                                                dimensions, items)
                        values (:id, :unit, date '2025-11-15', :survey, :touchpoint, 1, :points,
                                array_fill(700::numeric, array[5]), array_fill(7::smallint, array[15]))""")
                .param("id", id)
                .param("unit", CENTRE)
                .param("survey", survey)
                .param("touchpoint", touchpoint)
                .param("points", points)
                .update();
    }
}
