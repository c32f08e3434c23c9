package io.northloop.alerting;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import io.northloop.shared.bootstrap.TestAgenda;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A centre that is asked at the end of a quarter and does not answer is told of when that quarter is over. */
@NorthloopTest
class CsiSampleTest {

    private static final String REPLAYS = "/api/v1/alerts/replays";

    private final TestAccounts accounts;
    private final TestAgenda agenda;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CsiSampleTest(TestAccounts accounts, TestAgenda agenda, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.agenda = agenda;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void the_quarter_of_the_asking_counts_and_not_that_in_which_links_closed() {
        accounts.region("sample-region");
        for (String centre : new String[] {"early", "first", "late", "after", "bounced"}) {
            accounts.centre("sample-" + centre, "sample-region");
        }
        // The last moment before the quarter where the company is, its first and its last one, and the first after it.
        invited("early", "EXPIRED", "2024-06-30 23:59:59");
        invited("first", "EXPIRED", "2024-07-01 00:00:00");
        invited("late", "EXPIRED", "2024-09-30 23:59:59");
        invited("after", "EXPIRED", "2024-10-01 00:00:00");
        invited("bounced", "BOUNCED", "2024-09-27 12:00:00");

        Machine hq = Machine.signedIn(port, "sample-hq", accounts.client("sample-hq", null));
        agenda.runDue();
        JsonNode asked = Machine.json(hq.post(REPLAYS, "{\"from\": \"2024-07\", \"to\": \"2024-09\"}"));
        agenda.runDue();
        JsonNode done = Machine.json(hq.get(REPLAYS + "/" + asked.get("id").asString()));
        assertThat(done.at("/result/alerts")
                        .valueStream()
                        .filter(alert -> alert.at("/subject/ref").asString().startsWith("sample-"))
                        .map(alert -> alert.get("rule").asString() + " "
                                + alert.at("/subject/ref").asString() + " "
                                + alert.get("raisedOn").asString()))
                .containsExactlyInAnyOrder("CSI_SAMPLE sample-first 2024-10-01", "CSI_SAMPLE sample-late 2024-10-01");
    }

    /** Links close after seven days. */
    private void invited(String centre, String state, String sent) {
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, survey_ref, kind, channel,
                                                state, created_at, sent_at, expires_at, closed_at)
                        select :id, 'standard-transactional', 'sample-nobody', :unit, 'standard-csi', 'CSI', 'EMAIL',
                               :state, at, at, at + interval '7 days',
                               case when :state = 'EXPIRED' then at + interval '7 days' end
                          from (select cast(:sent as timestamp) at time zone 'Asia/Shanghai' as at) moment""")
                .param("id", UUID.randomUUID())
                .param("unit", "sample-" + centre)
                .param("state", state)
                .param("sent", sent)
                .update();
    }
}
