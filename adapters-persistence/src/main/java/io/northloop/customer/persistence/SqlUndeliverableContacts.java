package io.northloop.customer.persistence;

import io.northloop.customer.ContactChannel;
import io.northloop.customer.port.UndeliverableContacts;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SqlUndeliverableContacts implements UndeliverableContacts {

    private final JdbcClient jdbc;

    SqlUndeliverableContacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ContactChannel channel, String contactHash, Instant since) {
        jdbc.sql("""
                        insert into undeliverable_contact (channel, contact_hash, since)
                        values (:channel, :hash, :since) on conflict do nothing""")
                .param("channel", channel.name())
                .param("hash", contactHash)
                .param("since", Timestamp.from(since))
                .update();
    }

    @Override
    public boolean contains(ContactChannel channel, String contactHash) {
        return jdbc.sql("""
                        select exists (select 1 from undeliverable_contact
                                        where channel = :channel and contact_hash = :hash)""")
                .param("channel", channel.name())
                .param("hash", contactHash)
                .query(Boolean.class)
                .single();
    }

    @Override
    public Set<String> among(ContactChannel channel, Collection<String> contactHashes) {
        return Set.copyOf(jdbc.sql("""
                        select contact_hash from undeliverable_contact
                         where channel = :channel and contact_hash = any(:hashes)""")
                .param("channel", channel.name())
                .param("hashes", contactHashes.toArray(String[]::new))
                .query((row, number) -> row.getString("contact_hash"))
                .list());
    }

    @Override
    public void forget(String contactHash) {
        jdbc.sql("delete from undeliverable_contact where contact_hash = :hash")
                .param("hash", contactHash)
                .update();
    }
}
