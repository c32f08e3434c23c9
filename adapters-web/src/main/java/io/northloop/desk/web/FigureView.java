package io.northloop.desk.web;

import io.northloop.desk.application.Home;
import io.northloop.measurement.Display;
import io.northloop.measurement.Interval;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsLevel;
import io.northloop.measurement.Shares;
import java.math.BigDecimal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A figure as pages show it: a score or, in its place, the reason why there is none. */
record FigureView(NpsFigure figure, NpsItem.@Nullable Response response) {

    /** Response rate that programmes aim at (method §3). */
    private static final double TARGET_RATE = 0.30;

    static FigureView of(Home.Standing standing) {
        return new FigureView(standing.figure(), standing.response());
    }

    public boolean isShown() {
        return figure.nps() != null;
    }

    public boolean isIndicative() {
        return figure.display() == Display.INDICATIVE;
    }

    public @Nullable Long n() {
        return figure.n();
    }

    public @Nullable BigDecimal score() {
        return figure.npsRounded();
    }

    /** The score of the headline, whole unless a level's cut is near. */
    public @Nullable BigDecimal headline() {
        return figure.headline().orElse(null);
    }

    public int headlineDecimals() {
        return figure.headline().map(BigDecimal::scale).orElse(0);
    }

    public @Nullable Interval interval() {
        return figure.interval();
    }

    public @Nullable Double margin() {
        return figure.marginOfError();
    }

    public @Nullable Shares shares() {
        return figure.shares().orElse(null);
    }

    /** Key of the level's word. */
    public @Nullable String levelKey() {
        NpsLevel level = figure.level();
        return level == null ? null : "measurement.level." + level.name();
    }

    /** Part of the name of the style class of the level. */
    public String levelClass() {
        NpsLevel level = figure.level();
        return level == null ? "none" : level.name().toLowerCase(Locale.ROOT);
    }

    /** Key of the sentence that says why there is a dash. */
    public String whyKey() {
        Long n = figure.n();
        if (n == null) {
            return "desk.why.protected";
        }
        return n == 0 ? "desk.why.none" : "desk.why.few";
    }

    public @Nullable Double rate() {
        return response == null ? null : response.rate();
    }

    /** Whether the response rate is beyond its target. */
    public boolean isOnTarget() {
        Double rate = rate();
        return rate != null && rate > TARGET_RATE;
    }
}
