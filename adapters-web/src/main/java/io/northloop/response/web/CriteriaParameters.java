package io.northloop.response.web;

import io.northloop.customer.LoyaltyCategory;
import io.northloop.response.application.ResponseCriteria;
import io.northloop.survey.SurveyKind;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** The filters of answers, as query parameters. Empty ones do not narrow. */
record CriteriaParameters(
        @Nullable String unit,
        @Nullable String survey,
        @Nullable LoyaltyCategory category,
        @Nullable String touchpoint,
        @Nullable String programme,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate to,

        @Nullable SurveyKind kind,

        @Nullable
        @Schema(description = "false: only answers that headquarters suspects or has excluded; true: without them")
        Boolean trusted) {

    ResponseCriteria criteria() {
        return new ResponseCriteria(
                text(unit),
                text(survey),
                Optional.ofNullable(category),
                text(touchpoint),
                text(programme),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                Optional.ofNullable(kind),
                Optional.ofNullable(trusted));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).filter(text -> !text.isBlank());
    }
}
