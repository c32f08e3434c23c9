package io.northloop.programme;

import com.icegreen.greenmail.util.GreenMail;
import io.northloop.access.Viewer;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.organisation.Editor;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitRegistration;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.application.EventVerdict;
import io.northloop.programme.application.RecordServiceEvents;
import io.northloop.programme.application.ServiceEventReport;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.TestAgenda;
import io.northloop.shared.bootstrap.TestClock;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** A centre with customers of its own for each test. */
@Component
class Workshop {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Viewer CRM = new Viewer.Machine("crm", Set.of("customers:write"), new UnitScope.Everything());

    private final UnitRegistration units;
    private final SaveCustomer saveCustomer;
    private final RecordServiceEvents recordServiceEvents;
    private final TestAgenda agenda;
    private final TestClock clock;
    private final JdbcClient jdbc;
    private final GreenMail mail;
    private final TransactionTemplate transactions;

    Workshop(
            UnitRegistration units,
            SaveCustomer saveCustomer,
            RecordServiceEvents recordServiceEvents,
            TestAgenda agenda,
            TestClock clock,
            JdbcClient jdbc,
            GreenMail mail,
            TransactionTemplate transactions) {
        this.units = units;
        this.saveCustomer = saveCustomer;
        this.recordServiceEvents = recordServiceEvents;
        this.agenda = agenda;
        this.clock = clock;
        this.jdbc = jdbc;
        this.mail = mail;
        this.transactions = transactions;
    }

    UnitRef centre() {
        UnitRef region = new UnitRef("ask-region");
        UnitRef centre = new UnitRef("ask-centre-" + NUMBER.incrementAndGet());
        Editor editor = new Editor("test", new UnitScope.Everything());
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        transactions.executeWithoutResult(status -> {
            units.register(editor, region, UnitKind.REGION, "Asking region", null, zone);
            units.register(editor, centre, UnitKind.CENTRE, "Asking centre", region, zone);
        });
        return centre;
    }

    /** Reads mail at {@code <ref>@example.com}. */
    CustomerRef customer() {
        CustomerRef ref = new CustomerRef("ask-" + NUMBER.incrementAndGet());
        save(ref, address(ref));
        return ref;
    }

    List<CustomerRef> customers(int count) {
        return IntStream.range(0, count).mapToObj(number -> customer()).toList();
    }

    void save(CustomerRef ref, String email) {
        saveCustomer.save(new SaveCustomer.Command(
                CRM,
                ref,
                new CustomerProfile(
                        "Wang Li", email.isEmpty() ? null : email, null, Language.EN, null, null, Map.of(), false),
                Optional.empty()));
    }

    /** Reads text messages in Chinese at this number. */
    CustomerRef customerWithTelephone(String telephone) {
        CustomerRef ref = new CustomerRef("ask-" + NUMBER.incrementAndGet());
        saveCustomer.save(new SaveCustomer.Command(
                CRM,
                ref,
                new CustomerProfile("王丽", null, telephone, Language.ZH_CN, null, null, Map.of(), false),
                Optional.empty()));
        return ref;
    }

    static String address(CustomerRef ref) {
        return ref.value() + "@example.com";
    }

    static String eventId() {
        return "ask-event-" + NUMBER.incrementAndGet();
    }

    ServiceEventReport report(String id, UnitRef centre, CustomerRef customer, Instant ended) {
        return new ServiceEventReport(
                id,
                centre.value(),
                customer.value(),
                null,
                "maintenance",
                null,
                null,
                ended.atOffset(ZoneOffset.UTC),
                null,
                null,
                Map.of("waitedMinutes", 12));
    }

    /**
     * Moves the clock to 15 o'clock in Shanghai: of a service that ends now is asked 18 h later, at 9 in the morning.
     */
    Instant threeInTheAfternoon() {
        Instant now = clock.instant();
        // To the second: the database rounds what is finer, and 18 h later would be a moment too early.
        Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(Duration.ofHours(7));
        Instant next = today.isBefore(now) ? today.plus(Duration.ofDays(1)) : today;
        agenda.advance(Duration.between(now, next));
        return next;
    }

    EventVerdict serve(UnitRef centre, CustomerRef customer, Instant ended) {
        return record(List.of(report(eventId(), centre, customer, ended))).getFirst();
    }

    List<EventVerdict> record(List<ServiceEventReport> reports) {
        return recordServiceEvents.record(new RecordServiceEvents.Command(new UnitScope.Everything(), reports));
    }

    /** State and, where there is one, reason of the customer's invitations, oldest first. */
    List<String> invitations(CustomerRef customer) {
        return jdbc.sql(
                        "select state || coalesce(' ' || reason, '') as s from invitation where customer_ref = :c order by seq")
                .param("c", customer.value())
                .query((row, number) -> row.getString("s"))
                .list();
    }

    long events(String id) {
        return jdbc.sql("select count(*) as n from service_event where id = :id")
                .param("id", id)
                .query((row, number) -> row.getLong("n"))
                .single();
    }

    List<MimeMessage> mails(CustomerRef customer) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address(customer)))
                .toList();
    }

    /** How often the customer's one mail was tried. */
    int attempts(CustomerRef customer) {
        return jdbc.sql("select attempts from message where customer_ref = :c")
                .param("c", customer.value())
                .query(Integer.class)
                .single();
    }

    /** State of the customer's one mail and, where there is one, its problem. */
    String message(CustomerRef customer) {
        return jdbc.sql("select state || coalesce(' ' || problem, '') from message where customer_ref = :c")
                .param("c", customer.value())
                .query(String.class)
                .single();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return Arrays.stream(message.getAllRecipients())
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
