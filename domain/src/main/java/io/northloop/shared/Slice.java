package io.northloop.shared;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, read by key so that concurrent inserts neither repeat nor skip an item.
 *
 * @param items at most as many as were asked for
 * @param next opaque cursor of the following slice, {@code null} at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    public Slice {
        items = List.copyOf(items);
    }

    public static <T> Slice<T> empty() {
        return new Slice<>(List.of(), null);
    }

    /** Makes a slice of up to {@code limit} from rows that were read with one row more than that. */
    public static <T> Slice<T> of(List<T> rowsAndOneMore, int limit, Function<T, String> cursorOf) {
        if (rowsAndOneMore.size() <= limit) {
            return new Slice<>(rowsAndOneMore, null);
        }
        List<T> items = rowsAndOneMore.subList(0, limit);
        return new Slice<>(items, cursorOf.apply(items.getLast()));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
