package io.northloop.shared.drill;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small company and survey links whose tokens are known, written straight into the database. */
final class SeededLinks {

    private static final int CENTRES = 12;
    private static final int CUSTOMERS = 5_000;

    private final JdbcClient jdbc;

    SeededLinks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void company() {
        jdbc.sql("""
                insert into unit (ref, kind, name, parent_ref, time_zone, active, version)
                select 'drill-region', 'REGION', 'Drill', null, null, true, 0
                union all
                select 'drill-centre-' || n, 'CENTRE', 'Drill ' || n, 'drill-region', 'Asia/Shanghai', true, 0
                from generate_series(1, :centres) n
                on conflict do nothing
                """).param("centres", CENTRES).update();
        jdbc.sql("""
                insert into person (ref, name, email, language, post, unit_ref, active, version)
                select 'drill-manager-' || n, 'Manager ' || n, 'manager' || n || '@example.com', 'en',
                       'CENTRE_MANAGER', 'drill-centre-' || n, true, 0
                from generate_series(1, :centres) n
                on conflict do nothing
                """).param("centres", CENTRES).update();
        jdbc.sql("""
                insert into customer (ref, name, language)
                select 'drill-customer-' || n, 'Customer ' || n, 'en' from generate_series(1, :customers) n
                on conflict do nothing
                """).param("customers", CUSTOMERS).update();
    }

    /**
     * The same company where it is noon now, so that quiet hours are far, with customers who read mail.
     *
     * @param customers how many, numbered from 1
     */
    void companyAtNoon(int customers) {
        company();
        int ahead = 12 - Instant.now().atZone(ZoneOffset.UTC).getHour();
        // In these names the sign says how far Greenwich is ahead. The company has the same day as its centres.
        String zone = ahead < 0 ? "Etc/GMT+" + -ahead : "Etc/GMT-" + ahead;
        jdbc.sql("update unit set time_zone = ? where ref like 'drill-centre-%'")
                .param(zone)
                .update();
        jdbc.sql("update company set zone = ?").param(zone).update();
        jdbc.sql("""
                insert into customer (ref, name, email, language)
                select 'drill-customer-' || n, 'Customer ' || n, 'customer' || n || '@example.com', 'en'
                from generate_series(1, :customers) n
                on conflict (ref) do update set email = excluded.email
                """).param("customers", customers).update();
    }

    /** Of the customer with this number. */
    static int centre(int number) {
        return 1 + number % CENTRES;
    }

    /**
     * Links 1 … {@code number}, spread over the centres.
     *
     * @param series tells the links of one purpose from those of another
     */
    void add(String series, int number) {
        add(series, number, CENTRES);
    }

    /** The same, all of them of one centre. */
    void addAtOneCentre(String series, int number) {
        add(series, number, 1);
    }

    private void add(String series, int number, int centres) {
        jdbc.sql("""
                insert into invitation (id, programme_ref, customer_ref, unit_ref, touchpoint, survey_ref, kind,
                    channel, state, created_at, due_at, counts_from, sent_at, expires_at)
                select md5(:series || n)::uuid, 'standard-transactional', 'drill-customer-' || (1 + n % :customers),
                       'drill-centre-' || (1 + n % :centres), 'service-visit', 'standard-transactional',
                       'TRANSACTIONAL', 'EMAIL', 'SENT', now(), now(), now(), now(), now() + interval '7 days'
                from generate_series(1, :number) n
                """)
                .param("series", series)
                .param("customers", CUSTOMERS)
                .param("centres", centres)
                .param("number", number)
                .update();
        jdbc.sql("""
                insert into survey_link (token_hash, invitation_id, programme_ref, survey_version, survey_ref,
                    unit_ref, customer_ref, touchpoint, language, expires_at)
                select sha256(convert_to(:series || lpad(n::text, 12, '0'), 'UTF8')), md5(:series || n)::uuid,
                       'standard-transactional', :version, 'standard-transactional',
                       'drill-centre-' || (1 + n % :centres), 'drill-customer-' || (1 + n % :customers),
                       'service-visit', 'en', now() + interval '7 days'
                from generate_series(1, :number) n
                """)
                .param("series", series)
                .param("version", surveyVersion())
                .param("customers", CUSTOMERS)
                .param("centres", centres)
                .param("number", number)
                .update();
    }

    UUID surveyVersion() {
        return jdbc.sql("""
                select id from survey_version
                where survey_ref = 'standard-transactional' and published_at is not null
                order by number desc limit 1
                """).query(UUID.class).single();
    }

    /** The token of a link. */
    static String token(String series, int number) {
        return "%s%012d".formatted(series, number);
    }

    /** What the respondent of a link gives: 0 … 10 evenly spread, so that 7 of 11 call for a case. */
    static int evenly(int number) {
        return Math.floorMod(number * 7, 11);
    }

    /** As a company's customers answer: of 20, 3 give 3 and call for a case, 5 give 8 and 12 give 10. */
    static int asCustomersDo(int number) {
        int place = Math.floorMod(number * 7, 20);
        if (place < 3) {
            return 3;
        }
        return place < 8 ? 8 : 10;
    }
}
