package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.model.NonResponseBounds;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say about everybody who was asked (statistics, Uncertainty): not only whom chance made answer, but
 * that most stay silent, and some groups more than others.
 *
 * @param figure of the answers, as shown anywhere
 * @param response of those asked, how many answered
 * @param bounds between which the NPS of all asked lies, whatever the silent think
 * @param finite interval of the NPS if the answers are drawn from those invited whose links closed in this period, and
 *     from no others; how many customers the period had is not known. {@code null} where answers outnumber them,
 *     because links stood open for everybody
 * @param weighted by the groups that were asked; {@code null} where it cannot be told
 */
public record EverybodyAsked(
        NpsFigure figure,
        NpsItem.Response response,
        NonResponseBounds bounds,
        @Nullable Interval finite,
        @Nullable Weighted weighted) {

    /**
     * The NPS if each group had answered in proportion to how many of it were asked.
     *
     * @param by what the groups are
     * @param nps points
     * @param standardError points
     * @param covered share of those asked whose groups have answers enough to speak for them, 0 … 1
     * @param strata by group; those with fewer than 10 answers are one together, the last
     */
    public record Weighted(
            Grouping by, double nps, double standardError, Interval interval, double covered, List<Stratum> strata) {

        public Weighted {
            strata = List.copyOf(strata);
        }
    }

    /**
     * @param group its value; {@code null} for the small ones together
     * @param askedShare of all asked, 0 … 1
     * @param answeredShare of all answers, 0 … 1
     */
    public record Stratum(
            @Nullable String group, long invited, NpsFigure figure, double askedShare, double answeredShare) {}
}
