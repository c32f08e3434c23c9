package io.northloop.programme.persistence;

import io.northloop.programme.model.ServiceEvent;
import io.northloop.programme.port.ServiceEvents;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

@Repository
class SqlServiceEvents implements ServiceEvents {

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    SqlServiceEvents(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public Map<String, byte[]> fingerprints(Collection<String> ids) {
        Map<String, byte[]> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, fingerprint from service_event where id = any(:ids)")
                    .param("ids", ids.toArray(String[]::new))
                    .query((row, number) -> found.put(row.getString("id"), row.getBytes("fingerprint")))
                    .list();
        }
        return found;
    }

    @Override
    public Set<String> addAll(List<ServiceEvent> events, Instant receivedAt) {
        Set<String> added = new HashSet<>();
        // In the order of ids, so that two senders of the same events wait for each other instead of deadlocking.
        events.stream()
                .sorted((a, b) -> a.id().compareTo(b.id()))
                .filter(event -> add(event, receivedAt))
                .forEach(event -> added.add(event.id()));
        return added;
    }

    private boolean add(ServiceEvent event, Instant receivedAt) {
        return jdbc.sql("""
                        insert into service_event (id, fingerprint, centre_ref, customer_ref, adviser_ref, type,
                               touchpoint, started_at, ended_at, amount, currency, attributes, received_at)
                        values (:id, :fingerprint, :centre, :customer, :adviser, :type,
                               :touchpoint, :started, :ended, :amount, :currency, cast(:attributes as jsonb), :received)
                        on conflict (id) do nothing""")
                        .param("id", event.id())
                        .param("fingerprint", event.fingerprint())
                        .param("centre", event.centre().value())
                        .param("customer", event.customer().value())
                        .param(
                                "adviser",
                                event.adviser() == null ? null : event.adviser().value())
                        .param("type", event.type())
                        .param("touchpoint", event.touchpoint())
                        .param("started", timestamp(event.startedAt()))
                        .param("ended", Timestamp.from(event.endedAt()))
                        .param("amount", event.amount())
                        .param("currency", event.currency())
                        .param("attributes", json.writeValueAsString(event.attributes()))
                        .param("received", Timestamp.from(receivedAt))
                        .update()
                == 1;
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
