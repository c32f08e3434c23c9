package io.northloop.shared.web;

import io.northloop.shared.Slice;
import io.northloop.shared.SliceRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A list that pages show slice by slice, read to its end for a file. */
public final class WholeList {

    private WholeList() {}

    /** @param slices gives the slice that is asked for */
    public static <T> List<T> of(Function<SliceRequest, Slice<T>> slices) {
        List<T> all = new ArrayList<>();
        String cursor = null;
        do {
            Slice<T> slice = slices.apply(new SliceRequest(SliceRequest.MAXIMUM, cursor));
            all.addAll(slice.items());
            cursor = slice.next();
        } while (cursor != null);
        return all;
    }
}
