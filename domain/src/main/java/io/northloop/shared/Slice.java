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

    /**
     * What of a list that is short enough to be read whole follows the cursor.
     *
     * @param keyOf tells one item from every other
     * @throws DomainError MALFORMED when the cursor names no item of it
     */
    public static <T> Slice<T> part(List<T> all, SliceRequest request, Function<T, String> keyOf) {
        int from = 0;
        if (request.cursor() != null) {
            String key = Cursor.parts(request.cursor(), 1).getFirst();
            int last = all.stream().map(keyOf).toList().indexOf(key);
            if (last < 0) {
                throw Cursor.malformed();
            }
            from = last + 1;
        }
        int until = Math.min(all.size(), from + request.limit() + 1);
        return of(all.subList(from, until), request.limit(), item -> Cursor.of(keyOf.apply(item)));
    }

    public <R> Slice<R> map(Function<T, R> mapping) {
        return new Slice<>(items.stream().map(mapping).toList(), next);
    }
}
