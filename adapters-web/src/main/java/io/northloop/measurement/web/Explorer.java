package io.northloop.measurement.web;

import io.northloop.access.Viewer;
import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.Measurements;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.NpsDecompositions;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.application.CsiQueries;
import io.northloop.measurement.application.EverybodyAsked;
import io.northloop.measurement.application.EverybodyAskedQueries;
import io.northloop.measurement.model.NonResponseBounds;
import io.northloop.shared.Quarter;
import io.northloop.shared.web.Formats;
import io.northloop.shared.web.TrendChart;
import io.northloop.survey.SurveyKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Asks for what the explorer shows and lays it out. */
@Component
final class Explorer {

    private final Measurements measurements;
    private final NpsDecompositions decompositions;
    private final EverybodyAskedQueries asked;
    private final CsiQueries indices;
    private final GroupNames names;
    private final ExplorerTrend trend;
    private final MessageSource messages;
    private final Formats formats;

    Explorer(
            Measurements measurements,
            NpsDecompositions decompositions,
            EverybodyAskedQueries asked,
            CsiQueries indices,
            GroupNames names,
            ExplorerTrend trend,
            MessageSource messages,
            Formats formats) {
        this.measurements = measurements;
        this.decompositions = decompositions;
        this.asked = asked;
        this.indices = indices;
        this.names = names;
        this.trend = trend;
        this.messages = messages;
        this.formats = formats;
    }

    /**
     * All of the page.
     *
     * @param bounds what the NPS would be if nobody, or everybody, of those who did not answer recommended;
     *     {@code null} where no response rate is known
     * @param everybody what answers say of everybody asked; {@code null} unless it is wanted, and where nobody was
     *     asked
     * @param satisfaction index of the same place; {@code null} where nobody answered, and beside employees' answers
     * @param bars how many gave each score, 0 to 10, as a share of the most frequent one; empty where counts are not
     *     shown
     * @param beside {@code null} where nothing is compared with
     * @param decomposition {@code null} where none was asked for, or cannot be
     */
    record View(
            NpsView standing,
            @Nullable NonResponseBounds bounds,
            @Nullable EverybodyAsked everybody,
            @Nullable Satisfaction satisfaction,
            List<Bar> bars,
            TrendChart trend,
            List<NpsView> groups,
            @Nullable Beside beside,
            @Nullable NpsDecomposition decomposition,
            Map<String, String> parted) {}

    /** @param other what it is compared with, in words */
    record Beside(NpsComparison comparison, String other) {}

    /** @param quarter the last that was over when the period ended */
    record Satisfaction(Quarter quarter, CsiFigure figure) {}

    /** @param share 0 … 1 of the most frequent score */
    record Bar(int score, long count, double share) {}

    View look(ExplorerFilter filter, Viewer viewer, UnitChoices.Names units) {
        List<Grouping> all = List.of();
        List<Grouping> step = List.of(filter.step());
        List<Grouping> by = List.of(filter.by());
        boolean bySegment = filter.by() == Grouping.SEGMENT;
        Set<List<Grouping>> together = bySegment ? Set.of(all, step) : Set.of(all, step, by);
        Map<List<Grouping>, List<NpsItem>> tables = measurements.breakdowns(filter.request(all), together, viewer);
        NpsItem standing = tables.getOrDefault(all, List.of()).getFirst();
        List<NpsItem> groups =
                bySegment ? measurements.nps(filter.request(by), viewer) : tables.getOrDefault(by, List.of());
        NpsDecomposition decomposition = decomposition(filter, viewer).orElse(null);
        EverybodyAsked everybody = everybody(filter, viewer).orElse(null);
        return new View(
                new NpsView("", "", standing.figure(), standing.response()),
                bounds(standing, filter),
                everybody,
                satisfaction(filter, viewer),
                bars(standing.figure()),
                trend.of(tables.getOrDefault(step, List.of()), filter, viewer),
                named(groups, filter.by(), units),
                beside(filter, viewer, units).orElse(null),
                decomposition,
                parted(filter, decomposition, everybody, units));
    }

    /** Empty where no earlier period is compared with, where it cannot be, and below HQ. */
    Optional<NpsDecomposition> decomposition(ExplorerFilter filter, Viewer viewer) {
        return filter.other()
                .filter(_ -> filter.isAgainstEarlier() && !filter.confined() && !filter.weighted())
                .flatMap(before -> decompositions.decompose(
                        filter.request(before, List.of()), filter.request(List.of(filter.partedBy())), viewer));
    }

