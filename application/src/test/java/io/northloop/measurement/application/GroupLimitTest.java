package io.northloop.measurement.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.northloop.shared.DomainError;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How large a table may be. */
final class GroupLimitTest {

    @Test
    void one_row_too_many_is_refused() {
        List<String> most = Collections.nCopies(100_000, "row");
        assertThat(GroupLimit.within(most)).isSameAs(most);
        assertThatExceptionOfType(DomainError.class)
                .isThrownBy(() -> GroupLimit.within(Collections.nCopies(100_001, "row")))
                .satisfies(refused -> {
                    assertThat(refused.kind()).isEqualTo(DomainError.Kind.REFUSED);
                    assertThat(refused.code()).isEqualTo("too-many-groups");
                });
    }
}
