package io.northloop.measurement;

import io.northloop.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A factor as others see it.
 *
 * @param note empty where nothing was said
 * @param to last day, included; {@code null} while it lasts
 * @param names of what its scope names
 * @param retiredAt since when it is drawn no more; {@code null} while it is
 * @param version for {@code If-Match}, counted from 0
 */
public record FactorView(
        FactorId id,
        FactorKind kind,
        String title,
        String note,
        LocalDate from,
        @Nullable LocalDate to,
        FactorScope scope,
        Names names,
        @Nullable Instant retiredAt,
        long version) {

    /**
     * What a scope's parts are called; each is empty where the scope does not name one.
     *
     * @param unit name, or {@code null}
     * @param programme name by language
     * @param touchpoint name by language
     */
    public record Names(@Nullable String unit, Map<Language, String> programme, Map<Language, String> touchpoint) {

        public Names {
            programme = Map.copyOf(programme);
            touchpoint = Map.copyOf(touchpoint);
        }

        /** All of them in that language, unit first; empty for the whole company. */
        public List<String> in(Language language) {
            return Stream.of(unit, programme.get(language), touchpoint.get(language))
                    .filter(Objects::nonNull)
                    .toList();
        }
    }
}
