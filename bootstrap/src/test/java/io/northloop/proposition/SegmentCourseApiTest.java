package io.northloop.proposition;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.Quarter;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Segments over time: who belonged to them. */
@NorthloopTest
class SegmentCourseApiTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    SegmentCourseApiTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void who_belonged_to_it_goes_by_facts_and_attributes_of_the_time() {
        Machine machine = machine();
        String fleet = "course-" + NUMBERS.incrementAndGet();
        String segment = segment(machine, "{\"name\":\"Course\",\"attributes\":{\"fleet\":\"" + fleet + "\"}}");
        // Known before anybody wrote down when: a customer at all times, until a quarter in which they left the fleet.
        for (String ref : List.of(fleet + "-a", fleet + "-b", fleet + "-c")) {
            jdbc.sql("insert into customer (ref, name, language, attributes) values (?, 'N', 'en', ?::jsonb)")
                    .param(ref)
                    .param("{\"fleet\": \"%s\"}".formatted(fleet))
                    .update();
        }
        former(fleet + "-b", "2018-01-01", "{\"fleet\": \"other\"}");
        former(fleet + "-c", "2018-07-01", null);
        fact(machine, fleet + "-a", "2018-Q1", 100, 10);
        fact(machine, fleet + "-a", "2018-Q4", 300, -20);
        fact(machine, fleet + "-c", "2018-Q3", 50, 5);

        Map<String, String> quarters = quarters(machine, segment, "2019-Q1");
        assertThat(quarters.get("2017-Q4")).isEqualTo("1 +0 -0 revenue 0");
        assertThat(quarters.get("2018-Q1")).isEqualTo("1 +0 -0 revenue 100");
        assertThat(quarters.get("2018-Q2")).isEqualTo("2 +1 -0 revenue 0");
        // Nobody had told of c by then, but there is a fact of the quarter.
        assertThat(quarters.get("2018-Q3")).isEqualTo("3 +1 -0 revenue 50");
        assertThat(quarters.get("2018-Q4")).isEqualTo("3 +0 -0 revenue 300");

        // A corrected fact and a late one change the quarters that are over.
        fact(machine, fleet + "-a", "2018-Q4", 400, -20);
        assertThat(quarters(machine, segment, "2019-Q1").get("2018-Q4")).isEqualTo("3 +0 -0 revenue 400");
    }

    @Test
    void attributes_told_anew_count_from_the_running_quarter_on() {
        Machine machine = machine();
        String fleet = "retold-" + NUMBERS.incrementAndGet();
        String path = "/api/v1/customers/" + fleet;
        machine.put(path, "{\"name\":\"N\",\"attributes\":{\"fleet\":\"%s\"}}".formatted(fleet));
        assertThat(former(fleet)).containsExactly("unknown");
        jdbc.sql("delete from customer_former_attributes where customer_ref = ?")
                .param(fleet)
                .update();
        machine.put(path, "{\"name\":\"N\",\"attributes\":{\"fleet\":\"%s\"}}".formatted(fleet));
        assertThat(former(fleet)).isEmpty();
        machine.put(path, "{\"name\":\"N\",\"attributes\":{\"fleet\":\"second\"}}");
        machine.put(path, "{\"name\":\"N\",\"attributes\":{\"fleet\":\"third\"}}");
        assertThat(former(fleet)).containsExactly(fleet);

        String segment = segment(machine, "{\"name\":\"Retold\",\"attributes\":{\"fleet\":\"" + fleet + "\"}}");
        JsonNode course = Machine.json(machine.get("/api/v1/segments/" + segment));
        assertThat(course.get("quarters")).hasSize(8);
        assertThat(course.get("quarters").get(0).get("customers").asLong()).isEqualTo(1);
        String running = Quarter.parse(
                        course.get("quarters").get(0).get("period").asString())
                .orElseThrow()
                .next()
                .toString();
        JsonNode now = Machine.json(machine.get("/api/v1/segments/" + segment + "?period=" + running));
        assertThat(now.get("quarters").get(0).get("customers").asLong()).isZero();
        assertThat(now.get("quarters").get(0).get("left").asLong()).isEqualTo(1);
    }

    private Map<String, String> quarters(Machine machine, String segment, String last) {
        TreeMap<String, String> quarters = new TreeMap<>();
        Machine.json(machine.get("/api/v1/segments/" + segment + "?period=" + last))
                .get("quarters")
                .forEach(quarter -> quarters.put(
                        quarter.get("period").asString(),
                        "%s +%s -%s revenue %s"
                                .formatted(
                                        quarter.get("customers"),
                                        quarter.get("joined"),
                                        quarter.get("left"),
                                        quarter.get("revenue")
                                                .decimalValue()
                                                .stripTrailingZeros()
                                                .toPlainString())));
        return quarters;
    }

    private void former(String customer, String through, @Nullable String attributes) {
        jdbc.sql("insert into customer_former_attributes values (:ref, cast(:through as date), cast(:told as jsonb))")
                .param("ref", customer)
                .param("through", through)
                .param("told", attributes)
                .update();
    }

    private List<String> former(String customer) {
        return jdbc.sql("select coalesce(attributes ->> 'fleet', 'unknown') from customer_former_attributes"
                        + " where customer_ref = ? order by through")
                .param(customer)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private static void fact(Machine machine, String customer, String period, int revenue, int profit) {
        assertThat(machine.put(
                                "/api/v1/customers/" + customer + "/facts/" + period,
                                "{\"revenue\":%d,\"profit\":%d,\"currency\":\"CNY\"}".formatted(revenue, profit))
                        .statusCode())
                .isEqualTo(200);
    }

    private static String segment(Machine machine, String body) {
        return Machine.json(machine.post("/api/v1/segments", body)).get("id").asString();
    }

    private Machine machine() {
        String id = "course-client-" + NUMBERS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }
}
