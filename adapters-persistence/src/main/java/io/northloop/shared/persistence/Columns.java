package io.northloop.shared.persistence;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Many rows as one array per column, for statements that take them by {@code unnest}. */
public final class Columns {

    private Columns() {}

    /**
     * One column of the rows, in their order, as texts that the statement casts.
     *
     * @param column what stands in a row; null becomes SQL's null
     */
    public static <T> @Nullable String[] texts(List<T> rows, Function<T, @Nullable Object> column) {
        @Nullable String[] texts = new @Nullable String[rows.size()];
        for (int i = 0; i < texts.length; i++) {
            Object value = column.apply(rows.get(i));
            texts[i] = value == null ? null : value.toString();
        }
        return texts;
    }
}
