package io.northloop.response.persistence;

import io.northloop.response.model.ImportRow;
import io.northloop.response.model.RowTranslation;
import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of lines of JSON, one object a line. Fields of objects inside are named with dots ({@code answer.score}); in a
 * list {@code answers} of {@code {question, value}} each answer is {@code answers.<question>}. A list of plain values
 * is one text, as in files without lists; any other list cannot be read, and spoils the row that it is wanted from.
 */
final class NdjsonRows implements RowReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINES_FOR_HEADERS = 1000;
    private static final String SEVERAL = Character.toString(RowTranslation.SEVERAL);

    private final PhysicalLines lines;
    private final LongSupplier offset;

    NdjsonRows(Reader reader, LongSupplier offset) {
        this.lines = new PhysicalLines(reader);
        this.offset = offset;
    }

    /** The fields of the first lines; a later line may have more. */
    @Override
    public List<String> headers() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        PhysicalLines.Line line = lines.next();
        for (int i = 0; line != null && i < LINES_FOR_HEADERS; i++) {
            parsed(line).ifPresent(node -> fields("", node, (name, value) -> names.add(name)));
            line = lines.next();
        }
        return List.copyOf(names);
    }

    @Override
    public void rows(Set<String> wanted, Predicate<ImportRow> each) throws IOException {
        for (PhysicalLines.Line line = lines.next(); line != null; line = lines.next()) {
            if (!line.text().isBlank() && !each.test(row(line, wanted))) {
                return;
            }
        }
    }

    private ImportRow row(PhysicalLines.Line line, Set<String> wanted) {
        Optional<JsonNode> node = parsed(line);
        if (node.isEmpty()) {
            Fault fault = line.cut()
                    ? Fault.at("", "import-line-too-long", PhysicalLines.LONGEST)
                    : Fault.at("", "import-not-json");
            return new ImportRow(line.number(), Map.of(), offset.getAsLong(), Optional.of(fault));
        }
        Map<String, String> cells = HashMap.newHashMap(wanted.size());
        List<Fault> faults = new ArrayList<>();
        fields("", node.get(), (name, value) -> {
            if (wanted.contains(name)) {
                text(value)
                        .ifPresentOrElse(
                                text -> cells.put(name, text),
                                () -> faults.add(Fault.at(name, "import-list-unreadable", name)));
            }
        });
        return new ImportRow(
                line.number(), cells, offset.getAsLong(), faults.stream().findFirst());
    }

    private static Optional<JsonNode> parsed(PhysicalLines.Line line) {
        if (line.cut() || line.text().isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(line.text())).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static void fields(String prefix, JsonNode object, BiConsumer<String, JsonNode> each) {
        object.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                fields(name + ".", value, each);
            } else if (isAnswers(value)) {
                value.forEach(
                        item -> each.accept(name + "." + item.path("question").stringValue(), item.path("value")));
            } else {
                each.accept(name, value);
            }
        });
    }

    private static boolean isAnswers(JsonNode value) {
        return value.isArray()
                && !value.isEmpty()
                && value.valueStream().allMatch(item -> item.path("question").isString());
    }

    /** Empty when the value is neither plain nor a list of plain values. */
    private static Optional<String> text(JsonNode value) {
        if (value.isArray()) {
            boolean plain = value.valueStream().allMatch(JsonNode::isValueNode);
            return plain
                    ? Optional.of(value.valueStream()
                            .map(NdjsonRows::plain)
                            .filter(text -> !text.isBlank())
                            .collect(Collectors.joining(SEVERAL)))
                    : Optional.empty();
        }
        return value.isObject() ? Optional.empty() : Optional.of(plain(value));
    }

    private static String plain(JsonNode value) {
        return value.isNull() || value.isMissingNode() ? "" : value.asString();
    }
}
