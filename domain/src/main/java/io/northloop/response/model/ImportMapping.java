package io.northloop.response.model;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the columns of a file become answers.
 *
 * @param columns header → name of a field, code of a question, or {@code attributes.<name>}
 * @param codes per question or field: what a value of the file means; the empty text means no answer
 * @param unit where the centre stands; empty when a column or a constant gives {@code unitRef}
 * @param constants value of a field for all rows; a column with a value in the row goes before it
 * @param dateFormat pattern of the dates (java.time); ISO 8601 where it is missing
 * @param dateDefaults gives year, month and day to formats without them
 * @param zone for moments without an offset; the centre's own where it is missing
 */
public record ImportMapping(
        String surveyRef,
        Map<String, String> columns,
        Map<String, Map<String, String>> codes,
        Optional<UnitColumn> unit,
        Map<String, String> constants,
        Optional<String> dateFormat,
        Optional<LocalDate> dateDefaults,
        Optional<ZoneId> zone) {

    public ImportMapping {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        constants = Map.copyOf(constants);
    }

    /**
     * @param from header of the column
     * @param createUnder region below which centres not known yet are added
     */
    public record UnitColumn(String from, Optional<String> createUnder) {}

    /** The headers that are read. */
    public Set<String> headers() {
        Set<String> headers = new TreeSet<>(columns.keySet());
        unit.ifPresent(column -> headers.add(column.from()));
        return headers;
    }

    /** The columns that lead to this field or question, in the order of the mapping. */
    public Set<String> columnsOf(String target) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().equals(target))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The first of those columns, to name it to people; the target itself where none leads to it. */
    String columnOf(String target) {
        return columnsOf(target).stream().findFirst().orElse(target);
    }

    /** What each column that is read holds, by header. */
    public Map<String, String> targets() {
        Map<String, String> targets = new LinkedHashMap<>(columns);
        unit.ifPresent(column -> targets.put(column.from(), ImportField.UNIT.code()));
        return targets;
    }

    public boolean gives(ImportField field) {
        return columns.containsValue(field.code()) || constants.containsKey(field.code());
    }

    /** What the row gives for this field or question, after the codes; empty for nothing. */
    public String value(String target, ImportRow row) {
        return value(target, columnsOf(target), row);
    }

    /** The centre that the row names, wherever the mapping says that it stands; empty for none. */
    public String centre(ImportRow row) {
        String target = ImportField.UNIT.code();
        return value(target, unit.map(column -> Set.of(column.from())).orElseGet(() -> columnsOf(target)), row);
    }

    /** Names of the attributes that columns or constants give, with their prefix. */
    public Set<String> attributes() {
        return Stream.concat(columns.values().stream(), constants.keySet().stream())
                .filter(target -> target.startsWith(ImportField.ATTRIBUTE_PREFIX))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String value(String target, Set<String> headers, ImportRow row) {
        String text = headers.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElseGet(() -> constants.getOrDefault(target, ""));
        return meaning(target, text);
    }

    /** What the codes make of a value; the value itself where they do not know it. */
    String meaning(String target, String text) {
        return codes.getOrDefault(target, Map.of()).getOrDefault(text, text);
    }
}
