package io.northloop.programme.web;

import io.northloop.programme.application.ProgrammeSheet;
import io.northloop.programme.application.TriggerSheet;
import io.northloop.programme.model.Programme;
import io.northloop.programme.model.ProgrammeChannel;
import io.northloop.shared.Fault;
import io.northloop.shared.Language;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A programme as its form has it: fields are called as the pointers of their faults, without the first slash. */
record ProgrammeForm(MultiValueMap<String, String> fields, List<Fault> unreadable) {

    /** As many attributes as a filter may have. */
    private static final int MOST_ROWS = 10;

    private static final Pattern COMMA = Pattern.compile("[,，、]");

    ProgrammeForm(MultiValueMap<String, String> fields) {
        this(fields, new ArrayList<>());
    }

    /** What the form holds for a new programme of this trigger. */
    static ProgrammeForm begin(TriggerSheet.Kind kind) {
        return new ProgrammeForm(ProgrammeFields.begin(kind));
    }

    /** What the form of a programme opens with. */
    static ProgrammeForm of(Programme.Snapshot programme) {
        return new ProgrammeForm(ProgrammeFields.of(programme));
    }

    /** The sheet; what could not be read is missing in it and noted. */
    ProgrammeSheet sheet() {
        Map<String, String> names = new HashMap<>();
        for (Language language : Language.values()) {
            String name = text("names/" + language.tag());
            if (name != null) {
                names.put(language.tag(), name);
            }
        }
        return new ProgrammeSheet(
                names,
                text("surveyRef"),
                choice("channel", ProgrammeChannel.values()),
                trigger(),
                number("delayHours"),
                number("windowFromHours"),
                number("windowUntilHours"),
                time("quietFrom"),
                time("quietUntil"),
                number("reminderAfterHours"),
                number("expiryDays"),
                read("restraintDays", "not-a-number", Integer::valueOf),
                read("sameKindRestraintDays", "not-a-number", Integer::valueOf),
                number("sampledPercent"),
                all("languages"));
    }

    private TriggerSheet trigger() {
        Map<String, List<String>> attributes = new HashMap<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            String name = text(ProgrammeFields.ATTRIBUTE + row);
            if (name != null || text(ProgrammeFields.VALUES + row) != null) {
                attributes.put(name == null ? "" : name, words(ProgrammeFields.VALUES + row));
            }
        }
        return new TriggerSheet(
                choice("trigger/kind", TriggerSheet.Kind.values()),
                number("trigger/opensAfterDays"),
                number("trigger/sendingDays"),
                number("trigger/populationDays"),
                read("trigger/answersPerCentre", "not-a-number", Integer::valueOf),
                words("trigger/types"),
                all("trigger/units"),
                all("trigger/touchpoints"),
                attributes);
    }

    String ref() {
        String ref = text("ref");
        return ref == null ? "" : ref;
    }

    long version() {
        Integer version = number("version");
        return version == null ? -1 : version;
    }

    TriggerSheet.Kind kind() {
        TriggerSheet.Kind kind = choice("trigger/kind", TriggerSheet.Kind.values());
        return kind == null ? TriggerSheet.Kind.FINISHED_SERVICE : kind;
    }

    /** What a field holds, by name. */
    Map<String, String> typed() {
        return fields.toSingleValueMap();
    }

    /** What is chosen in a field of several. */
    Set<String> chosen(String field) {
        return Set.copyOf(all(field));
    }

    /**
     * Numbers of the rows of attributes to show: those that hold something, and an empty one while there may be more.
     */
    List<Integer> rows() {
        List<Integer> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            rows.add(row);
            if (text(ProgrammeFields.ATTRIBUTE + row) == null && text(ProgrammeFields.VALUES + row) == null) {
                break;
            }
        }
        return rows;
    }

    private List<String> all(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }

    /** Words between commas, of either script. */
    private List<String> words(String field) {
        String text = text(field);
        return text == null
                ? List.of()
                : Arrays.stream(COMMA.split(text, -1))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private @Nullable String text(String field) {
        String value = fields.getFirst(field);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A field that the form shows must hold something. */
    private @Nullable Integer number(String field) {
        requireIfShown(field);
        return read(field, "not-a-number", Integer::valueOf);
    }

    private @Nullable LocalTime time(String field) {
        requireIfShown(field);
        return read(field, "invalid", LocalTime::parse);
    }

    private <E extends Enum<E>> @Nullable E choice(String field, E[] choices) {
        return read(
                field,
                "invalid",
                name -> Arrays.stream(choices)
                        .filter(choice -> choice.name().equals(name))
                        .findFirst()
                        .orElseThrow(IllegalArgumentException::new));
    }

    private void requireIfShown(String field) {
        if (fields.containsKey(field) && text(field) == null) {
            note(Fault.at("/" + field, "required"));
        }
    }

    private void note(Fault fault) {
        if (!unreadable.contains(fault)) {
            unreadable.add(fault);
        }
    }

    private <T> @Nullable T read(String field, String code, Function<String, T> reading) {
        String text = text(field);
        if (text == null) {
            return null;
        }
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            note(Fault.at("/" + field, code));
            return null;
        }
    }
}
