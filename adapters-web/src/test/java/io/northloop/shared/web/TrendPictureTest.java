package io.northloop.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TrendPictureTest {

    @Test
    void values_stand_where_the_axis_says() {
        TrendPicture picture = picture(point(20.0, 10.0, 30.0), point(40.0, 30.0, 50.0), point(30.0, 20.0, 40.0));
        assertThat(picture.ticks().stream().map(TrendPicture.Tick::value)).containsExactly(10, 20, 30, 40, 50);
        assertThat(picture.ticks().getFirst().y()).isEqualTo(picture.bottom());
        assertThat(picture.ticks().getLast().y()).isEqualTo(picture.top());
        double middle = (picture.bottom() + picture.top()) / 2;
        assertThat(picture.dots().getLast()).isEqualTo(new TrendPicture.Dot(picture.right(), middle, false));
        assertThat(picture.dots().getFirst().x()).isEqualTo(picture.left());
        assertThat(picture.lines()).hasSize(1);
        assertThat(picture.bands()).hasSize(1);
        // Along the upper ends and back along the lower ones.
        assertThat(picture.bands().getFirst().split(" ")).hasSize(6);
    }

    @Test
    void nothing_is_drawn_across_a_month_without_a_score() {
        TrendPicture picture = picture(
                point(20.0, 10.0, 30.0),
                point(25.0, 10.0, 30.0),
                point(null, null, null),
                point(40.0, 30.0, 50.0),
                point(null, null, null),
                point(10.0, 0.0, 20.0),
                point(12.0, 0.0, 20.0));
        assertThat(picture.dots()).hasSize(5);
        assertThat(picture.lines()).hasSize(2);
        assertThat(picture.bands()).hasSize(2);
        assertThat(picture.labels()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void every_trend_lies_in_the_picture() {
        for (TrendPicture picture : List.of(
                picture(),
                picture(point(null, null, null)),
                picture(point(0.0, 0.0, 0.0)),
                picture(point(100.0, 100.0, 100.0)),
                picture(point(-100.0, -100.0, -80.0), point(100.0, 80.0, 100.0)))) {
            assertThat(picture.ticks()).hasSizeBetween(2, 9);
            Stream.concat(
                            picture.ticks().stream().map(TrendPicture.Tick::y),
                            picture.dots().stream().map(TrendPicture.Dot::y))
                    .forEach(y -> assertThat(y).isBetween(picture.top(), (double) picture.bottom()));
        }
    }

    @Test
    void what_happened_stands_above_the_axis_with_its_number_and_its_days() {
        List<ChartMark> marks = IntStream.range(0, 6)
                .mapToObj(place -> new ChartMark("What", "Detail", 0, place % 2))
                .toList();
        TrendPicture picture = TrendPicture.of(new TrendChart(
                "NPS", "95 %", "answers", List.of(point(20.0, 10.0, 30.0), point(40.0, 30.0, 50.0)), marks));
        assertThat(picture.flags().stream().map(TrendPicture.Flag::number)).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(picture.flags()).allMatch(flag -> flag.y() < picture.top() && flag.from() == picture.left());
        assertThat(picture.flags().get(1).to()).isEqualTo(picture.right());
        assertThat(picture.flags().getFirst().y())
                .isNotEqualTo(picture.flags().get(1).y());
    }

    @Test
    void the_latest_twelve_of_what_happened_are_drawn_with_their_numbers_in_the_list() {
        List<ChartMark> marks = IntStream.range(0, 15)
                .mapToObj(place -> new ChartMark("What", "Detail", place, place))
                .toList();
        List<TrendChart.Point> points = Collections.nCopies(15, point(20.0, 10.0, 30.0));
        TrendPicture picture = TrendPicture.of(new TrendChart("NPS", "95 %", "answers", points, marks));
        assertThat(picture.flags().stream().map(TrendPicture.Flag::number))
                .containsExactly(4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        // The fourth stands over the fourth of 15 points between 34 and 350: 34 + 3 · 316 / 14.
        assertThat(picture.flags().getFirst().from()).isEqualTo(101.7);
        assertThat(picture.flags().getLast().to()).isEqualTo(picture.right());
    }

    @Test
    void a_long_trend_is_labelled_at_both_ends_and_not_everywhere() {
        List<TrendChart.Point> points = new ArrayList<>();
        for (int month = 0; month < 13; month++) {
            points.add(new TrendChart.Point("m" + month, 10.0, 0.0, 20.0, 40L, false));
        }
        TrendPicture picture = TrendPicture.of(new TrendChart("NPS", "95 %", "answers", points));
        assertThat(picture.labels().stream().map(TrendPicture.Label::text))
                .containsExactly("m0", "m3", "m6", "m9", "m12");
    }

    private static TrendPicture picture(TrendChart.Point... points) {
        return TrendPicture.of(new TrendChart("NPS", "95 %", "answers", Arrays.asList(points)));
    }

    private static TrendChart.Point point(@Nullable Double value, @Nullable Double low, @Nullable Double high) {
        return new TrendChart.Point("Nov 2026", value, low, high, 40L, false);
    }
}
