package io.northloop.shared.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest {

    private final TimeOrderedIds ids = new TimeOrderedIds();

    /** PostgreSQL orders UUIDs by their bytes, as their texts are ordered; 20,000 are many to each millisecond. */
    @Test
    void the_later_one_is_the_greater_even_within_a_millisecond() {
        List<String> texts =
                Stream.generate(ids::next).limit(20_000).map(UUID::toString).toList();
        assertThat(texts).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void they_are_of_version_7_and_tell_the_machines_time() {
        long before = System.currentTimeMillis();
        UUID id = ids.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
    }
}
