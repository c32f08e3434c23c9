package io.northloop.proposition.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.measurement.Display;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.ScoreCounts;
import io.northloop.proposition.ProfitTier;
import io.northloop.proposition.application.SegmentCourse;
import io.northloop.proposition.model.Segment;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A segment over time.
 *
 * @param promised whether an active proposition is for it; then its rule may not change
 * @param currency of revenue and profit
 * @param nps of its members over the last twelve full months
 * @param quarters the latest first
 */
record SegmentCourseBody(
        String id,
        String name,
        Set<ProfitTier> profitTiers,
        Set<LoyaltyCategory> categories,
        Map<String, String> attributes,
        boolean promised,
        String currency,
        Answers nps,
        List<InQuarter> quarters) {

    /**
     * What members said.
     *
     * @param scores how many gave 0, 1, … 10
     */
    record Answers(
            @Nullable Long n,
            @Nullable Long promoters,
            @Nullable Long passives,
            @Nullable Long detractors,
            @Nullable List<Long> scores,
            @Nullable BigDecimal nps,
            ScoreBody.@Nullable Bounds interval,
            Display display) {

        private static Answers of(NpsFigure figure) {
            return new Answers(
                    figure.n(),
                    figure.promoters(),
                    figure.passives(),
                    figure.detractors(),
                    Optional.ofNullable(figure.scores())
                            .map(ScoreCounts::counts)
                            .orElse(null),
                    figure.npsRounded(),
                    ScoreBody.of(figure).interval(),
                    figure.display());
        }
    }

    /**
     * One quarter.
     *
     * @param customers members at its end
     * @param joined of them, those who were none a quarter before
     * @param left who were members a quarter before and are no more
     * @param answers given in it by those who were members when it began
     */
    record InQuarter(
            String period,
            long customers,
            long joined,
            long left,
            BigDecimal revenue,
            BigDecimal profit,
            ScoreBody answers) {

        private static InQuarter of(SegmentCourse.InQuarter quarter) {
            return new InQuarter(
                    quarter.quarter().toString(),
                    quarter.members().customers(),
                    quarter.members().joined(),
                    quarter.members().left(),
                    quarter.members().revenue(),
                    quarter.members().profit(),
                    quarter.nps().map(ScoreBody::of).orElse(ScoreBody.NONE));
        }
    }

    static SegmentCourseBody of(SegmentCourse course) {
        Segment segment = course.segment();
        return new SegmentCourseBody(
                segment.id().toString(),
                segment.name(),
                segment.rule().tiers(),
                segment.rule().categories(),
                segment.rule().attributes(),
                course.promised(),
                course.currency().getCurrencyCode(),
                Answers.of(course.nps()),
                course.quarters().stream().map(InQuarter::of).toList());
    }
}
