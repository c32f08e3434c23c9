package io.northloop.shared.web;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/** Reads lines of a body, none of them longer than {@link #LONGEST_LINE} bytes in memory. */
final class LineReader implements AutoCloseable {

    static final int LONGEST_LINE = 256 * 1024;

    private final InputStream source;
    private final Charset charset;
    private int number;
    private boolean ended;

    /** @param charset one in which a line feed is the byte 10 and no part of another character */
    LineReader(InputStream source, Charset charset) {
        this.source = new BufferedInputStream(source, 64 * 1024);
        this.charset = charset;
    }

    /** The next line that is not blank, without its end; {@code null} at the end of all. */
    @Nullable
    Line next() throws IOException {
        while (!ended) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
            boolean tooLong = false;
            int next = source.read();
            while (next >= 0 && next != '\n') {
                if (bytes.size() < LONGEST_LINE) {
                    bytes.write(next);
                } else {
                    tooLong = true;
                }
                next = source.read();
            }
            ended = next < 0;
            number++;
            String text = bytes.toString(charset);
            String line = number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text;
            if (!line.isBlank()) {
                return new Line(number, line.endsWith("\r") ? line.substring(0, line.length() - 1) : line, tooLong);
            }
        }
        return null;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /**
     * @param number counted from 1, empty lines included
     * @param tooLong whether the text is only the beginning of the line
     */
    record Line(int number, String text, boolean tooLong) {}
}
