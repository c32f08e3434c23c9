package io.northloop.programme.port;

import io.northloop.programme.ProgrammeRef;
import io.northloop.programme.model.Programme;
import java.util.List;
import java.util.Optional;

/** All programmes. */
public interface Programmes {

    Optional<Programme> find(ProgrammeRef ref);

    /** By reference. */
    List<Programme> all();

    /** Those that ask after finished services, if they are active. */
    List<Programme> askingAfterServices();

    /** @throws io.northloop.shared.DomainError STALE when somebody else saved in between */
    void save(Programme programme);
}
