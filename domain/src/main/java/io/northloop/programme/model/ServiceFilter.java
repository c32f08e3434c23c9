package io.northloop.programme.model;

import io.northloop.organisation.UnitRef;
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

    public static final ServiceFilter ALL = new ServiceFilter(Set.of(), Set.of(), Set.of(), Map.of());

    public ServiceFilter {
        types = Set.copyOf(types);
        units = Set.copyOf(units);
        touchpoints = Set.copyOf(touchpoints);
        customerAttributes = Map.copyOf(customerAttributes);
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
