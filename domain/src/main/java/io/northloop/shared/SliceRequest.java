package io.northloop.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for.
 *
 * @param limit 1 … 500
 * @param cursor what the last slice gave as {@code next}; {@code null} for the start
 */
public record SliceRequest(int limit, @Nullable String cursor) {

    public static final int MAXIMUM = 500;

    public SliceRequest {
        if (limit < 1 || limit > MAXIMUM) {
            throw DomainError.withFaults(
                    DomainError.Kind.MALFORMED, "invalid", List.of(Fault.at("limit", "out-of-range", 1, MAXIMUM)));
        }
    }
}
