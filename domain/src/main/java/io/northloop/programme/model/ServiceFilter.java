package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
import io.northloop.shared.Faults;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which finished services count. Every part must hold; an empty part holds for all.
 *
 * @param types such as {@code maintenance}
 * @param units regions or centres; a region stands for its centres
 * @param touchpoints a service without one is of none
 * @param customerAttributes for each name the values that are wanted; a customer without the attribute has none of them
 */
public record ServiceFilter(
        Set<String> types, Set<UnitRef> units, Set<String> touchpoints, Map<String, Set<String>> customerAttributes) {

    private static final int MOST_VALUES = 500;
    private static final int MOST_ATTRIBUTES = 10;
    private static final int LONGEST_VALUE = 200;

    public static final ServiceFilter ALL = new ServiceFilter(Set.of(), Set.of(), Set.of(), Map.of());

    public ServiceFilter {
        types = Set.copyOf(types);
        units = Set.copyOf(units);
        touchpoints = Set.copyOf(touchpoints);
        customerAttributes = Map.copyOf(customerAttributes);
    }

    void check(Faults faults) {
        check(types, "/trigger/types", faults);
        faults.require(units.size() <= MOST_VALUES, "/trigger/units", "too-many", MOST_VALUES);
        check(touchpoints, "/trigger/touchpoints", faults);
        faults.require(
                customerAttributes.size() <= MOST_ATTRIBUTES,
                "/trigger/customerAttributes",
                "too-many",
                MOST_ATTRIBUTES);
        customerAttributes.forEach((name, values) -> {
            faults.requireText(name, LONGEST_VALUE, "/trigger/customerAttributes")
                    .require(!values.isEmpty(), "/trigger/customerAttributes", "required");
            check(values, "/trigger/customerAttributes", faults);
        });
    }

    private static void check(Set<String> values, String pointer, Faults faults) {
        faults.require(values.size() <= MOST_VALUES, pointer, "too-many", MOST_VALUES);
        values.forEach(value -> faults.requireText(value, LONGEST_VALUE, pointer));
    }

    /** @param region of the centre that served */
    public boolean acceptsService(String type, UnitRef centre, @Nullable UnitRef region, @Nullable String touchpoint) {
        return (types.isEmpty() || types.contains(type))
                && acceptsUnit(centre, region)
                && (touchpoints.isEmpty() || (touchpoint != null && touchpoints.contains(touchpoint)));
    }

    public boolean acceptsUnit(UnitRef unit, @Nullable UnitRef region) {
        return units.isEmpty() || units.contains(unit) || (region != null && units.contains(region));
    }

    /** @param attributes of the customer who was served */
    public boolean acceptsCustomer(Map<String, String> attributes) {
        return customerAttributes.entrySet().stream().allMatch(wanted -> {
            String value = attributes.get(wanted.getKey());
            return value != null && wanted.getValue().contains(value);
        });
    }

    /** Whether a service alone does not tell: the customer must be looked at too. */
    public boolean asksAboutCustomers() {
        return !customerAttributes.isEmpty();
    }
}
