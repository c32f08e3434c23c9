package io.northloop.measurement.web;

import io.northloop.measurement.Display;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.NpsItem;
import io.northloop.measurement.NpsLevel;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a group as the explorer shows it.
 *
 * @param key value of the group, as filters name it
 * @param name in the reader's language
 */
record NpsView(String key, String name, NpsFigure figure, NpsItem.@Nullable Response response) {

    public boolean isShown() {
        return figure.nps() != null;
    }

    public boolean isIndicative() {
        return figure.display() == Display.INDICATIVE;
    }

    public @Nullable String levelKey() {
        NpsLevel level = figure.level();
        return level == null ? null : "measurement.level." + level.name();
    }

    public String levelClass() {
        NpsLevel level = figure.level();
        return level == null ? "none" : level.name().toLowerCase(Locale.ROOT);
    }

    /** Key of the sentence that says why there is a dash. */
    public String whyKey() {
        Long n = figure.n();
        if (n == null) {
            return "measurement.why.protected";
        }
        return n == 0 ? "measurement.why.none" : "measurement.why.few";
    }
}
