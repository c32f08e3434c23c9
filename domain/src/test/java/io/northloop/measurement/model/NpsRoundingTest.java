package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.northloop.measurement.Confidence;
import io.northloop.measurement.Interval;
import io.northloop.measurement.IntervalMethod;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsLevel;
import io.northloop.measurement.ScoreCounts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Rounding, levels, headline, sample sizes against the reference values. */
final class NpsRoundingTest {

    private static final Map<String, NpsLevel> CHINESE = Map.of(
            "卓越", NpsLevel.EXCELLENT,
            "优秀", NpsLevel.GOOD,
            "及格", NpsLevel.PASS,
            "警戒", NpsLevel.WARNING,
            "危机", NpsLevel.CRISIS);

    @Test
    void rounds_once_from_the_counts_and_half_away_from_zero() {
        JsonNode cases = Vectors.json("misc.json").get("rounding");
        assertThat(cases).hasSize(15);
        for (JsonNode vector : cases) {
            JsonNode c = vector.get("counts");
            // The file orders its counts detractors, passives, promoters.
            NpsCounts counts =
                    new NpsCounts(c.get(2).asLong(), c.get(1).asLong(), c.get(0).asLong());
            assertThat(counts.npsRounded(1))
                    .as("%s", vector)
                    .isEqualByComparingTo(vector.get("nps_1dp_half_away").decimalValue());
            assertThat(counts.npsRounded(0))
                    .as("%s", vector)
                    .isEqualByComparingTo(vector.get("nps_int_half_away").decimalValue());
            assertThat(NpsLevel.of(counts.npsRounded(1)))
                    .as("%s", vector)
                    .isEqualTo(CHINESE.get(vector.get("level_on_1dp").asString()));
        }
    }

    @Test
    void levels_are_half_open_with_the_lower_bound_inside() {
        JsonNode cases = Vectors.json("misc.json").get("levels").get("nps");
        assertThat(cases).hasSize(22);
        for (JsonNode vector : cases) {
            assertThat(NpsLevel.of(vector.get("v").decimalValue()))
                    .as("%s", vector)
                    .isEqualTo(CHINESE.get(vector.get("level").asString()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "49.9, 49.9",
        "49.5, 49.5",
        "49.4, 49",
        "50.0, 50.0",
        "50.6, 51",
        "29.8, 29.8",
        "-0.3, -0.3",
        "-0.6, -1",
        "-37.5, -38",
        "42.0, 42",
        "9.5, 9.5"
    })
    void headline_is_whole_but_for_scores_beside_a_cut(String oneDecimal, String headline) {
        assertThat(figureOf(new BigDecimal(oneDecimal)).headline()).hasValue(new BigDecimal(headline));
    }

    private static NpsFigure figureOf(BigDecimal npsRounded) {
        long tenths = npsRounded.movePointRight(1).longValueExact();
        Tally tally =
                new Tally(scores(Math.max(tenths, 0), 1000 - Math.abs(tenths), Math.max(-tenths, 0)), Optional.empty());
        return new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ).of(tally);
    }

    private static ScoreCounts scores(long promoters, long passives, long detractors) {
        List<Long> counts = new ArrayList<>(Collections.nCopies(11, 0L));
        counts.set(10, promoters);
        counts.set(8, passives);
        counts.set(3, detractors);
        return new ScoreCounts(counts);
    }

    @Test
    void sample_sizes_are_those_of_the_reference() {
        JsonNode cases = Vectors.json("misc.json").get("sample_size");
        assertThat(cases).hasSize(30);
        for (JsonNode vector : cases) {
            assertThat(SampleSize.forMargin(
                            vector.get("moe").asDouble(),
                            vector.get("variance").asDouble(),
                            Confidence.parse(vector.get("conf").asString()).orElseThrow()))
                    .as("%s", vector)
                    .isEqualTo(vector.get("n_adjusted_minus3").asLong());
        }
        assertThat(SampleSize.forMargin(10, SampleSize.WORST_VARIANCE, Confidence.P95))
                .isEqualTo(382);
        assertThat(SampleSize.forMargin(10, SampleSize.WORST_VARIANCE, Confidence.P95, 500))
                .isEqualTo(217);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SampleSize.forMargin(0, SampleSize.WORST_VARIANCE, Confidence.P95));
    }

    @Test
    void the_airport_survey_gives_the_published_figures() {
        List<Map<String, String>> rows = Vectors.rows("sfo_airport_2017_scores.csv").stream()
                .filter(row -> row.containsKey("recommend_0_10"))
                .toList();
        List<Long> counts = new ArrayList<>(Collections.nCopies(11, 0L));
        CategoryWeights promoters = CategoryWeights.NONE;
        CategoryWeights passives = CategoryWeights.NONE;
        CategoryWeights detractors = CategoryWeights.NONE;
        for (Map<String, String> row : rows) {
            int score = Integer.parseInt(row.get("recommend_0_10"));
            counts.set(score, counts.get(score) + 1);
            BigDecimal weight = new BigDecimal(row.get("weight"));
            CategoryWeights one = new CategoryWeights(weight, weight.multiply(weight));
            if (score >= 9) {
                promoters = promoters.plus(one);
            } else if (score >= 7) {
                passives = passives.plus(one);
            } else {
                detractors = detractors.plus(one);
            }
        }
        Tally plain = new Tally(new ScoreCounts(counts), Optional.empty());
        Tally weighted = new Tally(plain.scores(), Optional.of(new Tally.Weights(promoters, passives, detractors)));
        NpsFigures figures = new NpsFigures(Confidence.P95, IntervalMethod.ADJUSTED_WALD, Audience.HQ);

        NpsFigure figure = figures.of(plain);
        assertThat(figure.n()).isEqualTo(2746);
        assertThat(figure.detractors()).isEqualTo(342);
        assertThat(figure.passives()).isEqualTo(968);
        assertThat(figure.promoters()).isEqualTo(1436);
        assertThat(figure.nps()).isCloseTo(39.84, within(.005));
        Interval interval = Objects.requireNonNull(figure.interval());
        assertThat(interval.low()).isCloseTo(37.18, within(.005));
        assertThat(interval.high()).isCloseTo(42.41, within(.005));

        NpsFigure byWeight = figures.of(weighted);
        assertThat(byWeight.nps()).isCloseTo(40.40, within(.005));
        assertThat(byWeight.standardError()).isCloseTo(1.446, within(.0005));
        assertThat(Objects.requireNonNull(byWeight.interval()).method()).isEqualTo(IntervalMethod.WALD);
    }
}
