package io.northloop.programme.application;

import io.northloop.customer.CustomerRef;
import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitRef;
import io.northloop.organisation.UnitView;
import io.northloop.shared.Fault;
import io.northloop.shared.Ref;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A list as it was uploaded, before anybody looked whether it makes sense.
 *
 * @param lines those that could be read
 * @param unreadable what is wrong with the others, by number of the line
 */
public record CustomerList(List<Line> lines, Map<Integer, List<Fault>> unreadable) {

    public static final int MOST_LINES = 100_000;

    public CustomerList {
        lines = List.copyOf(lines);
        unreadable = Map.copyOf(unreadable);
    }

    /**
     * A line.
     *
     * @param number in the file, counted from 1
     * @param customerRef empty where the field is
     */
    public record Line(int number, String customerRef, String unitRef) {}

    boolean isEmpty() {
        return size() == 0;
    }

    int size() {
        return lines.size() + unreadable.size();
    }

    /**
     * Everything that is wrong with it, in the order of lines.
     *
     * @param known those of some customers who are known
     */
    List<Fault> faults(
            Function<Collection<CustomerRef>, Set<CustomerRef>> known, Function<UnitRef, Optional<UnitView>> unit) {
        Map<Integer, List<Fault>> byLine = new HashMap<>();
        unreadable.forEach((number, faults) ->
                faults.forEach(fault -> byLine.computeIfAbsent(number, n -> new ArrayList<>())
                        .add(new Fault("/lines/" + number + fault.pointer(), fault.code(), fault.arguments()))));
        Set<CustomerRef> customers = known.apply(lines.stream()
                .map(Line::customerRef)
                .filter(Ref::fits)
                .map(CustomerRef::new)
                .collect(Collectors.toSet()));
        Map<String, Optional<Fault>> units = new HashMap<>();
        Map<String, Integer> first = new HashMap<>();
        for (Line line : lines) {
            List<Fault> found = new ArrayList<>();
            customer(line, customers, first).ifPresent(found::add);
            units.computeIfAbsent(line.unitRef(), ref -> unitFault(ref, unit))
                    .map(fault -> new Fault("/lines/" + line.number() + "/unitRef", fault.code(), fault.arguments()))
                    .ifPresent(found::add);
            if (!found.isEmpty()) {
                byLine.put(line.number(), found);
            }
        }
        return byLine.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    private static Optional<Fault> customer(Line line, Set<CustomerRef> known, Map<String, Integer> first) {
        String pointer = "/lines/" + line.number() + "/customerRef";
        if (line.customerRef().isEmpty()) {
            return Optional.of(Fault.at(pointer, "required"));
        }
        if (!Ref.fits(line.customerRef()) || !known.contains(new CustomerRef(line.customerRef()))) {
            return Optional.of(Fault.at(pointer, "unknown-customer", line.customerRef()));
        }
        Integer before = first.putIfAbsent(line.customerRef(), line.number());
        return Optional.ofNullable(before).map(number -> Fault.at(pointer, "listed-before", number));
    }

    private static Optional<Fault> unitFault(String ref, Function<UnitRef, Optional<UnitView>> unit) {
        if (ref.isEmpty()) {
            return Optional.of(Fault.at("", "required"));
        }
        Optional<UnitView> found = Ref.fits(ref) ? unit.apply(new UnitRef(ref)) : Optional.empty();
        if (found.isEmpty()) {
            return Optional.of(Fault.at("", "unknown-centre", ref));
        }
        return found.get().kind() == UnitKind.CENTRE
                ? Optional.empty()
                : Optional.of(Fault.at("", "not-a-centre", ref));
    }
}
