package io.northloop.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.web.Machine;
import io.northloop.access.web.TestAccounts;
import java.math.BigDecimal;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers of a test's own, who tells of them, and what the table holds. */
record FactDesk(TestAccounts accounts, JdbcClient jdbc, int port) {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    /** A client of the whole company. */
    Machine machine() {
        String id = "facts-" + NUMBERS.incrementAndGet();
        return Machine.signedIn(port, id, accounts.client(id, null));
    }

    /** A new customer's reference. */
    String customer(Machine machine) {
        String ref = "fact-customer-" + NUMBERS.incrementAndGet();
        assertThat(machine.put("/api/v1/customers/" + ref, "{\"name\":\"Somebody\"}")
                        .statusCode())
                .isEqualTo(201);
        return ref;
    }

    /** One fact as a line of JSON. */
    static String line(String customer, String period, String revenue) {
        return "{\"customerRef\":\"%s\",\"period\":\"%s\",\"revenue\":%s,\"profit\":1,\"currency\":\"CNY\",%s}"
                .formatted(customer, period, revenue, "\"asOf\":null");
    }

    /** −1 where there is no fact. */
    BigDecimal revenue(String customer, String quarter) {
        return jdbc.sql("select coalesce(max(revenue), -1) from customer_fact"
                        + " where customer_ref = ? and quarter = cast(? as date)")
                .param(customer)
                .param(quarter)
                .query(BigDecimal.class)
                .single();
    }

    long count(String customer) {
        return jdbc.sql("select count(*) from customer_fact where customer_ref = ?")
                .param(customer)
                .query(Long.class)
                .single();
    }
}
