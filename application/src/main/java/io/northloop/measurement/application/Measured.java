package io.northloop.measurement.application;

import io.northloop.measurement.Grouping;
import io.northloop.measurement.NpsFigure;
import io.northloop.measurement.model.Tally;
import java.util.List;
import java.util.Map;

/**
 * A group as counted and as it may be shown.
 *
 * @param tally never leaves this package: it is not subject to any display rule
 */
record Measured(List<String> group, Tally tally, NpsFigure figure) {

    Map<Grouping, String> named(List<Grouping> groupBy) {
        return Grouping.named(groupBy, group);
    }
}
