package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines put right and take back what came from machines, and nothing else. */
@NorthloopTest
class MachineAmendmentTest {

    private static final String CORRECTION =
            "{\"answers\": [{\"question\": \"recommend\", \"value\": 8}], \"reason\": \"Typed wrong\"}";

    private final TestAccounts accounts;
    private final Clock clock;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    MachineAmendmentTest(TestAccounts accounts, Clock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void what_a_respondent_gave_by_a_link_is_for_people_at_headquarters() {
        Machine machine = machine("amend-given");
        String token = new TestLinks(jdbc).open("amend-given", clock.instant()).value();
        HttpResponse<String> sent = machine.post("/public/v1/surveys/" + token + "/response", """
                        {"answers": [{"question": "recommend", "value": 9}], "locale": "en"}""");
        assertThat(sent.statusCode()).as(sent.body()).isBetween(200, 201);
        UUID given = jdbc.sql("select id from response where unit_ref = 'amend-given'")
                .query(UUID.class)
                .single();
        String id = new ResponseId(given).toString();
        for (HttpResponse<String> refused : List.of(
                PostedAnswers.correct(machine, id, CORRECTION), PostedAnswers.erase(machine, id, "Unwelcome"))) {
            assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
            assertThat(refused.body()).contains("answer-given-here");
        }
        assertThat(jdbc.sql("select score || ' ' || corrections || ' ' || (erased_at is null) from response where id = ?")
                        .param(given)
                        .query(String.class)
                        .single())
                .isEqualTo("9 0 true");
        String sentIn =
                PostedAnswers.answer(machine, "amend-given", UUID.randomUUID().toString(), 3, "1", null);
        assertThat(PostedAnswers.correct(machine, sentIn, CORRECTION).statusCode())
                .isEqualTo(200);
        assertThat(PostedAnswers.erase(machine, sentIn, "Sent by mistake").statusCode())
                .isEqualTo(204);
    }

    private Machine machine(String unit) {
        accounts.region("amend-machines");
        accounts.centre(unit, "amend-machines");
        return Machine.signedIn(port, unit, accounts.client(unit, null));
    }
}
