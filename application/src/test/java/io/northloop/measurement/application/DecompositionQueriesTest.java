package io.northloop.measurement.application;

import static io.northloop.measurement.application.FigureDesk.assertRefused;
import static io.northloop.measurement.application.FigureDesk.period;
import static io.northloop.measurement.application.FigureDesk.usual;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.MeasurementFilter;
import io.northloop.measurement.NpsDecomposition;
import io.northloop.measurement.NpsRequest;
import io.northloop.shared.DomainError;
import io.northloop.survey.SurveyKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Expected values were worked out with fractions: shares and NPS of each group, Kitagawa's midpoints. */
final class DecompositionQueriesTest {

    private static final MeasurementFilter SPRING = period("2026-04-01", "2026-06-30");
    private static final MeasurementFilter SUMMER = period("2026-07-01", "2026-09-30");

    private final FigureDesk desk = new FigureDesk();

    /** Centre a falls from 35 to 8 and b stays at 25 but has more of the answers; c and d are small in spring. */
    private void answers() {
        answers("a", "2026-05-01", "reception", 34, 13, 13);
        answers("b", "2026-05-02", "delivery", 20, 10, 10);
        answers("c", "2026-05-03", "delivery", 0, 0, 6);
        answers("d", "2026-05-04", "delivery", 4, 0, 0);
        answers("a", "2026-08-01", "reception", 21, 12, 17);
        answers("b", "2026-08-02", "delivery", 50, 25, 25);
        answers("c", "2026-08-03", "delivery", 1, 0, 2);
        answers("d", "2026-08-04", "delivery", 12, 0, 0);
    }

    private void answers(String unit, String day, String touchpoint, int promoters, int passives, int detractors) {
        desk.answers
                .with(promoters, unit, day, touchpoint, 10)
                .with(passives, unit, day, touchpoint, 8)
                .with(detractors, unit, day, touchpoint, 3);
    }

    @Test
    void a_change_is_what_centres_changed_and_what_came_from_other_centres_than_before() {
        answers();
        NpsDecomposition change = decompose(Grouping.UNIT);

        // Counted once for each period: what is compared and what is taken apart are the same answers.
        assertThat(desk.answers.questions()).isEqualTo(2);
        assertThat(change.comparison().difference()).isCloseTo(-70 / 33.0, within(1e-9));
        assertThat(change.rate()).isCloseTo(-98 / 33.0, within(1e-9));
        assertThat(change.mix()).isCloseTo(28 / 33.0, within(1e-9));
        assertThat(change.rows()).extracting(NpsDecomposition.Row::group).containsExactly("a", "b", null);
        NpsDecomposition.Row a = change.rows().getFirst();
        assertThat(a.before().npsRounded()).isEqualByComparingTo("35.0");
        assertThat(a.after().npsRounded()).isEqualByComparingTo("8.0");
        assertThat(a.shareBefore()).isCloseTo(60 / 110.0, within(1e-12));
        assertThat(a.shareAfter()).isCloseTo(50 / 165.0, within(1e-12));
        assertThat(a.rate()).isCloseTo(-11.454545454545455, within(1e-9));
        assertThat(a.mix()).isCloseTo(0.9219467401285583, within(1e-9));
        NpsDecomposition.Row b = change.rows().get(1);
        assertThat(b.rate()).isCloseTo(0, within(1e-9));
        assertThat(b.mix()).isCloseTo(-0.07346189164370982, within(1e-9));
        NpsDecomposition.Row small = change.rows().getLast();
        assertThat(small.before().n()).isEqualTo(10);
        assertThat(small.after().n()).isEqualTo(15);
        assertThat(small.rate()).isCloseTo(8.484848484848484, within(1e-9));
        assertThat(small.mix()).isCloseTo(0, within(1e-9));
    }

    @Test
    void regions_and_touchpoints_account_for_the_same_change() {
        answers();
        for (Grouping by : List.of(Grouping.REGION, Grouping.TOUCHPOINT)) {
            NpsDecomposition change = decompose(by);
            assertThat(change.by()).isEqualTo(by);
            assertThat(change.rate() + change.mix()).isCloseTo(-70 / 33.0, within(1e-9));
        }
        // Of the whole, reception is what centre a is.
        assertThat(decompose(Grouping.TOUCHPOINT).rows().getLast().rate()).isCloseTo(-11.454545454545455, within(1e-9));
        // West had 4 answers in spring: it is the small one, and east alone has a name.
        assertThat(decompose(Grouping.REGION).rows())
                .extracting(NpsDecomposition.Row::group)
                .containsExactly("east", null);
    }

    @Test
    void too_few_answers_in_a_period_have_no_change() {
        answers("a", "2026-05-01", "", 9, 0, 0);
        answers("a", "2026-08-01", "", 40, 0, 0);
        assertThat(desk.decompositions.decompose(usual(SPRING), usual(SUMMER), desk.hq))
                .isEmpty();
    }

    @Test
    void is_for_who_sees_the_whole_company_and_never_of_employees() {
        answers();
        assertRefused(
                () -> desk.decompositions.decompose(usual(SPRING), usual(SUMMER), desk.east),
                DomainError.Kind.FORBIDDEN,
                "company-wide-only");
        assertRefused(
                () -> desk.decompositions.decompose(usual(SPRING), usual(SUMMER, Grouping.MONTH), desk.hq),
                DomainError.Kind.MALFORMED,
                "malformed");
        assertRefused(
                () -> desk.decompositions.decompose(
                        usual(SPRING), usual(SUMMER, Grouping.UNIT, Grouping.TOUCHPOINT), desk.hq),
                DomainError.Kind.MALFORMED,
                "malformed");
        NpsRequest weighted = new NpsRequest(SUMMER, List.of(), Confidence.P95, IntervalMethod.ADJUSTED_WALD, true);
        assertRefused(
                () -> desk.decompositions.decompose(usual(SPRING), weighted, desk.hq),
                DomainError.Kind.MALFORMED,
                "malformed");
        assertRefused(
                () -> desk.decompositions.decompose(usual(ofEmployees(SPRING)), usual(ofEmployees(SUMMER)), desk.hq),
                DomainError.Kind.REFUSED,
                "decomposition-of-employees");
    }

    private NpsDecomposition decompose(Grouping by) {
        return desk.decompositions
                .decompose(usual(SPRING), usual(SUMMER, by), desk.hq)
                .orElseThrow();
    }

    private static MeasurementFilter ofEmployees(MeasurementFilter filter) {
        return new MeasurementFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                filter.from(),
                filter.to(),
                Optional.of(SurveyKind.EMPLOYEE));
    }
}
