package io.northloop.measurement.web;

import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.measurement.FactorView;
import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A factor as its form has it: each field under the pointer of its faults. */
final class FactorForm {

    private final Map<String, String> fields;
    private final Faults unreadable = new Faults();

    FactorForm(Map<String, String> fields) {
        this.fields = fields;
    }

    /** What the fields hold when the form opens. */
    static Map<String, String> fields(FactorView factor) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kind", factor.kind().name());
        fields.put("title", factor.title());
        fields.put("note", factor.note());
        fields.put("from", factor.from().toString());
        FactorScope scope = factor.scope();
        fields.put("to", text(factor.to()));
        fields.put("unitRef", text(scope.unit()));
        fields.put("programmeRef", text(scope.programme()));
        fields.put("touchpoint", text(scope.touchpoint()));
        return fields;
    }

    FactorRequest request() {
        String kind = field("kind");
        return new FactorRequest(
                Arrays.stream(FactorKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(null),
                field("title"),
                field("note"),
                day("from"),
                day("to"),
                field("unitRef"),
                field("programmeRef"),
                field("touchpoint"));
    }

    /** What of the fields could not be read; asked after {@link #request}. */
    List<Fault> unreadable(FactorRequest request) {
        List<Fault> faults = new ArrayList<>(unreadable.found());
        faults.addAll(request.unreadable());
        return faults;
    }

    private @Nullable LocalDate day(String name) {
        String text = field(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            unreadable.add(Fault.at("/" + name, "not-a-day"));
            return null;
        }
    }

    private @Nullable String field(String name) {
        String text = fields.get(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
