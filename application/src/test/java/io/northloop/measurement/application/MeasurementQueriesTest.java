package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.byGroup;
import static io.northloop.measurement.application.FigureDesk.filter;
import static io.northloop.measurement.application.FigureDesk.n;
import static io.northloop.measurement.application.FigureDesk.staff;
import static io.northloop.measurement.application.FigureDesk.usual;
import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.ResponseRates;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What figures are made of, and who sees which. */
final class MeasurementQueriesTest {

    private final FigureDesk desk = new FigureDesk();
    private final CountedAnswers answers = desk.answers;
    private final MeasurementQueries queries = desk.queries;
    private final Viewer hq = desk.hq;
    private final Viewer east = desk.east;
    private final Viewer centreA = desk.centreA;

    @Test
    void a_region_is_all_its_centres_and_kinds_are_never_pooled() {
        answers.with(40, "a", "2026-09-01", "", 10)
                .with(20, "b", "2026-09-02", "", 3)
                .with(50, "d", "2026-09-02", "", 8)
                .with(90, "a", "2026-09-01", "", SurveyKind.CSI, "csi", 0);

        assertThat(n(queries.nps(usual(filter("east")), hq))).containsExactly(60L);
        assertThat(byGroup(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.REGION), hq)))
                .containsOnlyKeys(List.of("east"), List.of("west"));
        NpsFigure one = queries.nps(usual(filter("east")), hq).getFirst().figure();
        assertThat(one.promoters()).isEqualTo(40);
        assertThat(one.detractors()).isEqualTo(20);
    }

    @Test
    void without_answers_there_is_one_empty_figure() {
        List<NpsItem> items = queries.nps(usual(MeasurementFilter.EVERYTHING), hq);
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().figure().n()).isZero();
        assertThat(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT), hq))
                .isEmpty();
    }

    @Test
    void units_outside_the_scope_do_not_exist() {
        assertRefused(() -> queries.nps(usual(filter("d")), east), DomainError.Kind.NOT_FOUND, "unit-not-found");
        assertRefused(() -> queries.nps(usual(filter("b")), centreA), DomainError.Kind.NOT_FOUND, "unit-not-found");
        assertRefused(() -> queries.nps(usual(filter("nowhere")), hq), DomainError.Kind.NOT_FOUND, "unit-not-found");
    }

    @Test
    void administrators_see_no_figures() {
        Viewer administrator = staff(Role.ADMINISTRATOR, new UnitScope.Everything());
        assertRefused(
                () -> queries.nps(usual(MeasurementFilter.EVERYTHING), administrator),
                DomainError.Kind.FORBIDDEN,
                "figures-not-for-role");
    }

    @Test
    void stands_beside_how_many_were_asked_but_not_where_that_would_single_people_out() {
        answers.with(40, "a", "2026-09-01", "", 10).with(12, "b", "2026-09-02", "", 3);
        desk.closed.add(closed("a", "standard", 100, 40));
        desk.closed.add(closed("a", "csi", 500, 100));
        desk.closed.add(closed("b", "standard", 50, 4));

        NpsItem.Response all = response(usual(MeasurementFilter.EVERYTHING, Grouping.REGION), hq);
        assertThat(all).isEqualTo(new NpsItem.Response(150, 44, 44));
        Map<List<String>, NpsItem> east =
                queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT), this.east).stream()
                        .collect(Collectors.toMap(
                                item -> List.copyOf(item.group().values()), item -> item));
        assertThat(Objects.requireNonNull(east.get(List.of("a"))).response())
                .isEqualTo(new NpsItem.Response(100, 40, 40));
        assertThat(Objects.requireNonNull(east.get(List.of("b"))).response()).isNull();
    }

    private NpsItem.@Nullable Response response(NpsRequest request, Viewer viewer) {
        return queries.nps(request, viewer).getFirst().response();
    }

    @Test
    void the_feedback_rate_leaves_out_the_doubted_and_below_headquarters_too_few_trusted_answers() {
        answers.with(40, "a", "2026-09-01", "", 10).with(12, "b", "2026-09-02", "", 3);
        desk.closed.add(closed("a", "standard", 100, 40, 38));
        desk.closed.add(closed("b", "standard", 50, 12, 4));

        NpsItem.Response all = Objects.requireNonNull(response(usual(MeasurementFilter.EVERYTHING), hq));
        assertThat(all.rate()).isEqualTo(52 / 150.0);
        assertThat(all.feedbackRate()).isEqualTo(42 / 150.0);
        List<NpsItem> units = queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT), east);
        assertThat(Objects.requireNonNull(units.getFirst().response()).feedbackRate())
                .isEqualTo(0.38);
        assertThat(units.getLast().response()).isNull();
    }

    private static ResponseRates.Closed closed(String unit, String survey, long invited, long responded) {
        return closed(unit, survey, invited, responded, responded);
    }

    private static ResponseRates.Closed closed(String unit, String survey, long invited, long responded, long trusted) {
        return new ResponseRates.Closed(
                Map.of(ResponseRates.Dimension.UNIT, unit, ResponseRates.Dimension.SURVEY, survey),
                invited,
                responded,
                trusted);
    }

    @Test
    void several_breakdowns_say_what_each_says_alone_and_are_counted_once_where_everything_is_seen() {
        answers.with(40, "a", "2026-08-01", "", 10)
                .with(20, "b", "2026-08-02", "", 3)
                .with(50, "d", "2026-09-02", "", 8);
        desk.closed.add(closed("a", "standard", 100, 40));
        desk.closed.add(closed("d", "standard", 60, 50));
        Set<List<Grouping>> groupings = Set.of(
                List.of(),
                List.of(Grouping.REGION),
                List.of(Grouping.UNIT),
                List.of(Grouping.REGION, Grouping.TOUCHPOINT));
        for (Viewer viewer : List.of(hq, east)) {
            int before = answers.questions();
            Map<List<Grouping>, List<NpsItem>> together =
                    queries.breakdowns(usual(MeasurementFilter.EVERYTHING), groupings, viewer);
            assertThat(answers.questions() - before).isEqualTo(viewer.equals(hq) ? 1 : groupings.size());
            assertThat(together).containsOnlyKeys(groupings);
            together.forEach((groupBy, items) -> {
                NpsRequest alone = usual(MeasurementFilter.EVERYTHING, groupBy.toArray(Grouping[]::new));
                assertThat(items).isNotEmpty().isEqualTo(queries.nps(alone, viewer));
                assertThat(queries.figures(alone, viewer))
                        .isEqualTo(items.stream()
                                .map(item -> new NpsItem(item.group(), item.figure(), null))
                                .toList());
            });
        }
    }

    @Test
    void compares_what_is_apart_and_tests_nothing_that_overlaps() {
        answers.with(60, "a", "2026-09-01", "", 10)
                .with(30, "a", "2026-09-01", "", 8)
                .with(10, "a", "2026-09-01", "", 0)
                .with(40, "b", "2026-09-01", "", 10)
                .with(30, "b", "2026-09-01", "", 8)
                .with(30, "b", "2026-09-01", "", 0);
        NpsComparison apart = queries.compare(usual(filter("a")), usual(filter("b")), hq);
        assertThat(apart.difference()).isEqualTo(40);
        assertThat(apart.independent()).isTrue();
        assertThat(apart.pValue()).isNotNull().isLessThan(.001);

        NpsComparison inside = queries.compare(usual(filter("a")), usual(filter("east")), hq);
        assertThat(inside.difference()).isEqualTo(20);
        assertThat(inside.independent()).isFalse();
        assertThat(inside.interval()).isNull();
        assertThat(inside.pValue()).isNull();
    }
}
