package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Satisfaction and index of a segment's members: of their answers alone, and by what they were before they answered.
 */
@NorthloopTest
class SegmentSatisfactionTest {

    private static final String CENTRE = "members-satisfied";
    private static final String PERIOD = "?unit=" + CENTRE + "&from=2024-04-01&to=2024-12-31&segment=";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SegmentSatisfactionTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** By hand: of twelve answers six give 5 and 800 points and six give 2 and 700; another customer's do not count. */
    @Test
    void members_alone_make_the_figures_of_a_segment() {
        accounts.region("members-region");
        accounts.centre(CENTRE, "members-region");
        Machine machine = Machine.signedIn(port, "members-hq", accounts.client("members-hq", null));
        customer("members-in", "m7");
        customer("members-out", "m3");
        for (int day = 1; day <= 12; day++) {
            boolean satisfied = day % 2 == 0;
            answer("members-in", day, satisfied ? 5 : 2, satisfied ? 800 : 700);
            answer("members-out", day, 1, 300);
        }
        String segment = Machine.json(
                        machine.post(
                                "/api/v1/segments",
                                "{\"name\":\"M7\",\"profitTiers\":[],\"categories\":[],\"attributes\":{\"members-model\":\"m7\"}}"))
                .get("id")
                .asString();
        assertThat(figures(machine, "/csat", PERIOD + segment + "&groupBy=quarter", "valueRounded"))
                .containsExactly("2024-Q2 12 50.0");
        assertThat(figures(machine, "/csi", PERIOD + segment + "&groupBy=quarter", "indexRounded"))
                .containsExactly("2024-Q2 12 750.0");
        assertThat(figures(machine, "/csi", PERIOD + segment + "&groupBy=segment", "indexRounded"))
                .containsExactly(segment + " 12 750.0");
        assertThat(machine.get("/api/v1/measurements/csat?segment=nowhere").statusCode())
                .isEqualTo(404);
    }

    private static Stream<String> figures(Machine machine, String path, String asked, String value) {
        return Machine.json(machine.get("/api/v1/measurements" + path + asked))
                .get("items")
                .valueStream()
                .map(item ->
                        item.get("group").iterator().next().asString() + " " + item.get("n") + " " + item.get(value));
    }

    private void customer(String ref, String model) {
        jdbc.sql("insert into customer (ref, name, language, attributes) values (?, 'N', 'en', ?::jsonb)")
                .params(ref, "{\"members-model\": \"" + model + "\"}")
                .update();
    }

    private void answer(String customer, int day, int satisfaction, int points) {
        UUID id = UUID.randomUUID();
        String date = "2024-05-%02d".formatted(day);
        jdbc.sql("""
                        insert into response (id, survey_version, survey_ref, kind, unit_ref, customer_ref, answered_at,
                                              received_at, answers, language, live, digest)
                        values (?, uuidv7(), 'members-survey', 'TRANSACTIONAL', ?, ?, ?::timestamptz, now(), '{}', 'en', false,
                                '')""").params(id, CENTRE, customer, date + "T04:00:00Z").update();
        jdbc.sql("""
                        insert into rated_answer (response_id, question, type, leads, value, unit_ref, day, kind, survey_ref)
                        values (?, 'q', 'SATISFACTION', true, ?, ?, ?::date, 'TRANSACTIONAL', 'members-survey')""").params(id, satisfaction, CENTRE, date).update();
        jdbc.sql("""
                        insert into csi_answer (response_id, unit_ref, day, survey_ref, model, csi, dimensions, items)
                        values (?, ?, ?::date, 'members-survey', 1, ?, array_fill(700::numeric, array[5]),
                                array_fill(7::smallint, array[15]))""").params(id, CENTRE, date, points).update();
    }
}
