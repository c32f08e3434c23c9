package io.northloop.survey.port;

import io.northloop.survey.CsiModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The versions of the model of the customer satisfaction index. */
public interface CsiModels {

    /** The newest version. */
    CsiModel current();

    Optional<CsiModel> find(int version);

    /** All, ascending by version. */
    List<CsiModel> all();

    /**
     * Adds a version.
     *
     * @param by as the audit trail names them
     * @return whether it was added; not when there is one of this number already
     */
    boolean add(CsiModel model, String by, Instant at);
}
