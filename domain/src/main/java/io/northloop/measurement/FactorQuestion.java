package io.northloop.measurement;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which factors bear on a figure: those whose days and scope have something in common with the figure's. A narrower
 * scope explains part of a wider figure, and a wider one bears on all that lies in it.
 *
 * @param unit the figure's; everything the viewer may see when empty
 * @param programme the figure's; every one when empty
 * @param touchpoint code of the figure's; every one when empty
 * @param from first day of the figure; from the beginning when empty
 * @param to its last day, included; without end when empty
 */
public record FactorQuestion(
        Optional<UnitRef> unit,
        Optional<ProgrammeRef> programme,
        Optional<String> touchpoint,
        Optional<LocalDate> from,
        Optional<LocalDate> to) {

    public static final FactorQuestion EVERYTHING = new FactorQuestion(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** About a figure of answers chosen so. */
    public static FactorQuestion about(MeasurementFilter filter) {
        return new FactorQuestion(filter.unit(), filter.programme(), filter.touchpoint(), filter.from(), filter.to());
    }

    /** About a unit's figures of these days, or about the company's. */
    public static FactorQuestion about(Optional<UnitRef> unit, LocalDate from, LocalDate to) {
        return new FactorQuestion(unit, Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(to));
    }

    /** About a programme's figures of these days. */
    public static FactorQuestion about(ProgrammeRef programme, LocalDate from, LocalDate to) {
        return new FactorQuestion(
                Optional.empty(), Optional.of(programme), Optional.empty(), Optional.of(from), Optional.of(to));
    }
}
