package io.northloop.programme.port;

import io.northloop.programme.model.ServiceEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The finished services that were reported. */
public interface ServiceEvents {

    /** Fingerprint by id of those that are known. */
    Map<String, byte[]> fingerprints(Collection<String> ids);

    /** @return ids of those that were new; one that another transaction brought first is not among them */
    Set<String> addAll(List<ServiceEvent> events, Instant receivedAt);
}
