package io.northloop.measurement.web;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.Integrity;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsRequest;
import io.northloop.measurement.SegmentRef;
import io.northloop.organisation.UnitRef;
import io.northloop.programme.ProgrammeRef;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads parameters into a request and collects everything that is wrong with them. */
final class NpsRequestReader {

    private static final Set<String> FILTERS =
            Set.of("unit", "survey", "programme", "touchpoint", "segment", "from", "to", "kind");
    private static final Set<String> INDEX = Set.of(
            "unit", "survey", "programme", "touchpoint", "segment", "from", "to", "groupBy", "confidence", "integrity");
    private static final Set<String> RATINGS = Set.of("groupBy", "confidence", "weighted", "integrity", "question");
    private static final Set<String> DAYS = Set.of("from", "to");
    private static final Set<String> DECOMPOSED = Set.of(
            "unit",
            "survey",
            "programme",
            "touchpoint",
            "segment",
            "kind",
            "groupBy",
            "confidence",
            "method",
            "integrity");
    private static final Set<String> SAMPLE = Set.of(
            "unit",
            "survey",
            "programme",
            "touchpoint",
            "from",
            "to",
            "kind",
            "confidence",
            "margin",
            "population",
            "difference",
            "power");
    private static final Set<String> COMMON = Set.of("confidence", "method", "weighted", "integrity");

    private final Faults faults = new Faults();

    /** Names every parameter that a figure does not know: a typing error must not silently widen a filter. */
    NpsRequestReader refuseUnknown(HttpServletRequest request) {
        return refuseUnknown(
                request, name -> FILTERS.contains(name) || COMMON.contains(name) || name.equals("groupBy"));
    }

    /** The same for an index: what does not apply to it is unknown to it. */
    NpsRequestReader refuseUnknownOfIndex(HttpServletRequest request) {
        return refuseUnknown(request, INDEX::contains);
    }

    /** The same for satisfaction and effort. */
    NpsRequestReader refuseUnknownOfRatings(HttpServletRequest request) {
        return refuseUnknown(request, name -> FILTERS.contains(name) || RATINGS.contains(name));
    }

    /** The same for a comparison of two figures. */
    NpsRequestReader refuseUnknownOfComparison(HttpServletRequest request) {
        return refuseUnknown(request, name -> {
            boolean prefixed = name.startsWith("a.") || name.startsWith("b.");
            return FILTERS.contains(prefixed ? name.substring(2) : name) || COMMON.contains(name);
        });
    }

    /** The same for the change between two periods, which is taken apart by a grouping. */
    NpsRequestReader refuseUnknownOfDecomposition(HttpServletRequest request) {
        return refuseUnknown(request, name -> {
            boolean prefixed = name.startsWith("before.") || name.startsWith("after.");
            return DECOMPOSED.contains(name) || (prefixed && DAYS.contains(name.substring(name.indexOf('.') + 1)));
        });
    }

    /** The same for the plan of a sample. */
    NpsRequestReader refuseUnknownOfSample(HttpServletRequest request) {
        return refuseUnknown(request, SAMPLE::contains);
    }

    private NpsRequestReader refuseUnknown(HttpServletRequest request, Function<String, Boolean> known) {
        request.getParameterMap().keySet().stream()
                .sorted()
                .forEach(name -> faults.require(known.apply(name), name, "unknown-parameter"));
        return this;
    }

