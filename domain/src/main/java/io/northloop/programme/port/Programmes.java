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

    /** Active ones that ask after finished services. */
    List<Programme> askingAfterServices();

    /** @throws io.northloop.shared.DomainError CONFLICT {@code programme-exists} */
    void add(Programme programme);

    /** @throws io.northloop.shared.DomainError STALE when somebody else saved in between */
    void save(Programme programme);
}
