package io.northloop.journey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds in the database what became of a customer's answer. */
final class JourneyRecords {

    private final JdbcClient jdbc;

    JourneyRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long answersOf(String customer) {
        return jdbc.sql("select count(*) from response where customer_ref = :customer")
                .param("customer", customer)
                .query(Long.class)
                .single();
    }

    String responseOf(String customer) {
        return jdbc.sql("select 'rsp_' || replace(id::text, '-', '') from response where customer_ref = :customer")
                .param("customer", customer)
                .query((row, number) -> row.getString(1))
                .single();
    }

    String caseOf(String customer) {
        return jdbc.sql("""
                        select 'cas_' || replace(c.id::text, '-', '') from followup_case c
                        join response r on r.id = c.response_id where r.customer_ref = :customer""")
                .param("customer", customer)
                .query((row, number) -> row.getString(1))
                .single();
    }

    List<@Nullable String> disclosures(String caseId) {
        return jdbc.sql("select who from audit_entry where action = 'case.contact-disclosed' and subject = :id")
                .param("id", caseId)
                .query(String.class)
                .list();
    }
}
