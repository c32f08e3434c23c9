package io.northloop.measurement;

import io.northloop.access.Role;
import io.northloop.access.web.Browser;
import io.northloop.access.web.TestAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Centres of {@code tf-region} with answers and invitations of June 2026, for tables to be had as files. */
final class FiledCentres {

    /** Of all of it, as pages ask. */
    static final String JUNE = "from=2026-06-01&to=2026-06-30&";

    private final TestAccounts accounts;
    private final JdbcClient jdbc;
    private final int port;

    FiledCentres(TestAccounts accounts, JdbcClient jdbc, int port) {
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.port = port;
    }

    /**
     * {@code tf-one} has 40 answers to 100 invitations: 20 promoters, 10 passives, 10 detractors, NPS 25;
     * {@code tf-two} has 12 promoters, who answered 50 invitations.
     */
    void two() {
        accounts.region("tf-region");
        accounts.centre("tf-one", "tf-region");
        accounts.centre("tf-two", "tf-region");
        answers("tf-one", 10, 20);
        answers("tf-one", 8, 10);
        answers("tf-one", 3, 10);
        answers("tf-two", 10, 12);
        invitations("tf-one", 100, 40);
        invitations("tf-two", 50, 12);
    }

    void answers(String unit, int score, int count) {
        weighted(unit, score, count, 1);
    }

    void weighted(String unit, int score, int count, int weight) {
        jdbc.sql("""
                        insert into measurement_delta (unit_ref, day, kind, survey_ref, touchpoint, score, weight)
                        select :unit, '2026-06-15', 'TRANSACTIONAL', 'tf-survey', 'service-visit', :score, :weight
                        from generate_series(1, :count)""")
                .param("unit", unit)
                .param("score", score)
                .param("count", count)
                .param("weight", weight)
                .update();
    }

    void invitations(String unit, int invited, int answered) {
        jdbc.sql("""
                        insert into invitation (id, programme_ref, customer_ref, unit_ref, touchpoint, survey_ref, kind,
                            channel, state, created_at, sent_at, expires_at, answered_at, closed_at)
                        select gen_random_uuid(), 'standard-transactional', 'tf-customer', :unit, 'service-visit',
                            'standard-transactional', 'TRANSACTIONAL', 'EMAIL',
                            case when number <= :answered then 'ANSWERED' else 'EXPIRED' end, at, at, at,
                            case when number <= :answered then at end, at
                        from (select timestamptz '2026-06-15T12:00+08' as at) closed,
                            generate_series(1, :invited) number""")
                .param("unit", unit)
                .param("invited", invited)
                .param("answered", answered)
                .update();
    }

    /** Others look at all answers and invitations of a time. */
    void remove() {
        jdbc.sql("delete from measurement_delta where survey_ref = 'tf-survey'").update();
        jdbc.sql("delete from invitation where customer_ref = 'tf-customer'").update();
    }

    Browser signedIn(String name, Role role, @Nullable String unit) {
        accounts.open(name, role, unit);
        Browser browser = new Browser(port);
        browser.signIn(name, TestAccounts.PASSWORD);
        return browser;
    }
}
