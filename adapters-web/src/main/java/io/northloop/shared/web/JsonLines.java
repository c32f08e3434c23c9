package io.northloop.shared.web;

import io.northloop.shared.Fault;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads newline-delimited JSON line by line, so that its length does not matter and a bad line spoils only itself. Empty
 * lines are skipped but counted.
 */
public final class JsonLines<T> implements AutoCloseable {

    private static final int LONGEST_LINE = 256 * 1024;

    private final InputStream source;
    private final ObjectMapper json;
    private final Class<T> type;
    private int number;
    private boolean ended;

    public JsonLines(InputStream source, ObjectMapper json, Class<T> type) {
        this.source = new BufferedInputStream(source, 64 * 1024);
        this.json = json;
        this.type = type;
    }

    /** The next lines, at most so many; empty at the end. */
    public List<Line<T>> next(int atMost) throws IOException {
        List<Line<T>> lines = new ArrayList<>();
        while (lines.size() < atMost && !ended) {
            readLine().ifPresent(lines::add);
        }
        return lines;
    }

    private Optional<Line<T>> readLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        int next = source.read();
        while (next >= 0 && next != '\n') {
            if (line.size() < LONGEST_LINE) {
                line.write(next);
            } else {
                tooLong = true;
            }
            next = source.read();
        }
        ended = next < 0;
        String text = line.toString(StandardCharsets.UTF_8).strip();
        if (ended && text.isEmpty()) {
            return Optional.empty();
        }
        number++;
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                tooLong
                        ? new Line.Bad<>(number, List.of(Fault.at("", "line-too-long", LONGEST_LINE)))
                        : parsed(number == 1 && text.charAt(0) == '\uFEFF' ? text.substring(1) : text));
    }

    private Line<T> parsed(String text) {
        CollectJsonFaults.begin();
        try {
            T value = json.readValue(text, type);
            List<Fault> faults = CollectJsonFaults.end();
            return faults.isEmpty() && value != null
                    ? new Line.Good<>(number, value)
                    : new Line.Bad<>(number, faults.isEmpty() ? List.of(Fault.at("", "body-required")) : faults);
        } catch (JacksonException e) {
            List<Fault> faults = CollectJsonFaults.end();
            return new Line.Bad<>(number, faults.isEmpty() ? List.of(JsonFaults.of(e)) : faults);
        } finally {
            CollectJsonFaults.end();
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** One line that was not empty. */
    public sealed interface Line<T> {

        /** Counted from 1. */
        int number();

        record Good<T>(int number, T value) implements Line<T> {}

        record Bad<T>(int number, List<Fault> faults) implements Line<T> {
            public Bad {
                faults = List.copyOf(faults);
            }
        }
    }
}
