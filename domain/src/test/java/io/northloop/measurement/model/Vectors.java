package io.northloop.measurement.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reference values computed with R 4.2 and its package NPS 2.0.999. */
final class Vectors {

    private Vectors() {}

    /** Rows of a file of plain CSV, each by its header; empty cells are absent. */
    static List<Map<String, String>> rows(String file) {
        List<String> lines = text(file).lines().toList();
        List<String> header = Arrays.asList(lines.getFirst().split(",", -1));
        return lines.stream().skip(1).map(line -> row(header, line)).toList();
    }

    static JsonNode json(String file) {
        return JsonMapper.shared().readTree(text(file));
    }

    private static Map<String, String> row(List<String> header, String line) {
        String[] cells = line.split(",", -1);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            if (!cells[i].isEmpty()) {
                row.put(header.get(i), cells[i]);
            }
        }
        return row;
    }

    private static String text(String file) {
        try (InputStream in = Vectors.class.getResourceAsStream("/vectors/" + file)) {
            return new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
