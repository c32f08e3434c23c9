package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Short lists are given out in parts as long ones are. */
class SlicePartTest {

    private static final List<String> ALL = List.of("a", "b", "c", "d", "e");

    @Test
    void parts_follow_each_other_without_repeating_or_skipping() {
        List<List<String>> parts = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            Slice<String> part = Slice.part(ALL, new SliceRequest(2, cursor), Function.identity());
            parts.add(part.items());
            cursor = part.next();
        } while (cursor != null);
        assertThat(parts).containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
    }

    @Test
    void a_part_that_holds_everything_is_the_last() {
        assertThat(Slice.part(ALL, new SliceRequest(5, null), Function.identity())
                        .next())
                .isNull();
        assertThat(Slice.part(List.<String>of(), new SliceRequest(1, null), Function.identity()))
                .isEqualTo(Slice.empty());
    }

    @Test
    void a_cursor_of_no_item_is_refused() {
        assertThatThrownBy(() -> Slice.part(ALL, new SliceRequest(2, Cursor.of("x")), Function.identity()))
                .isInstanceOf(DomainError.class);
    }
}
