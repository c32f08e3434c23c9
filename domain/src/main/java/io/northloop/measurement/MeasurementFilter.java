package io.northloop.measurement;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which answers are measured.
 *
 * @param unit a centre, or a region with all its centres; everything the viewer may see when empty
 * @param from first day, in the company's zone; from the beginning when empty
 * @param to last day, inclusive; until now when empty
 * @param kind without kind and survey only transactional answers count: kinds are never pooled
 * @param segment only answers of customers who were members when the quarter of the answer began; everybody's when
 *     empty
 * @param integrity whether answers under suspicion count
 */
public record MeasurementFilter(
        Optional<UnitRef> unit,
        Optional<SurveyRef> survey,
        Optional<ProgrammeRef> programme,
        Optional<String> touchpoint,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<SurveyKind> kind,
        Optional<SegmentRef> segment,
        Integrity integrity) {

    public static final MeasurementFilter EVERYTHING = new MeasurementFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** All answers of all customers. */
    public MeasurementFilter(
            Optional<UnitRef> unit,
            Optional<SurveyRef> survey,
            Optional<ProgrammeRef> programme,
            Optional<String> touchpoint,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<SurveyKind> kind) {
        this(unit, survey, programme, touchpoint, from, to, kind, Optional.empty(), Integrity.ALL);
    }

    public MeasurementFilter {
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new IllegalArgumentException("period ends before it begins");
        }
    }

    /** The kind that counts when nothing else narrows it down. */
    public Optional<SurveyKind> effectiveKind() {
        return kind.isPresent() || survey.isPresent() ? kind : Optional.of(SurveyKind.TRANSACTIONAL);
    }

    public MeasurementFilter within(Optional<UnitRef> place) {
        return new MeasurementFilter(place, survey, programme, touchpoint, from, to, kind, segment, integrity);
    }

    public MeasurementFilter between(Optional<LocalDate> first, Optional<LocalDate> last) {
        return new MeasurementFilter(unit, survey, programme, touchpoint, first, last, kind, segment, integrity);
    }

    public MeasurementFilter of(SegmentRef members) {
        return new MeasurementFilter(
                unit, survey, programme, touchpoint, from, to, kind, Optional.of(members), integrity);
    }

    public MeasurementFilter of(Integrity answers) {
        return new MeasurementFilter(unit, survey, programme, touchpoint, from, to, kind, segment, answers);
    }
}
