package io.northloop.programme.application;

import io.northloop.organisation.UnitRef;
import io.northloop.programme.model.ServiceFilter;
import io.northloop.programme.model.Trigger;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A trigger as it is written down; what is left out has its standard value.
 *
 * @param opensAfterDays of a quarterly wave: its first day, from the last one of the quarter; 1 without
 * @param sendingDays of a wave: on how many days it may be sent; 14 without, of a list 7
 * @param populationDays of a quarterly wave: how long before a service may have ended; 92 without
 * @param answersPerCentre of a quarterly wave: completed answers wanted; without, the programme's share is asked
 * @param units regions or centres
 */
public record TriggerSheet(
        @Nullable Kind kind,
        @Nullable Integer opensAfterDays,
        @Nullable Integer sendingDays,
        @Nullable Integer populationDays,
        @Nullable Integer answersPerCentre,
        @Nullable List<String> types,
        @Nullable List<String> units,
        @Nullable List<String> touchpoints,
        @Nullable Map<String, List<String>> customerAttributes) {

    private static final int WAVE_DAYS = 14;
    private static final int LIST_DAYS = 7;
    private static final int A_QUARTER = 92;

    /** What there is to be triggered by. */
    public enum Kind {
        FINISHED_SERVICE,
        QUARTERLY_WAVE,
        UPLOADED_LIST,
        OPEN_LINK;

        /** The kinds of survey that it can ask. */
        public Set<SurveyKind> fittingKinds() {
            return new TriggerSheet(this, null, null, null, null, null, null, null, null)
                    .read(new Faults())
                    .fittingKinds();
        }

        public static Kind of(Trigger trigger) {
            return switch (trigger) {
                case Trigger.FinishedService _ -> FINISHED_SERVICE;
                case Trigger.QuarterlyWave _ -> QUARTERLY_WAVE;
                case Trigger.UploadedList _ -> UPLOADED_LIST;
                case Trigger.OpenLink _ -> OPEN_LINK;
            };
        }
    }

    public static TriggerSheet of(Trigger trigger) {
        Kind kind = Kind.of(trigger);
        return switch (trigger) {
            case Trigger.FinishedService(var filter) -> filtered(kind, null, null, null, null, filter);
            case Trigger.QuarterlyWave(var opens, var sending, var population, var answers, var filter) ->
                filtered(kind, opens, sending, population, answers, filter);
            case Trigger.UploadedList(var sending) ->
                new TriggerSheet(kind, null, sending, null, null, null, null, null, null);
            case Trigger.OpenLink() -> new TriggerSheet(kind, null, null, null, null, null, null, null, null);
        };
    }

    private static TriggerSheet filtered(
            Kind kind,
            @Nullable Integer opens,
            @Nullable Integer sending,
            @Nullable Integer population,
            @Nullable Integer answers,
            ServiceFilter filter) {
        Map<String, List<String>> attributes = new HashMap<>();
        filter.customerAttributes().forEach((name, values) -> attributes.put(name, sorted(values)));
        return new TriggerSheet(
                kind,
                opens,
                sending,
                population,
                answers,
                sorted(filter.types()),
                sorted(filter.units().stream().map(UnitRef::value).toList()),
                sorted(filter.touchpoints()),
                attributes);
    }

    private static List<String> sorted(Collection<String> values) {
        return values.stream().sorted().toList();
    }

    /** The trigger; with faults found it is not to be used. */
    Trigger read(Faults faults) {
        faults.require(kind != null, "/trigger/kind", "required");
        return switch (kind == null ? Kind.OPEN_LINK : kind) {
            case FINISHED_SERVICE -> new Trigger.FinishedService(filter(faults));
            case QUARTERLY_WAVE ->
                new Trigger.QuarterlyWave(
                        opensAfterDays == null ? 1 : opensAfterDays,
                        sendingDays == null ? WAVE_DAYS : sendingDays,
                        populationDays == null ? A_QUARTER : populationDays,
                        answersPerCentre,
                        filter(faults));
            case UPLOADED_LIST -> new Trigger.UploadedList(sendingDays == null ? LIST_DAYS : sendingDays);
            case OPEN_LINK -> new Trigger.OpenLink();
        };
    }

    private ServiceFilter filter(Faults faults) {
        Set<UnitRef> refs = new HashSet<>();
        for (String unit : present(units)) {
            if (Ref.fits(unit)) {
                refs.add(new UnitRef(unit));
            } else {
                faults.require(false, "/trigger/units", "not-a-ref", unit);
            }
        }
        Map<String, Set<String>> attributes = new HashMap<>();
        if (customerAttributes != null) {
            customerAttributes.forEach((name, values) -> attributes.put(name, present(values)));
        }
        return new ServiceFilter(present(types), refs, present(touchpoints), attributes);
    }

    private static Set<String> present(@Nullable List<String> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(Objects::nonNull).map(String::strip).collect(Collectors.toSet());
    }
}
