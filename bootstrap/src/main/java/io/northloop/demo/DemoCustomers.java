package io.northloop.demo;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.application.OptOutMarks;
import io.northloop.customer.model.Contact;
import io.northloop.customer.model.ContactMarks;
import io.northloop.shared.Language;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The demo company's customers. Their addresses lie in domains that can receive nothing (RFC 2606). */
@Component
@ConditionalOnBooleanProperty("northloop.demo")
class DemoCustomers {

    private static final int ONE_IN_ENGLISH = 7;
    private static final int ONE_INFLUENTIAL = 97;
    private static final List<String> MODELS = List.of("Aurora 5", "Aurora 7", "Borealis", "Meridian");

    private final JdbcTemplate jdbc;
    private final OptOutMarks marks;

    DemoCustomers(JdbcTemplate jdbc, OptOutMarks marks) {
        this.jdbc = jdbc;
        this.marks = marks;
    }

    void load() {
        List<Integer> numbers = IntStream.rangeClosed(1, DemoCompany.CENTRES.size() * DemoCompany.CUSTOMERS_PER_CENTRE)
                .boxed()
                .toList();
        ContactMarks contactMarks = marks.get();
        jdbc.batchUpdate("""
                insert into customer (ref, name, email, phone, email_hash, phone_hash, language, attributes,
                                      influential, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, 0)
                """, numbers, DemoVisits.BATCH, (row, number) -> {
            String email = DemoVisit.customerRef(number) + "@customers.example";
            String phone = "+86 130 %04d %04d".formatted(number / 10_000, number % 10_000);
            row.setString(1, DemoVisit.customerRef(number));
            row.setString(2, DemoNames.person(number));
            row.setString(3, email);
            row.setString(4, phone);
            row.setString(5, hash(contactMarks, ContactChannel.EMAIL, email));
            row.setString(6, hash(contactMarks, ContactChannel.PHONE, phone));
            row.setString(7, language(number).tag());
            row.setString(8, "{\"model\": \"%s\"}".formatted(MODELS.get(number % MODELS.size())));
            row.setBoolean(9, number % ONE_INFLUENTIAL == 0);
        });
    }

    private static String hash(ContactMarks marks, ContactChannel channel, String contact) {
        return marks.hash(Contact.of(channel, contact).orElseThrow());
    }

    static Language language(int number) {
        return number % ONE_IN_ENGLISH == 0 ? Language.EN : Language.ZH_CN;
    }
}
