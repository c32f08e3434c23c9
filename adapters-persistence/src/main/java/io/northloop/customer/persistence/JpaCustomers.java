package io.northloop.customer.persistence;

import static io.northloop.shared.persistence.Columns.texts;

import io.northloop.customer.CustomerAccountRef;
import io.northloop.customer.CustomerDirectory.LatestCategory;
import io.northloop.customer.CustomerRef;
import io.northloop.customer.model.Customer;
import io.northloop.customer.port.Customers;
import io.northloop.shared.Quarter;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class JpaCustomers implements Customers {

    private final EntityManager entities;
    private final CustomerMapper mapper;
    private final JdbcClient jdbc;
    private final ObjectMapper json;

    JpaCustomers(EntityManager entities, CustomerMapper mapper, JdbcClient jdbc, ObjectMapper json) {
        this.entities = entities;
        this.mapper = mapper;
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Optional<Customer> forChange(CustomerRef ref) {
        // A row lock cannot hold off the first two tellings of a new customer; this can.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:ref, 15))")
                .param("ref", ref.value())
                .query()
                .singleRow();
        return Optional.ofNullable(entities.find(CustomerEntity.class, ref.value(), LockModeType.PESSIMISTIC_WRITE))
                .map(mapper::snapshot)
                .map(Customer::restore);
    }

    @Override
    public long save(Customer customer, Contacts contacts, Quarter running) {
        Customer.Snapshot snapshot = customer.snapshot();
        keepFormer(snapshot, running.previous());
        CustomerEntity known =
                entities.find(CustomerEntity.class, snapshot.ref().value());
        CustomerEntity entity = known == null ? new CustomerEntity() : known;
        mapper.write(snapshot, entity);
        entity.emailHash = contacts.emailHash().orElse(null);
        entity.phoneHash = contacts.phoneHash().orElse(null);
        if (known == null) {
            entities.persist(entity);
        }
        entities.flush();
        if (known == null) {
            keepUnknown(snapshot.ref(), running.previous());
        }
        // Whoever saves many in one transaction would else have all former ones compared at each flush.
        entities.detach(entity);
        return entity.version == null ? 0 : entity.version;
    }

    /**
     * Keeps what the customer was at the end of the quarter before, if that is not what they are from now on. The first
     * change of a quarter tells it, later ones find it kept.
     */
    private void keepFormer(Customer.Snapshot told, Quarter through) {
        jdbc.sql("""
                        insert into customer_former_attributes (customer_ref, through, attributes)
                        select ref, :through, attributes from customer
                        where ref = :ref and attributes <> cast(:attributes as jsonb)
                        on conflict do nothing""")
                .param("ref", told.ref().value())
                .param("through", through.firstDay())
                .param("attributes", json.writeValueAsString(told.profile().attributes()))
                .update();
    }

    private void keepUnknown(CustomerRef ref, Quarter through) {
        jdbc.sql("insert into customer_former_attributes (customer_ref, through) values (:ref, :through)")
                .param("ref", ref.value())
                .param("through", through.firstDay())
                .update();
    }

    @Override
    public Set<CustomerRef> known(Collection<CustomerRef> refs) {
        String[] values = refs.stream().map(CustomerRef::value).distinct().toArray(String[]::new);
        return jdbc.sql("select ref from customer where ref = any(:refs)")
                .param("refs", values)
                .query((row, number) -> new CustomerRef(row.getString("ref")))
                .set();
    }

    @Override
    public List<CustomerRef> withContact(String contactHash) {
        return jdbc.sql("select ref from customer where email_hash = :hash or phone_hash = :hash order by ref")
                .param("hash", contactHash)
                .query((row, number) -> new CustomerRef(row.getString("ref")))
                .list();
    }

    @Override
    public void rememberCategories(List<LatestCategory> categories, ZoneId zone) {
        if (categories.isEmpty()) {
            return;
        }
        // Selecting from customer makes an answer of an erased customer a no-op instead of an error. In order of
        // reference, so that two instances never deadlock. Of two answers of the same instant the one told later
        // counts,
        // in one batch or in two.
        jdbc.sql("""
                        with answered as (
                            select ref, told.category, told.answered_at, told.position,
                                   cast(date_trunc('quarter', told.answered_at at time zone :zone) as date) as quarter
                            from unnest(:refs, :categories, cast(:moments as timestamptz[]))
                                 with ordinality as told (customer_ref, category, answered_at, position)
                            join customer on ref = told.customer_ref),
                        of_all_time as (
                            insert into customer_loyalty as known (customer_ref, category, answered_at)
                            select distinct on (ref) ref, category, answered_at
                            from answered order by ref, answered_at desc, position desc
                            on conflict (customer_ref) do update
                               set category = excluded.category, answered_at = excluded.answered_at
                             where known.answered_at <= excluded.answered_at)
                        insert into customer_loyalty_quarter as known (customer_ref, quarter, category, answered_at)
                        select distinct on (ref, quarter) ref, quarter, category, answered_at
                        from answered order by ref, quarter, answered_at desc, position desc
                        on conflict (customer_ref, quarter) do update
                           set category = excluded.category, answered_at = excluded.answered_at
                         where known.answered_at <= excluded.answered_at""")
                .param("zone", zone.getId())
                .param("refs", texts(categories, LatestCategory::customer))
                .param("categories", texts(categories, LatestCategory::category))
                .param("moments", texts(categories, LatestCategory::answeredAt))
                .update();
    }

    @Override
    public void forgetCategories(CustomerRef customer) {
        jdbc.sql("delete from customer_loyalty where customer_ref = ?")
                .param(customer.value())
                .update();
        jdbc.sql("delete from customer_loyalty_quarter where customer_ref = ?")
                .param(customer.value())
                .update();
    }

    @Override
    public boolean accountExists(CustomerAccountRef ref) {
        return jdbc.sql("select exists (select 1 from customer_account where ref = :ref)")
                .param("ref", ref.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public void saveAccount(CustomerAccountRef ref, String name) {
        jdbc.sql("""
                        insert into customer_account (ref, name) values (:ref, :name)
                        on conflict (ref) do update set name = excluded.name""").param("ref", ref.value()).param("name", name).update();
    }
}
