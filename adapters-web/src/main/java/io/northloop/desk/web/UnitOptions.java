package io.northloop.desk.web;

import io.northloop.organisation.UnitKind;
import io.northloop.organisation.UnitView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Units for a field to choose from. */
final class UnitOptions {

    private UnitOptions() {}

    /** Names by ref; centres stand indented below their region. */
    static Map<String, String> of(List<UnitView> units) {
        Map<String, String> options = new LinkedHashMap<>();
        for (UnitView unit : units) {
            String indent = unit.kind() == UnitKind.CENTRE ? "\u2003" : "";
            options.put(unit.ref().value(), indent + unit.name());
        }
        return options;
    }
}
