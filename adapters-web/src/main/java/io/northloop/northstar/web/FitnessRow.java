package io.northloop.northstar.web;

import io.northloop.northstar.FitnessCriterion;
import io.northloop.northstar.FitnessJudgement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A criterion as its table shows it.
 *
 * @param evidence what the figures say; {@code null} where headquarters is asked
 * @param link where they come from; {@code null} where headquarters is asked
 * @param said what headquarters answered; empty where figures tell
 */
record FitnessRow(
        FitnessCriterion criterion,
        FitnessJudgement judgement,
        @Nullable String evidence,
        @Nullable Link link,
        List<Said> said,
        String threshold) {

    FitnessRow {
        said = List.copyOf(said);
    }

    record Link(String href, String text) {}

    /**
     * An answer of headquarters.
     *
     * @param reply in words; says so where there is none
     * @param remark may be empty
     * @param source whose answer it is, when it was given and by whom; {@code null} where there is none
     */
    record Said(
            String question,
            String reply,
            String remark,
            @Nullable String source) {}
}
