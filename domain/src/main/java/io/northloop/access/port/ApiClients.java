package io.northloop.access.port;

import io.northloop.access.model.ApiClient;
import java.util.List;
import java.util.Optional;

/** The machine clients. */
public interface ApiClients {

    Optional<ApiClient> find(String clientId);

    /** All, revoked ones last, by id. */
    List<ApiClient> all();

    /**
     * @return false when a client of that id exists already
     */
    boolean add(ApiClient client);

    void save(ApiClient client);
}
