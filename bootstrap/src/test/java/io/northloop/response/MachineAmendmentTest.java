package io.northloop.response;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Machines put right and take back what came from machines, and nothing else; the watches hear of it. */
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
        assertThat(jdbc.sql("select score || ' ' || corrections || ' ' || (erased_at is null)"
                                + " from response where id = ?")
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

    @Test
    void an_answer_that_waits_for_the_watches_is_taken_as_it_stands() {
        Machine machine = machine("amend-waits");
        String id =
                PostedAnswers.answer(machine, "amend-waits", UUID.randomUUID().toString(), 3, "1", null);
        UUID key = ResponseId.parse(id).orElseThrow().value();
        // As if it had been announced, and the watches were busy.
        for (String subject : List.of("CENTRE amend-waits", "REGION amend-machines")) {
            jdbc.sql("""
                            insert into alert_answer
                            values (split_part(:subject, ' ', 1), split_part(:subject, ' ', 2), :id, 3, '2026-10-30',
                                    '2026-10-30', '2026-10-30')
                            on conflict do nothing""").param("subject", subject).param("id", key).update();
        }
        assertThat(PostedAnswers.correct(machine, id, CORRECTION).statusCode()).isEqualTo(200);
        assertThat(waiting(key)).hasSizeGreaterThanOrEqualTo(2).containsOnly("8");
        assertThat(jdbc.sql("select count(*) from outbox_event where key = ? and type like '%Corrected%'")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .as("nothing to tell other systems")
                .isZero();
        assertThat(PostedAnswers.erase(machine, id, "Sent by mistake").statusCode())
                .isEqualTo(204);
        assertThat(waiting(key)).isEmpty();
    }

    private List<@Nullable String> waiting(UUID response) {
        return jdbc.sql("select score::text from alert_answer where response_id = ?")
                .param(response)
                .query(String.class)
                .list();
    }

    private Machine machine(String unit) {
        accounts.region("amend-machines");
        accounts.centre(unit, "amend-machines");
        return Machine.signedIn(port, unit, accounts.client(unit, null));
    }
}
