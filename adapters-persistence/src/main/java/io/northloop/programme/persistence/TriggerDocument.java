package io.northloop.programme.persistence;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.model.ServiceFilter;
import io.northloop.programme.model.Trigger;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The stored form of a trigger. Its field names are data: they may be added to, never renamed. */
record TriggerDocument(
        Kind kind,
        @Nullable Integer opensAfterDays,
        @Nullable Integer sendingDays,
        @Nullable Integer populationDays,
        @Nullable Integer answersPerCentre,
        @Nullable FilterDocument filter) {

    enum Kind {
        FINISHED_SERVICE,
        QUARTERLY_WAVE,
        UPLOADED_LIST,
        OPEN_LINK
    }

    record FilterDocument(
            Set<String> types,
            Set<String> units,
            Set<String> touchpoints,
            Map<String, Set<String>> customerAttributes) {

        static FilterDocument of(ServiceFilter filter) {
            return new FilterDocument(
                    filter.types(),
                    filter.units().stream().map(UnitRef::value).collect(Collectors.toSet()),
                    filter.touchpoints(),
                    filter.customerAttributes());
        }

        ServiceFilter filter() {
            return new ServiceFilter(
                    types,
                    units.stream().map(UnitRef::new).collect(Collectors.toSet()),
                    touchpoints,
                    customerAttributes);
        }
    }

    static TriggerDocument of(Trigger trigger) {
        return switch (trigger) {
            case Trigger.FinishedService(var filter) ->
                new TriggerDocument(Kind.FINISHED_SERVICE, null, null, null, null, FilterDocument.of(filter));
            case Trigger.QuarterlyWave(var opens, var sending, var population, var answers, var filter) ->
                new TriggerDocument(
                        Kind.QUARTERLY_WAVE, opens, sending, population, answers, FilterDocument.of(filter));
            case Trigger.UploadedList(var sending) ->
                new TriggerDocument(Kind.UPLOADED_LIST, null, sending, null, null, null);
            case Trigger.OpenLink() -> new TriggerDocument(Kind.OPEN_LINK, null, null, null, null, null);
        };
    }

    Trigger trigger() {
        return switch (kind) {
            case FINISHED_SERVICE -> new Trigger.FinishedService(known(filter).filter());
            case QUARTERLY_WAVE ->
                new Trigger.QuarterlyWave(
                        known(opensAfterDays),
                        known(sendingDays),
                        known(populationDays),
                        answersPerCentre,
                        known(filter).filter());
            case UPLOADED_LIST -> new Trigger.UploadedList(known(sendingDays));
            case OPEN_LINK -> new Trigger.OpenLink();
        };
    }

    private static <T> T known(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("a stored trigger lacks a part");
        }
        return part;
    }
}
