package io.northloop.measurement.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.CsiFigure;
import io.northloop.measurement.Display;
import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.Zone;
import io.northloop.measurement.application.QuadrantPoint;
import io.northloop.measurement.model.ErrorEllipse;
import io.northloop.measurement.model.Quadrant;
import io.northloop.shared.Quarter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The picture is 40 … 352 wide and 286 … 8 high, from bottom to top. */
final class QuadrantPictureTest {

    private static QuadrantPoint point(String nps, String index, Zone zone, @Nullable ErrorEllipse ellipse) {
        return new QuadrantPoint(
                Map.of(),
                new NpsFigure(
                        75L,
                        null,
                        null,
                        null,
                        null,
                        Double.valueOf(nps),
                        new BigDecimal(nps),
                        null,
                        null,
                        null,
                        null,
                        Display.FULL,
                        null),
                new CsiFigure(
                        1,
                        75L,
                        0L,
                        new BigDecimal(index),
                        new BigDecimal(index),
                        null,
                        null,
                        null,
                        null,
                        null,
                        false,
                        true,
                        List.of()),
                zone,
                ellipse != null,
                ellipse);
    }

    private static QuadrantPoint hidden() {
        return new QuadrantPoint(
                Map.of(),
                NpsFigure.onlyN(4L),
                new CsiFigure(1, 4L, 0L, null, null, null, null, null, null, null, false, false, List.of()),
                null,
                false,
                null);
    }

    private static QuadrantRow row(int number, QuadrantPoint point, List<QuadrantPoint> path, boolean drawn) {
        return new QuadrantRow(number, new Quarter(2026, 2), "a", "a", null, point, path, null, drawn);
    }

    @Test
    void points_and_cuts_stand_where_their_figures_are() {
        // Half axes of 18 points of index and 16 of NPS: index 765.8 … 801.8, NPS −4 … 28.
        QuadrantPoint danger = point("12.0", "783.8", Zone.DANGER, new ErrorEllipse(18, 16, 0));
        QuadrantPicture picture = QuadrantPicture.of(List.of(row(1, danger, List.of(danger), true)), Quadrant.USUAL);

        assertThat(picture.indexTicks()).extracting(QuadrantPicture.Tick::value).containsExactly(700, 750, 800, 850);
        assertThat(picture.npsTicks()).extracting(QuadrantPicture.Tick::value).containsExactly(-20, 0, 20, 40);
        assertThat(picture.cutX()).isCloseTo(40 + 50 / 150.0 * 312, within(0.05));
        assertThat(picture.cutY()).isCloseTo(286 - 50 / 60.0 * 278, within(0.05));
        QuadrantPicture.Mark mark = picture.marks().getFirst();
        assertThat(mark.x()).isCloseTo(40 + 83.8 / 150 * 312, within(0.05));
        assertThat(mark.y()).isCloseTo(286 - 32 / 60.0 * 278, within(0.05));
        assertThat(mark.path()).isEmpty();
        List<double[]> outline = outline(mark);
        assertThat(outline.stream().mapToDouble(at -> at[0]).max().orElseThrow())
                .isCloseTo(40 + 101.8 / 150 * 312, within(0.1));
        assertThat(outline.stream().mapToDouble(at -> at[1]).min().orElseThrow())
                .isCloseTo(286 - 48 / 60.0 * 278, within(0.1));
    }

    @Test
    void a_leaning_ellipse_is_wholly_inside() {
        QuadrantPoint leaning = point("45.0", "790.0", Zone.DREAM, new ErrorEllipse(60, 4, Math.PI / 3));
        QuadrantPicture picture = QuadrantPicture.of(List.of(row(1, leaning, List.of(leaning), false)), Quadrant.USUAL);
        // 60 · sin 60° = 52 points of NPS up and down, 60 · cos 60° = 30 of the index: −20 … 100 (the most), 700 … 850.
        assertThat(picture.npsTicks().getFirst().value()).isEqualTo(-20);
        assertThat(picture.npsTicks().getLast().value()).isEqualTo(100);
        assertThat(picture.indexTicks().getLast().value()).isEqualTo(850);
        assertThat(outline(picture.marks().getFirst()))
                .allSatisfy(at -> assertThat(at[0]).isBetween(40.0, 352.0))
                .anySatisfy(at -> assertThat(at[0]).isGreaterThan(40 + 115 / 150.0 * 312));
    }

    @Test
    void the_way_goes_through_the_quarters_that_have_a_place_and_what_has_none_is_left_out() {
        QuadrantPoint before = point("40.0", "760.0", Zone.DREAM, null);
        QuadrantPoint now = point("20.0", "770.0", Zone.DANGER, null);
        QuadrantPicture picture = QuadrantPicture.of(
                List.of(row(1, now, List.of(hidden(), before, now), true), row(2, hidden(), List.of(hidden()), true)),
                Quadrant.USUAL);
        assertThat(picture.marks()).hasSize(1);
        assertThat(picture.marks().getFirst().path().split(" ")).hasSize(2);
        assertThat(picture.marks().getFirst().outline()).isEmpty();
    }

    @Test
    void it_moved_from_the_zone_of_the_quarter_before_and_of_no_older_one() {
        QuadrantPoint older = in("2025-Q4", point("40.0", "760.0", Zone.DREAM, null));
        QuadrantPoint before = in("2026-Q1", point("40.0", "700.0", Zone.SURPRISE, null));
        QuadrantPoint now = in("2026-Q2", point("20.0", "770.0", Zone.DANGER, null));
        assertThat(row(1, now, List.of(older, before, now), true).movedFrom()).isEqualTo(Zone.SURPRISE);
        assertThat(row(1, now, List.of(older, now), true).movedFrom()).isNull();
        assertThat(row(1, now, List.of(now), true).movedFrom()).isNull();
        assertThat(row(1, now, List.of(in("2026-Q1", hidden()), now), true).movedFrom())
                .isNull();
        QuadrantPoint same = in("2026-Q1", now);
        assertThat(row(1, now, List.of(same, now), true).movedFrom()).isNull();
    }

    private static QuadrantPoint in(String quarter, QuadrantPoint point) {
        return new QuadrantPoint(
                Map.of(Grouping.QUARTER, quarter),
                point.nps(),
                point.csi(),
                point.zone(),
                point.determined(),
                point.ellipse());
    }

    private static List<double[]> outline(QuadrantPicture.Mark mark) {
        return Stream.of(mark.outline().split(" "))
                .map(at -> at.split(","))
                .map(at -> new double[] {Double.parseDouble(at[0]), Double.parseDouble(at[1])})
                .toList();
    }
}
