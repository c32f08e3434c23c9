package io.northloop.desk.web;

import io.northloop.desk.application.FullMonths;
import io.northloop.desk.application.HomePeriod;
import io.northloop.desk.application.HomeQueries;
import io.northloop.organisation.UnitRef;
import io.northloop.shared.Ref;
import io.northloop.survey.SurveyKind;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the home page as they stand in its address; what cannot be read, or is not offered, counts as not
 * given.
 *
 * @param months fixed ones, looked at instead of the period
 */
record HomeFilter(
        HomePeriod period,
        @Nullable FullMonths months,
        @Nullable String unit,
        SurveyKind kind) {

    static HomeFilter of(
            List<HomePeriod> periods,
            YearMonth running,
            @Nullable String period,
            @Nullable String unit,
            @Nullable String kind) {
        return new HomeFilter(
                periods.stream()
                        .filter(offered -> offered.code().equals(period))
                        .findFirst()
                        .orElse(HomePeriod.YEAR),
                FullMonths.parse(period, running).orElse(null),
                Ref.fits(unit) ? unit : null,
                Arrays.stream(SurveyKind.values())
                        .filter(k -> k.name().equals(kind))
                        .findFirst()
                        .orElse(SurveyKind.TRANSACTIONAL));
    }

    /** What the address says of the time looked at. */
    public String code() {
        return months == null ? period.code() : months.code();
    }

    HomeQueries.Question question() {
        return new HomeQueries.Question(
                period, Optional.ofNullable(months), Optional.ofNullable(unit).map(UnitRef::new), kind);
    }
}
