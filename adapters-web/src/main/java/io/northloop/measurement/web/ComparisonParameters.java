package io.northloop.measurement.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two sides, each with filters of its own: {@code a.unit=…&b.unit=…}. A filter without prefix holds for a side that
 * does not set it.
 */
record ComparisonParameters(
        @Nullable Side a,
        @Nullable Side b,
        @Nullable String unit,
        @Nullable String survey,
        @Nullable String programme,
        @Nullable String touchpoint,
        @Nullable String segment,
        @Nullable @Schema(format = "date") String from,
        @Nullable @Schema(format = "date") String to,
        @Nullable String kind,
        @Nullable @Schema(defaultValue = "0.95") String confidence,

        @Nullable
        @Schema(
                defaultValue = "adjusted-wald",
                description = "score is for single figures; the difference then goes by adjusted counts")
        String method,

        @Nullable @Schema(defaultValue = "false") String weighted,
        @Nullable @Schema(defaultValue = "all") String integrity) {

    /** Filters of one side. */
    record Side(
            @Nullable String unit,
            @Nullable String survey,
            @Nullable String programme,
            @Nullable String touchpoint,
            @Nullable String segment,
            @Nullable @Schema(format = "date") String from,
            @Nullable @Schema(format = "date") String to,
            @Nullable String kind) {

        static final Side NONE = new Side(null, null, null, null, null, null, null, null);
    }

    NpsParameters sideA() {
        return parameters(a == null ? Side.NONE : a);
    }

    NpsParameters sideB() {
        return parameters(b == null ? Side.NONE : b);
    }

    private NpsParameters parameters(Side side) {
        return new NpsParameters(
                or(side.unit, unit),
                or(side.survey, survey),
                or(side.programme, programme),
                or(side.touchpoint, touchpoint),
                or(side.segment, segment),
                or(side.from, from),
                or(side.to, to),
                or(side.kind, kind),
                null,
                confidence,
                method,
                weighted,
                integrity);
    }

    private static @Nullable String or(@Nullable String own, @Nullable String common) {
        return own == null ? common : own;
    }
}
