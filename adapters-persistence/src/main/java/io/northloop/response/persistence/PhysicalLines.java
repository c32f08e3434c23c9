package io.northloop.response.persistence;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a text, however they end, without the byte order mark that may precede them; a line of absurd length is
 * cut off and says so instead of filling memory.
 */
final class PhysicalLines {

    /** Characters of a line, and of a record that spans several. */
    static final int LONGEST = 1 << 18;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final int BUFFER = 1 << 16;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final Deque<Line> again = new ArrayDeque<>();
    private int position;
    private int filled;
    private boolean afterReturn;
    private long number;

    PhysicalLines(Reader reader) {
        this.reader = reader;
    }

    /**
     * @param number from 1
     * @param cut whether it was longer than {@link #LONGEST}
     */
    record Line(long number, String text, boolean cut) {}

    /** The next line; {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        return again.isEmpty() ? read() : again.pop();
    }

    /** Lines to be read once more, in their order. */
    void pushBack(List<Line> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            again.push(lines.get(i));
        }
    }

    private @Nullable Line read() throws IOException {
        StringBuilder text = new StringBuilder();
        boolean any = false;
        boolean cut = false;
        while (fill()) {
            any = true;
            int end = position;
            while (end < filled && buffer[end] != '\n' && buffer[end] != '\r') {
                end++;
            }
            int room = LONGEST - text.length();
            text.append(buffer, position, Math.min(end - position, room));
            cut |= end - position > room;
            position = end;
            if (end < filled) {
                afterReturn = buffer[end] == '\r';
                position++;
                break;
            }
        }
        if (number == 0 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        return any ? new Line(++number, text.toString(), cut) : null;
    }

    /** Makes at least one character available; skips the second half of a CR LF. */
    private boolean fill() throws IOException {
        while (true) {
            if (position == filled) {
                filled = Math.max(reader.read(buffer, 0, BUFFER), 0);
                position = 0;
                if (filled == 0) {
                    return false;
                }
            }
            if (afterReturn && buffer[position] == '\n') {
                position++;
                afterReturn = false;
            } else {
                afterReturn = false;
                return true;
            }
        }
    }
}
