package io.northloop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import io.northloop.shared.bootstrap.NorthloopTest;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Facts by REST, in bulk and by Kafka, down to the table. */
@NorthloopTest
class CommercialFactsTest {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    @Autowired
    CommercialFactsTest(TestAccounts accounts, JdbcClient jdbc, @LocalServerPort int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void puts_a_fact_and_answers_with_what_holds() {
        Machine machine = machine();
        String customer = customer(machine);
        String path = "/api/v1/customers/" + customer + "/facts/2025-Q3";
        String newer = "{\"revenue\":100.50,\"profit\":-7,\"currency\":\"CNY\",\"asOf\":\"2025-10-02T00:00:00Z\"}";

        JsonNode first = Machine.json(machine.put(path, newer));
        assertThat(first.get("revenue").decimalValue()).isEqualByComparingTo("100.50");
        assertThat(first.get("customerRef").asString()).isEqualTo(customer);
        assertThat(first.get("period").asString()).isEqualTo("2025-Q3");

        HttpResponse<String> older =
                machine.put(path, newer.replace("100.50", "99").replace("10-02", "10-01"));
        assertThat(older.statusCode()).isEqualTo(200);
        assertThat(Machine.json(older).get("revenue").decimalValue()).isEqualByComparingTo("100.50");
        assertThat(revenue(customer, "2025-07-01")).isEqualByComparingTo("100.50");

        machine.put(path, "{\"revenue\":12,\"profit\":1,\"currency\":\"EUR\"}");
        assertThat(revenue(customer, "2025-07-01")).isEqualByComparingTo("12");
        assertThat(facts(customer)).isEqualTo(1);
    }

    @Test
    void refuses_what_makes_no_sense_and_whom_nobody_knows() {
        Machine machine = machine();
        String customer = customer(machine);
        HttpResponse<String> wrong = machine.put(
                "/api/v1/customers/" + customer + "/facts/2025-Q5",
                "{\"revenue\":-1,\"profit\":1.00001,\"currency\":\"RMB\",\"asOf\":\"2999-01-01T00:00:00Z\"}");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(wrong.body()).contains("/period", "/revenue", "/profit", "/currency", "/asOf");
        HttpResponse<String> unknown = machine.put(
                "/api/v1/customers/fact-nobody/facts/2025-Q1", "{\"revenue\":1,\"profit\":1,\"currency\":\"CNY\"}");
        assertThat(unknown.statusCode()).as("who stands in the address").isEqualTo(404);
        assertThat(machine.put(
                                "/api/v1/customers/" + customer + "/facts/2025-Q1",
                                "{\"revenue\":1,\"profit\":1,\"currency\":\"CNY\",\"margin\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(facts(customer)).isZero();
    }

    @Test
    void a_client_confined_to_units_tells_nothing_of_customers() {
        accounts.region("facts-region");
        String id = "facts-confined-" + NUMBERS.incrementAndGet();
        Machine confined = Machine.signedIn(port, id, accounts.client(id, "facts-region"));
        String customer = customer(machine());
        String fact = "{\"customerRef\":\"" + customer
                + "\",\"period\":\"2025-Q1\",\"revenue\":1,\"profit\":1,\"currency\":\"CNY\"}";
        assertThat(confined.post("/api/v1/customers/facts", fact, "application/x-ndjson")
                        .statusCode())
                .isEqualTo(403);
        assertThat(facts(customer)).isZero();
    }

    @Test
    void takes_lines_of_json_and_reports_the_bad_ones() {
        Machine machine = machine();
        String customer = customer(machine);
        List<String> lines = new ArrayList<>();
        for (int year = 2010; year < 2020; year++) {
            lines.add(line(customer, year + "-Q1", "10"));
        }
        lines.add("");
        lines.add("{\"customerRef\":");
        lines.add(line("fact-nobody", "2010-Q1", "10"));
        lines.add(line(customer, "2010-Q1", "10"));
        lines.add(line(customer, "2010-Q2", "10").replace("CNY", "Yuan"));

        HttpResponse<String> answer =
                machine.post("/api/v1/customers/facts", String.join("\n", lines), "application/x-ndjson");
        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode receipt = Machine.json(answer);
        assertThat(receipt.get("accepted").asInt()).isEqualTo(10);
        assertThat(receipt.get("duplicates").asInt()).isEqualTo(1);
        assertThat(receipt.get("rejected")
                        .valueStream()
                        .map(line -> line.get("line").asInt()))
                .containsExactly(12, 13, 15);
        assertThat(receipt.get("rejected").get(1).get("field").asString()).isEqualTo("/customerRef");
        assertThat(receipt.get("rejected").get(2).get("field").asString()).isEqualTo("/currency");
        assertThat(facts(customer)).isEqualTo(10);
    }

    @Test
    void names_the_first_thousand_bad_lines_and_counts_the_others() {
        Machine machine = machine();
        JsonNode receipt =
                Machine.json(machine.post("/api/v1/customers/facts", "{}\n".repeat(1_203), "application/x-ndjson"));
        assertThat(receipt.get("rejected")).hasSize(1_000);
        assertThat(receipt.at("/rejected/999/line").asInt()).isEqualTo(1_000);
        assertThat(receipt.get("moreRejected").asInt()).isEqualTo(203);
    }

    @Test
    void takes_a_table_however_long_and_lets_no_bad_line_spoil_another() {
        Machine machine = machine();
        String customer = customer(machine);
        StringBuilder table = new StringBuilder("\uFEFFperiod;customerRef;currency;revenue;profit\r\n");
        table.append("2025-Q1;").append(customer).append(";CNY;1200.5;-30\r\n");
        table.append("2025-Q2;\"").append(customer).append(";CNY;1;1\r\n");
        table.append("2025-Q2;").append(customer).append(";CNY;many;1\r\n");
        table.append("2025-Q2;").append(customer).append(";CNY;1\r\n");
        // More than any body may have that is not read line by line.
        String again = "2025-Q3;\"" + customer + "\";CNY;7;7\r\n";
        int times = 2_000_000 / again.length();
        table.append(again.repeat(times));

        HttpResponse<String> answer = machine.post("/api/v1/customers/facts", table.toString(), "text/csv");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        JsonNode receipt = Machine.json(answer);
        assertThat(receipt.get("accepted").asInt()
                        + receipt.get("duplicates").asInt()
                        + receipt.get("outdated").asInt())
                .isEqualTo(1 + times);
        assertThat(receipt.get("rejected")
                        .valueStream()
                        .map(line -> line.get("errors").get(0).get("code").asString()))
                .containsExactly("import-open-quote", "not-a-number", "import-ragged-line");
        assertThat(revenue(customer, "2025-01-01")).isEqualByComparingTo("1200.5");
        assertThat(revenue(customer, "2025-07-01")).isEqualByComparingTo("7");
        assertThat(facts(customer)).isEqualTo(2);
    }

    @Test
    void reads_the_character_set_that_is_named_and_only_known_columns() {
        Machine machine = machine();
        HttpResponse<String> strange =
                machine.post("/api/v1/customers/facts", "customerRef,period,revenue,profit,turnover\n", "text/csv");
        assertThat(strange.statusCode()).isEqualTo(400);
        assertThat(strange.body()).contains("/turnover", "unknown-column", "/currency", "missing-column");
        assertThat(machine.post("/api/v1/customers/facts", "x", "text/csv; charset=UTF-16")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void facts_go_with_their_customer() {
        Machine machine = machine();
        String customer = customer(machine);
        machine.put(
                "/api/v1/customers/" + customer + "/facts/2025-Q1",
                "{\"revenue\":1,\"profit\":1,\"currency\":\"CNY\"}");
        assertThat(facts(customer)).isEqualTo(1);
        jdbc.sql("delete from customer where ref = ?").param(customer).update();
        assertThat(facts(customer)).isZero();
    }

    private Machine machine() {
        String id = "facts-" + NUMBERS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    private static String customer(Machine machine) {
        String ref = "fact-customer-" + NUMBERS.incrementAndGet();
        assertThat(machine.put("/api/v1/customers/" + ref, "{\"name\":\"Somebody\"}")
                        .statusCode())
                .isEqualTo(201);
        return ref;
    }

    private static String line(String customer, String period, String revenue) {
        return "{\"customerRef\":\"%s\",\"period\":\"%s\",\"revenue\":%s,\"profit\":1,\"currency\":\"CNY\",%s}"
                .formatted(customer, period, revenue, "\"asOf\":null");
    }

    private BigDecimal revenue(String customer, String quarter) {
        return jdbc.sql("select coalesce(max(revenue), -1) from customer_fact"
                        + " where customer_ref = ? and quarter = cast(? as date)")
                .param(customer)
                .param(quarter)
                .query(BigDecimal.class)
                .single();
    }

    private long facts(String customer) {
        return jdbc.sql("select count(*) from customer_fact where customer_ref = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }
}
