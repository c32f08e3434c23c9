package io.northloop.response;

import io.northloop.access.Viewer;
import io.northloop.access.web.TestAccounts;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.application.SaveCustomer;
import io.northloop.customer.model.CustomerProfile;
import io.northloop.organisation.UnitScope;
import io.northloop.shared.Language;
import io.northloop.shared.bootstrap.TestClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People to be called, for tests of interviews by telephone. */
final class Calls {

    private static final Viewer CRM = new Viewer.Machine("crm", Set.of("customers:write"), new UnitScope.Everything());
    private static final String CENTRE = "interview-centre";

    private final TestAccounts accounts;
    private final SaveCustomer customers;
    private final TestClock clock;
    private final JdbcClient jdbc;

    Calls(TestAccounts accounts, SaveCustomer customers, TestClock clock, JdbcClient jdbc) {
        this.accounts = accounts;
        this.customers = customers;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** Nine in the morning of the next day, where whatever was before is over. */
    void morning() {
        clock.moveTo(clock.instant()
                .atOffset(ZoneOffset.ofHours(8))
                .plusDays(1)
                .truncatedTo(ChronoUnit.DAYS)
                .plusHours(9)
                .toInstant());
    }

    /** The programme by telephone at its centre, which stays. */
    void programme() {
        accounts.region("interview-region");
        accounts.centre(CENTRE, "interview-region");
        jdbc.sql("""
                        insert into programme
                        select (jsonb_populate_record(p, '{"ref": "by-telephone", "channel": "PHONE",
                                "trigger": {"kind": "UPLOADED_LIST", "sendingDays": 7}}')).*
                          from programme p where ref = 'standard-transactional'
                        on conflict (ref) do nothing""").update();
    }

    String state(UUID invitation) {
        return jdbc.sql("select state from invitation where id = ?")
                .param(invitation)
                .query(String.class)
                .single();
    }

    /** Why nobody was asked. */
    String reason(UUID invitation) {
        return jdbc.sql("select reason from invitation where id = ? and state = 'SUPPRESSED'")
                .param(invitation)
                .query(String.class)
                .single();
    }

    /** The customer was reached and asked, and the talk broke off. */
    void brokeOff(UUID invitation) {
        jdbc.sql("update invitation set state = 'SENT', sent_at = :now, counts_from = :now, expires_at = leave_by"
                        + " where id = :id")
                .param("id", invitation)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** An invitation by telephone that is due now. */
    UUID invited(String number) {
        return invited(number, "by-telephone", "PHONE");
    }

    /** The same customer, by e-mail. */
    UUID written(String number) {
        return invited(number, "standard-transactional", "EMAIL");
    }

    private UUID invited(String number, String programme, String channel) {
        CustomerRef customer = new CustomerRef("interview-" + number.substring(1));
        customers.save(new SaveCustomer.Command(
                CRM,
                customer,
                new CustomerProfile(
                        "Zhao Min",
                        number.substring(1) + "@example.com",
                        number,
                        Language.EN,
                        null,
                        null,
                        Map.of(),
                        false),
                Optional.empty()));
        UUID id = UUID.randomUUID();
        jdbc.sql("""
                        insert into invitation (id, programme_ref, service_event_id, customer_ref, unit_ref, survey_ref,
                                                kind, channel, state, created_at, service_ended_at, due_at)
                        values (:id, :programme, :event, :customer, :unit, 'standard-transactional',
                                'TRANSACTIONAL', :channel, 'SCHEDULED', :now, :ended, :now)""")
                .param("id", id)
                .param("programme", programme)
                .param("channel", channel)
                .param("event", "interview-" + id)
                .param("customer", customer.value())
                .param("unit", CENTRE)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("ended", clock.instant().minus(Duration.ofHours(18)).atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }
}
