package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/** Newline-delimited JSON. Empty lines are skipped but counted. */
public final class JsonLines<T> implements BodyLines<T> {

    private final LineReader lines;
    private final ObjectMapper json;
    private final Class<T> type;

    public JsonLines(InputStream source, ObjectMapper json, Class<T> type) {
        this.lines = new LineReader(source, StandardCharsets.UTF_8);
        this.json = json;
        this.type = type;
    }

    @Override
    public List<BodyLine<T>> next(int atMost) throws IOException {
        List<BodyLine<T>> read = new ArrayList<>();
        while (read.size() < atMost) {
            LineReader.Line line = lines.next();
            if (line == null) {
                break;
            }
            read.add(
                    line.tooLong()
                            ? new BodyLine.Bad<>(
                                    line.number(), List.of(Fault.at("", "line-too-long", LineReader.LONGEST_LINE)))
                            : parsed(line));
        }
        return read;
    }

    private BodyLine<T> parsed(LineReader.Line line) {
        CollectJsonFaults.begin();
        try {
            T value = json.readValue(line.text(), type);
            List<Fault> faults = CollectJsonFaults.end();
            return faults.isEmpty() && value != null
                    ? new BodyLine.Good<>(line.number(), value)
                    : new BodyLine.Bad<>(
                            line.number(), faults.isEmpty() ? List.of(Fault.at("", "body-required")) : faults);
        } catch (JacksonException e) {
            List<Fault> faults = CollectJsonFaults.end();
            return new BodyLine.Bad<>(line.number(), faults.isEmpty() ? List.of(JsonFaults.of(e)) : faults);
        } finally {
            CollectJsonFaults.end();
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