    /**
     * The request that the parameters stand for; where one is wrong, a usual value takes its place until
     * {@link #refuseIfAny}.
     *
     * @param prefix put before names of filters in faults, such as {@code a.}
     */
    NpsRequest read(NpsParameters given, String prefix) {
        Optional<LocalDate> from = day(given.from(), prefix + "from");
        Optional<LocalDate> to = day(given.to(), prefix + "to");
        boolean backwards = from.isPresent() && to.isPresent() && from.get().isAfter(to.get());
        faults.require(!backwards, prefix + "to", "period-reversed");
        MeasurementFilter filter = new MeasurementFilter(
                ref(given.unit(), prefix + "unit").map(UnitRef::new),
                ref(given.survey(), prefix + "survey").map(SurveyRef::new),
                ref(given.programme(), prefix + "programme").map(ProgrammeRef::new),
                ref(given.touchpoint(), prefix + "touchpoint"),
                from,
                backwards ? Optional.empty() : to,
                choice(given.kind(), prefix + "kind", NpsRequestReader::kind, names(SurveyKind.values(), Enum::name)),
                ref(given.segment(), prefix + "segment").map(SegmentRef::new),
                choice(given.integrity(), "integrity", Integrity::parse, names(Integrity.values(), Integrity::code))
                        .orElse(Integrity.ALL));
        return new NpsRequest(
                filter,
                groupings(given.groupBy()),
                choice(given.confidence(), "confidence", Confidence::parse, "0.90, 0.95, 0.99")
                        .orElse(Confidence.P95),
                choice(
                                given.method(),
                                "method",
                                IntervalMethod::parse,
                                names(IntervalMethod.values(), IntervalMethod::code))
                        .orElse(IntervalMethod.ADJUSTED_WALD),
                choice(given.weighted(), "weighted", NpsRequestReader::truth, "true, false")
                        .orElse(false));
    }

    /** A number with a point before its decimals. */
    OptionalDouble number(@Nullable String given, String name) {
        try {
            return text(given).map(Double::parseDouble).map(OptionalDouble::of).orElse(OptionalDouble.empty());
        } catch (NumberFormatException e) {
            faults.add(Fault.at(name, "not-a-number"));
            return OptionalDouble.empty();
        }
    }

    /** A whole number. */
    OptionalLong whole(@Nullable String given, String name) {
        try {
            return text(given).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
        } catch (NumberFormatException e) {
            faults.add(Fault.at(name, "not-a-number"));
            return OptionalLong.empty();
        }
    }

    /** Answers 400 with every fault found. */
    void refuseIfAny() {
        List<Fault> distinct = faults.found().stream().distinct().toList();
        new Faults().addAll(distinct).throwIfAny(DomainError.Kind.MALFORMED, "malformed");
    }

    private List<Grouping> groupings(@Nullable List<String> given) {
        List<Grouping> groupings = new ArrayList<>();
        for (String part : given == null ? List.<String>of() : given) {
            for (String name : part.split(",", -1)) {
                choice(name.strip(), "groupBy", Grouping::parse, names(Grouping.values(), Grouping::code))
                        .filter(grouping -> !groupings.contains(grouping))
                        .ifPresent(groupings::add);
            }
        }
        return groupings;
    }

    private Optional<LocalDate> day(@Nullable String given, String name) {
        try {
            Optional<LocalDate> day = text(given).map(LocalDate::parse);
            faults.allowDay(day.orElse(null), name);
            return day;
        } catch (DateTimeParseException e) {
            faults.add(Fault.at(name, "not-a-day"));
            return Optional.empty();
        }
    }

    /** What something is called by other systems. */
    Optional<String> ref(@Nullable String given, String name) {
        Optional<String> ref = text(given);
        ref.ifPresent(text -> faults.require(text.length() <= Ref.MAX_LENGTH, name, "too-long", Ref.MAX_LENGTH)
                .require(text.length() > Ref.MAX_LENGTH || Ref.fits(text), name, "not-a-ref"));
        return ref.filter(Ref::fits);
    }

    private <T> Optional<T> choice(
            @Nullable String given, String name, Function<String, Optional<T>> parse, String possible) {
        Optional<String> text = text(given);
        Optional<T> value = text.flatMap(parse);
        faults.require(text.isEmpty() || value.isPresent(), name, "one-of", possible);
        return value;
    }

    private static Optional<SurveyKind> kind(String text) {
        return Arrays.stream(SurveyKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst();
    }

    private static Optional<Boolean> truth(String text) {
        return switch (text) {
            case "true" -> Optional.of(true);
            case "false" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    private static Optional<String> text(@Nullable String given) {
        return Optional.ofNullable(given).filter(text -> !text.isBlank());
    }

    private static <T> String names(T[] values, Function<T, String> name) {
        return Arrays.stream(values).map(name).collect(Collectors.joining(", "));
    }
}
