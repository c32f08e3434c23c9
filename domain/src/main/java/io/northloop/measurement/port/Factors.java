package io.northloop.measurement.port;

import io.northloop.measurement.FactorId;
import io.northloop.measurement.model.Factor;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** All factors. */
public interface Factors {

    /**
     * Which of them; what is empty narrows nothing down. Those of the whole company, of every programme and of every
     * touchpoint are always among them.
     *
     * @param units only those pinned to one of these, or to no unit
     * @param from only those that last until then at least
     * @param to only those that have begun by then
     * @param retired the retired ones, else those in force
     */
    record Selection(
            Optional<Set<UnitRef>> units,
            Optional<ProgrammeRef> programme,
            Optional<String> touchpoint,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean retired) {}

    /** The latest begun first. */
    Slice<Factor> list(Selection selection, SliceRequest slice);

    Optional<Factor> find(FactorId id);

    void add(Factor factor);

    /** @return whether it still had the version that it was read with; else nothing is changed */
    boolean save(Factor factor);
}
