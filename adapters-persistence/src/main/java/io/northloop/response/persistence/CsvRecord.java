package io.northloop.response.persistence;

import io.northloop.shared.Fault;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One record of separated text: a line, or several where a quoted field spans them.
 *
 * @param fault why it could not be read
 */
record CsvRecord(List<String> fields, Optional<Fault> fault) {

    private static final char QUOTE = '"';

    static CsvRecord read(PhysicalLines.Line first, PhysicalLines lines, char separator, int mostLines)
            throws IOException {
        Parsing parsing = new Parsing(separator);
        parsing.line(first.text());
        List<PhysicalLines.Line> further = new ArrayList<>();
        boolean cut = first.cut();
        int characters = first.text().length();
        while (parsing.quoted && !cut && further.size() < mostLines) {
            PhysicalLines.Line line = lines.next();
            if (line == null) {
                break;
            }
            further.add(line);
            characters += line.text().length() + 1;
            cut = line.cut() || characters > PhysicalLines.LONGEST;
            if (!cut) {
                parsing.lineBreak();
                parsing.line(line.text());
            }
        }
        if (parsing.quoted) {
            // Nobody knows whether the quote is ever closed: the lines behind it are read for themselves.
            lines.pushBack(further);
        }
        if (cut) {
            return new CsvRecord(List.of(), Optional.of(Fault.at("", "import-line-too-long", PhysicalLines.LONGEST)));
        }
        if (parsing.quoted) {
            return new CsvRecord(List.of(), Optional.of(Fault.at("", "import-open-quote")));
        }
        parsing.endField();
        return new CsvRecord(parsing.fields, Optional.empty());
    }

    /** Goes through the characters once; a quote counts at the start of a field and, doubled, inside of quotes. */
    private static final class Parsing {

        private final char separator;
        private final List<String> fields = new ArrayList<>();
        private final StringBuilder field = new StringBuilder();
        private boolean quoted;
        private boolean atStart = true;

        private Parsing(char separator) {
            this.separator = separator;
        }

        private void line(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (quoted) {
                    boolean doubled = c == QUOTE && i + 1 < text.length() && text.charAt(i + 1) == QUOTE;
                    if (c != QUOTE || doubled) {
                        field.append(c);
                        i += doubled ? 1 : 0;
                    } else {
                        quoted = false;
                    }
                } else if (c == separator) {
                    endField();
                } else if (c == QUOTE && atStart) {
                    quoted = true;
                    atStart = false;
                } else {
                    field.append(c);
                    atStart = false;
                }
            }
        }

        private void lineBreak() {
            field.append('\n');
        }

        private void endField() {
            fields.add(field.toString());
            field.setLength(0);
            atStart = true;
        }
    }
}
