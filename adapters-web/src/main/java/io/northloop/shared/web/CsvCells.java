package io.northloop.shared.web;

import io.northloop.shared.Fault;
import io.northloop.shared.Faults;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The fields of one line by the names of their columns. Notes what is no number or moment where one belongs. */
public final class CsvCells {

    /** Few enough digits to be read at once, whatever the exponent. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,40}(\\.[0-9]{1,40})?([eE][+-]?[0-9]{1,9})?");

    private final List<String> header;
    private final List<String> fields;
    private final Faults faults = new Faults();

    CsvCells(List<String> header, List<String> fields) {
        this.header = header;
        this.fields = fields;
    }

    /** {@code null} where the field is empty, or the column is missing. */
    public @Nullable String text(String column) {
        int place = header.indexOf(column);
        return place < 0 || fields.get(place).isEmpty() ? null : fields.get(place);
    }

    /** A number with a point before its decimals. */
    public @Nullable BigDecimal number(String column) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        if (!NUMBER.matcher(text).matches()) {
            faults.require(false, "/" + column, "not-a-number");
            return null;
        }
        return new BigDecimal(text);
    }

    /** A moment of ISO 8601 with its offset. */
    public @Nullable OffsetDateTime moment(String column) {
        String text = text(column);
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeParseException notOne) {
            faults.require(false, "/" + column, "not-a-date");
            return null;
        }
    }

    List<Fault> faults() {
        return faults.found();
    }
}
