package io.northloop.measurement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.northloop.access.AccountId;
import io.northloop.access.Role;
import io.northloop.access.Viewer;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsComparison;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsRequest;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitScope;
import io.northloop.programme.ResponseRates;
import io.northloop.shared.DomainError;
import io.northloop.survey.PublishedSurvey;
import io.northloop.survey.SurveyDirectory;
import io.northloop.survey.SurveyKind;
import io.northloop.survey.SurveyRef;
import io.northloop.survey.SurveyVersionId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who sees which figure. It is 1 o'clock in the morning of 10 October in Shanghai, still the 9th in Greenwich. */
final class MeasurementQueriesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-09T17:00:00Z"), ZoneOffset.UTC);

    private final TwoRegions company = new TwoRegions();
    private final List<ResponseRates.Closed> closed = new ArrayList<>();
    private final CountedAnswers answers = new CountedAnswers();
    private final MeasurementQueries queries = queries(answers);
    private final Viewer hq = staff(Role.HQ, new UnitScope.Everything());
    private final Viewer east = staff(Role.REGIONAL_MANAGER, company.within(TwoRegions.EAST));
    private final Viewer centreA = staff(Role.CENTRE_MANAGER, company.within(new UnitRef("a")));

    private MeasurementQueries queries(CountedAnswers counted) {
        Regions regions = new Regions(company);
        Breakdown breakdown = new Breakdown(counted);
        SurveyDirectory surveys = new OneSurvey();
        return new MeasurementQueries(
                breakdown,
                new GuardedFigures(breakdown, company, surveys, CLOCK),
                company,
                surveys,
                new AskedAndAnswered(criteria -> closed, surveys),
                regions);
    }

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
    void below_hq_figures_end_with_the_last_month_that_is_over_by_the_company_s_clock() {
        answers.with(30, "a", "2026-09-30", "", 10)
                .with(9, "a", "2026-10-01", "", 3)
                .with(7, "a", "2026-10-10", "", 0);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA))).containsExactly(30L);
        assertThat(n(queries.nps(usual(period("2026-09-01", "2026-10-31")), centreA)))
                .containsExactly(30L);
        assertThat(n(queries.nps(usual(period("2026-10-01", "2026-10-31")), centreA)))
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.MONTH), centreA)))
                .containsExactly(30L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), hq))).containsExactly(46L);
    }

    @Test
    void below_hq_no_subtraction_of_periods_tells_a_small_month() {
        answers.with(12, "a", "2026-05-01", "", 10)
                .with(3, "a", "2026-06-01", "", 0)
                .with(4, "a", "2026-08-01", "", 10)
                .with(2, "a", "2026-09-01", "", 10);
        assertThat(n(queries.nps(usual(period("2026-05-01", "2026-05-31")), centreA)))
                .containsExactly(12L);
        assertThat(n(queries.nps(usual(period("2026-05-01", "2026-06-30")), centreA)))
                .as("June's answers would remain")
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(period("2026-04-01", "2026-08-31")), centreA)))
                .containsExactly(19L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA)))
                .as("September's answers would remain")
                .containsExactly(-1L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.MONTH), centreA)))
                .containsExactly(12L, -1L, -1L, -1L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), hq))).containsExactly(21L);
    }

    @Test
    void below_hq_each_unit_and_property_has_blocks_of_its_own() {
        answers.with(20, "a", "2026-07-01", "delivery", 10)
                .with(20, "a", "2026-07-01", "billing", 10)
                .with(20, "a", "2026-08-01", "delivery", 10)
                .with(2, "a", "2026-08-01", "billing", 0);
        assertThat(n(queries.nps(usual(period("2026-07-01", "2026-08-31")), centreA)))
                .containsExactly(62L);
        assertThat(n(queries.nps(usual(period("2026-07-01", "2026-08-31"), Grouping.TOUCHPOINT), centreA)))
                .as("billing's August would remain, and delivery would tell it")
                .containsExactly(-1L, -1L);
        assertThat(n(queries.nps(usual(period("2026-07-01", "2026-07-31"), Grouping.TOUCHPOINT), centreA)))
                .containsExactly(20L, 20L);
    }

    @Test
    void below_hq_the_next_smallest_group_is_hidden_with_a_small_one_asked_for_alone_too() {
        answers.with(3, "a", "2026-09-01", "", 10)
                .with(12, "b", "2026-09-01", "", 10)
                .with(40, "c", "2026-09-01", "", 10);
        Map<List<String>, NpsFigure> table =
                byGroup(queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT), east));
        assertThat(table.get(List.of("a"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("b"))).isEqualTo(NpsFigure.withheld());
        assertThat(table.get(List.of("c"))).extracting(NpsFigure::n).isEqualTo(40L);
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), east))).containsExactly(55L);
        assertThat(queries.nps(usual(filter("b")), east).getFirst().figure()).isEqualTo(NpsFigure.withheld());
        assertThat(n(queries.nps(usual(filter("b")), hq))).containsExactly(12L);
    }

    @Test
    void below_hq_a_filter_shows_nothing_that_the_rest_would_give_away() {
        answers.with(30, "a", "2026-09-01", "delivery", 10).with(2, "a", "2026-09-01", "billing", 0);
        assertThat(queries.nps(usual(touchpoint("delivery")), centreA)
                        .getFirst()
                        .figure())
                .isEqualTo(NpsFigure.withheld());
        assertThat(n(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA))).containsExactly(32L);
        assertThat(n(queries.nps(usual(touchpoint("delivery")), hq))).containsExactly(30L);
    }

    @Test
    void below_hq_five_to_nine_answers_show_their_number_only() {
        answers.with(7, "a", "2026-09-01", "", 10);
        assertThat(queries.nps(usual(MeasurementFilter.EVERYTHING), centreA)
                        .getFirst()
                        .figure())
                .isEqualTo(NpsFigure.onlyN(7L));
    }

    @Test
    void below_hq_two_filters_and_parts_of_months_are_refused() {
        assertRefused(
                () -> queries.nps(usual(touchpoint("delivery"), Grouping.ADVISER), east),
                DomainError.Kind.REFUSED,
                "anonymity-one-filter");
        assertRefused(
                () -> queries.nps(usual(period("2026-09-02", "2026-09-30")), east),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertRefused(
                () -> queries.nps(usual(period("2026-09-01", "2026-09-29")), east),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertRefused(
                () -> queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.DAY), east),
                DomainError.Kind.REFUSED,
                "anonymity-whole-months");
        assertThat(queries.nps(usual(period("2026-10-01", "2026-10-05")), east)).hasSize(1);
        assertThat(queries.nps(usual(period("2026-11-01", "2026-11-30")), east)).hasSize(1);
    }

    @Test
    void stands_beside_how_many_were_asked_but_not_where_that_would_single_people_out() {
        answers.with(40, "a", "2026-09-01", "", 10).with(12, "b", "2026-09-02", "", 3);
        closed.add(closed("a", "standard", 100, 40));
        closed.add(closed("a", "csi", 500, 100));
        closed.add(closed("b", "standard", 50, 4));

        NpsItem.Response all = response(usual(MeasurementFilter.EVERYTHING, Grouping.REGION), hq);
        assertThat(all).isEqualTo(new NpsItem.Response(150, 44, 44 / 150.0));
        Map<List<String>, NpsItem> east =
                queries.nps(usual(MeasurementFilter.EVERYTHING, Grouping.UNIT), this.east).stream()
                        .collect(Collectors.toMap(
                                item -> List.copyOf(item.group().values()), item -> item));
        assertThat(Objects.requireNonNull(east.get(List.of("a"))).response())
                .isEqualTo(new NpsItem.Response(100, 40, 0.4));
        assertThat(Objects.requireNonNull(east.get(List.of("b"))).response()).isNull();
    }

    private NpsItem.@Nullable Response response(NpsRequest request, Viewer viewer) {
        return queries.nps(request, viewer).getFirst().response();
    }

    private static ResponseRates.Closed closed(String unit, String survey, long invited, long responded) {
        return new ResponseRates.Closed(
                Map.of(ResponseRates.Dimension.UNIT, unit, ResponseRates.Dimension.SURVEY, survey), invited, responded);
    }

    @Test
    void several_breakdowns_say_what_each_says_alone_and_are_counted_once_where_everything_is_seen() {
        answers.with(40, "a", "2026-08-01", "", 10)
                .with(20, "b", "2026-08-02", "", 3)
                .with(50, "d", "2026-09-02", "", 8);
        closed.add(closed("a", "standard", 100, 40));
        closed.add(closed("d", "standard", 60, 50));
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

    private static MeasurementFilter filter(String unit) {
        return MeasurementFilter.EVERYTHING.within(Optional.of(new UnitRef(unit)));
    }

    private static MeasurementFilter period(String from, String to) {
        return MeasurementFilter.EVERYTHING.between(
                Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to)));
    }

    private static MeasurementFilter touchpoint(String touchpoint) {
        return new MeasurementFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(touchpoint),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static NpsRequest usual(MeasurementFilter filter, Grouping... groupBy) {
        return NpsRequest.usual(filter, List.of(groupBy));
    }

    private static List<Long> n(List<NpsItem> items) {
        return items.stream()
                .map(item -> Optional.ofNullable(item.figure().n()).orElse(-1L))
                .toList();
    }

    private static Map<List<String>, NpsFigure> byGroup(List<NpsItem> items) {
        return items.stream()
                .collect(Collectors.toMap(item -> List.copyOf(item.group().values()), NpsItem::figure));
    }

    private static Viewer staff(Role role, UnitScope scope) {
        return new Viewer.Staff(new AccountId(new UUID(0, 1)), "somebody", role, Optional.empty(), scope);
    }

    private static void assertRefused(ThrowingCallable call, DomainError.Kind kind, String code) {
        assertThatExceptionOfType(DomainError.class).isThrownBy(call).satisfies(error -> {
            assertThat(error.kind()).isEqualTo(kind);
            assertThat(error.code()).isEqualTo(code);
        });
    }

    /** Knows the standard survey. */
    private static final class OneSurvey implements SurveyDirectory {

        @Override
        public Optional<PublishedSurvey> version(SurveyVersionId id) {
            return Optional.empty();
        }

        @Override
        public Optional<PublishedSurvey> current(SurveyRef ref) {
            return ref.value().equals("standard")
                    ? Optional.of(new PublishedSurvey(
                            new SurveyVersionId(new UUID(0, 1)), ref, SurveyKind.TRANSACTIONAL, 1, Set.of(), List.of()))
                    : Optional.empty();
        }

        @Override
        public Optional<SurveyKind> kind(SurveyRef ref) {
            return current(ref).map(PublishedSurvey::kind);
        }

        @Override
        public List<PublishedSurvey> allCurrent() {
            return List.of();
        }

        @Override
        public List<PublishedSurvey> allPublished() {
            return List.of();
        }
    }
}
