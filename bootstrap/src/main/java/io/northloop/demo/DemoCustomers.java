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
    private static final int ONE_OF_A_FLEET = 14;
    private static final List<String> FLEETS = List.of(
            "远航物流 Yuanhang Logistics",
            "安达出租 Anda Taxi",
            "鼎新快运 Dingxin Express",
            "云帆租车 Yunfan Rental",
            "恒通冷链 Hengtong Cold Chain",
            "青禾配送 Qinghe Delivery");
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
        jdbc.batchUpdate(
                "insert into customer_account (ref, name) values (?, ?)", FLEETS, FLEETS.size(), (row, name) -> {
                    row.setString(1, fleetRef(FLEETS.indexOf(name)));
                    row.setString(2, name);
                });
        jdbc.batchUpdate("""
                insert into customer (ref, name, email, phone, email_hash, phone_hash, language, attributes,
                                      influential, account_ref, version)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, 0)
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
            row.setString(10, number % ONE_OF_A_FLEET == 0 ? fleetRef(number / ONE_OF_A_FLEET % FLEETS.size()) : null);
        });
    }

    private static String hash(ContactMarks marks, ContactChannel channel, String contact) {
        return marks.hash(Contact.of(channel, contact).orElseThrow());
    }

    private static String fleetRef(int fleet) {
        return "fleet-" + (fleet + 1);
    }

    /** Those who belong to a fleet, from this number on. */
    static IntStream ofFleets(int first) {
        return IntStream.iterate(first, number -> number + 1).filter(number -> number % ONE_OF_A_FLEET == 0);
    }

    static Language language(int number) {
        return number % ONE_IN_ENGLISH == 0 ? Language.EN : Language.ZH_CN;
    }
}