    /** Names of the groups that the whole is taken apart by, by their values. */
    Map<String, String> parted(
            ExplorerFilter filter,
            @Nullable NpsDecomposition decomposition,
            @Nullable EverybodyAsked everybody,
            UnitChoices.Names units) {
        Set<String> values = new HashSet<>();
        if (decomposition != null) {
            values.addAll(groups(decomposition));
        }
        if (everybody != null && everybody.weighted() != null) {
            everybody.weighted().strata().stream()
                    .flatMap(stratum -> Stream.ofNullable(stratum.group()))
                    .forEach(values::add);
        }
        return names.of(filter.partedBy(), values, units);
    }

    /** All of it together. */
    NpsItem standing(ExplorerFilter filter, Viewer viewer) {
        return measurements.nps(filter.request(List.of()), viewer).getFirst();
    }

    /** Empty where nothing is compared with. */
    Optional<Beside> beside(ExplorerFilter filter, Viewer viewer, UnitChoices.Names units) {
        return filter.other()
                .map(other -> new Beside(
                        measurements.compare(filter.request(List.of()), filter.request(other, List.of()), viewer),
                        otherName(filter, other, units)));
    }

    private static List<String> groups(NpsDecomposition decomposition) {
        return decomposition.rows().stream()
                .flatMap(row -> Stream.ofNullable(row.group()))
                .toList();
    }

    List<NpsView> groups(ExplorerFilter filter, Viewer viewer, UnitChoices.Names units) {
        return named(measurements.nps(filter.request(List.of(filter.by())), viewer), filter.by(), units);
    }

    List<NpsView> periods(ExplorerFilter filter, Viewer viewer) {
        return measurements.nps(filter.request(List.of(filter.step())), viewer).stream()
                .map(item -> {
                    String period = item.group().getOrDefault(filter.step(), "");
                    return new NpsView(period, period, item.figure(), item.response());
                })
                .toList();
    }

    private List<NpsView> named(List<NpsItem> items, Grouping by, UnitChoices.Names units) {
        Set<String> values = new HashSet<>();
        items.forEach(item -> values.add(item.group().getOrDefault(by, "")));
        Map<String, String> called = names.of(by, values, units);
        List<NpsView> views = new ArrayList<>();
        for (NpsItem item : items) {
            String value = item.group().getOrDefault(by, "");
            String name = value.isEmpty() ? text("measurement.by.none") : called.getOrDefault(value, value);
            views.add(new NpsView(value, name, item.figure(), item.response()));
        }
        return views;
    }

    /** An NPS is never read alone (method §6). */
    private @Nullable Satisfaction satisfaction(ExplorerFilter filter, Viewer viewer) {
        if (filter.kind() == SurveyKind.EMPLOYEE) {
            return null;
        }
        return QuarterFilter.over(filter.to(), filter.unit(), filter.integrity())
                .flatMap(over -> indices.csi(over.alone(Grouping.QUARTER), viewer).stream()
                        .findFirst()
                        .map(item -> new Satisfaction(over.quarter(), item.figure())))
                .orElse(null);
    }

    /** Only on demand: it counts answers and invitations once more. */
    Optional<EverybodyAsked> everybody(ExplorerFilter filter, Viewer viewer) {
        return filter.asked() && !filter.weighted()
                ? asked.among(filter.request(List.of(filter.partedBy())), viewer)
                : Optional.empty();
    }

    private static @Nullable NonResponseBounds bounds(NpsItem standing, ExplorerFilter filter) {
        Double nps = standing.figure().nps();
        NpsItem.Response response = standing.response();
        Double rate = response == null ? null : response.rate(filter.integrity());
        return nps == null || rate == null ? null : NonResponseBounds.of(nps, rate);
    }

    private static List<Bar> bars(NpsFigure figure) {
        if (figure.scores() == null || figure.n() == null || figure.n() == 0) {
            return List.of();
        }
        List<Long> counts = figure.scores().counts();
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
        List<Bar> bars = new ArrayList<>();
        for (int score = 0; score < counts.size(); score++) {
            bars.add(new Bar(score, counts.get(score), (double) counts.get(score) / most));
        }
        return bars;
    }

    private String otherName(ExplorerFilter filter, MeasurementFilter other, UnitChoices.Names units) {
        return filter.isAgainstEarlier()
                ? formats.day(other.from().orElse(null)) + " – "
                        + formats.day(other.to().orElse(null))
                : units.name(Objects.requireNonNull(filter.against()));
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
