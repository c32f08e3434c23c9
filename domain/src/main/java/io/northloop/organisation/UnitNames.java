package io.northloop.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names of units as selections offer them. */
public final class UnitNames {

    private UnitNames() {}

    /**
     * From reference to name, in the order given: regions by their name, centres with their region before it.
     *
     * @param units regions before their centres
     */
    public static Map<String, String> withRegion(List<UnitView> units) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, String> choices = new LinkedHashMap<>();
        for (UnitView unit : units) {
            names.put(unit.ref().value(), unit.name());
            String region = Optional.ofNullable(unit.parentRef())
                    .map(UnitRef::value)
                    .map(ref -> names.getOrDefault(ref, ref) + " · ")
                    .orElse("");
            choices.put(unit.ref().value(), region + unit.name());
        }
        return choices;
    }
}
