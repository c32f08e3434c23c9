package io.northloop.measurement.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.northloop.measurement.application.League;
import io.northloop.organisation.UnitView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Units side by side.
 *
 * @param concentration as many answers of its peers are lent to each centre; 0 for regions, which speak for themselves
 * @param tooFew refs of units with fewer than 10 answers, which have no figure
 */
record LeagueJson(@Schema(example = "60.2") double concentration, List<RowJson> items, List<String> tooFew) {

    /**
     * @param region ref; {@code null} for a region
     * @param raw with the response and feedback rate of the invitations beside it
     * @param shrunk what is expected of the unit after leaning on its peers
     * @param rank among all units of the company; {@code null} where intervals overlap, or with fewer than 30 answers
     */
    record RowJson(
            @Schema(example = "pudong") String unit,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String region,

            NpsFigureJson raw,
            ShrunkJson shrunk,
            @Nullable @Schema(example = "3") Integer rank) {}

    /** Points of NPS. */
    record ShrunkJson(
            @Schema(example = "23.75") double nps,
            @Schema(example = "12.1") double low,
            @Schema(example = "35.4") double high) {}

    static LeagueJson of(League league) {
        return new LeagueJson(
                league.concentration(),
                league.rows().stream()
                        .map(row -> new RowJson(
                                row.unit().ref().value(),
                                row.region().map(region -> region.ref().value()).orElse(null),
                                NpsFigureJson.of(row.figure(), row.response()),
                                new ShrunkJson(row.shrunk(), row.low(), row.high()),
                                row.rank().orElse(null)))
                        .toList(),
                league.tooFew().stream()
                        .map(UnitView::ref)
                        .map(Object::toString)
                        .toList());
    }
}
