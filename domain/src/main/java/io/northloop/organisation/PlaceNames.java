package io.northloop.organisation;

import io.northloop.shared.Language;
import java.util.Map;

/**
 * What units and touchpoints are called.
 *
 * @param units by reference, in the one language that they have
 * @param touchpoints by code
 */
public record PlaceNames(Map<UnitRef, String> units, Map<String, Map<Language, String>> touchpoints) {

    /** Of no place. */
    public static final PlaceNames NONE = new PlaceNames(Map.of(), Map.of());

    public PlaceNames {
        units = Map.copyOf(units);
        touchpoints = Map.copyOf(touchpoints);
    }
}
