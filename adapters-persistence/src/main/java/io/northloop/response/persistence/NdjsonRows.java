package io.northloop.response.persistence;

import io.northloop.response.model.ImportRow;
import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows of lines of JSON, one object a line. Fields of objects inside are named with dots ({@code answer.score}); in a
 * list {@code answers} of {@code {question, value}} each answer is {@code answers.<question>}.
 */
final class NdjsonRows implements RowReader {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int LINES_FOR_HEADERS = 1000;

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
        fields("", node.get(), (name, value) -> {
            if (wanted.contains(name)) {
                cells.put(name, value);
            }
        });
        return new ImportRow(line.number(), cells, offset.getAsLong(), Optional.empty());
    }

    private static Optional<JsonNode> parsed(PhysicalLines.Line line) {
        String text = line.number() == 1 ? line.text().replace("\uFEFF", "") : line.text();
        if (line.cut() || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readTree(text)).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }

    private static void fields(String prefix, JsonNode object, BiConsumer<String, String> each) {
        object.properties().forEach(entry -> {
            String name = prefix + entry.getKey();
            JsonNode value = entry.getValue();
            if (value.isObject()) {
                fields(name + ".", value, each);
            } else if (value.isArray()) {
                value.forEach(item -> {
                    if (item.path("question").isString()) {
                        each.accept(name + "." + item.path("question").stringValue(), text(item.path("value")));
                    }
                });
            } else {
                each.accept(name, text(value));
            }
        });
    }

    private static String text(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.isMissingNode() ? value.asString() : "";
    }
}
