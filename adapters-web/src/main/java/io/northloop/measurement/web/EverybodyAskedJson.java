package io.northloop.measurement.web;

import io.northloop.measurement.application.EverybodyAsked;
import io.northloop.measurement.web.NpsFigureJson.IntervalJson;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the answers say about everybody asked; everything but the method is {@code null} where there is no NPS to show
 * or nobody was asked.
 *
 * @param invited sent, not bounced, closed in the period
 * @param worst points, all who kept silent being detractors
 * @param best points, all who kept silent being promoters
 * @param finite interval among those invited and no others; not among all customers of the period
 */
record EverybodyAskedJson(
        @Nullable NpsFigureJson figure,
        @Nullable Long invited,
        @Nullable Long responded,
        @Nullable Double responseRate,
        @Nullable Double worst,
        @Nullable Double best,
        @Nullable IntervalJson finite,
        @Nullable WeightedJson weighted) {

    /** @param covered share of those asked whose groups have answers enough, 0 … 1 */
    record WeightedJson(
            String by,
            double nps,
            double standardError,
            @Nullable IntervalJson interval,
            double covered,
            List<StratumJson> strata) {}

    /** @param group {@code null} for the small ones together */
    record StratumJson(
            @Nullable String group, long invited, double askedShare, double answeredShare, NpsFigureJson figure) {}

    static EverybodyAskedJson of(Optional<EverybodyAsked> found) {
        return found.map(EverybodyAskedJson::of)
                .orElseGet(() -> new EverybodyAskedJson(null, null, null, null, null, null, null, null));
    }

    private static EverybodyAskedJson of(EverybodyAsked asked) {
        return new EverybodyAskedJson(
                NpsFigureJson.of(asked.figure()),
                asked.response().invited(),
                asked.response().responded(),
                asked.response().rate(),
                asked.bounds().worst(),
                asked.bounds().best(),
                IntervalJson.of(asked.finite()),
                weighted(asked.weighted()));
    }

    private static @Nullable WeightedJson weighted(EverybodyAsked.@Nullable Weighted weighted) {
        return weighted == null
                ? null
                : new WeightedJson(
                        weighted.by().code(),
                        weighted.nps(),
                        weighted.standardError(),
                        IntervalJson.of(weighted.interval()),
                        weighted.covered(),
                        weighted.strata().stream()
                                .map(stratum -> new StratumJson(
                                        stratum.group(),
                                        stratum.invited(),
                                        stratum.askedShare(),
                                        stratum.answeredShare(),
                                        NpsFigureJson.of(stratum.figure())))
                                .toList());
    }
}
