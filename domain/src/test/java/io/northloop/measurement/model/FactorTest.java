package io.northloop.measurement.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.northloop.measurement.FactorId;
import io.northloop.measurement.FactorKind;
import io.northloop.measurement.FactorScope;
import io.northloop.shared.DomainError;
import io.northloop.shared.Fault;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be pinned, and the life of it. */
final class FactorTest {

    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);

    private static FactorContent content(String title) {
        return new FactorContent(FactorKind.COMPETITOR, title, "", MAY, null, FactorScope.COMPANY);
    }

    @Test
    void every_fault_of_a_draft_is_named() {
        FactorContent.Draft draft =
                new FactorContent.Draft(null, " ", "n".repeat(2_001), MAY, MAY.minusDays(1), FactorScope.COMPANY);
        assertThat(draft.faults().found())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(
                        tuple("/kind", "required"),
                        tuple("/title", "required"),
                        tuple("/note", "too-long"),
                        tuple("/to", "period-reversed"));
        assertThat(new FactorContent.Draft(FactorKind.RECALL, "t".repeat(121), null, null, null, FactorScope.COMPANY)
                        .faults()
                        .found())
                .extracting(Fault::pointer)
                .containsExactly("/title", "/from");
    }

    @Test
    void one_day_is_enough_and_no_end_as_well() {
        assertThat(new FactorContent.Draft(FactorKind.WEATHER, " Snow ", null, MAY, MAY, FactorScope.COMPANY)
                        .faults()
                        .found())
                .isEmpty();
        FactorContent open =
                new FactorContent.Draft(FactorKind.WEATHER, " Snow ", null, MAY, null, FactorScope.COMPANY).content();
        assertThat(open.title()).isEqualTo("Snow");
        assertThat(open.note()).isEmpty();
        assertThat(open.to()).isNull();
    }

    @Test
    void a_retired_factor_stays_as_it_is() {
        Factor factor = Factor.pin(new FactorId(new UUID(0, 1)), content("A rival opened"));
        factor.reword(content("A rival opened next door"));
        Instant at = Instant.parse("2026-06-01T00:00:00Z");
        factor.retire(at);
        assertThat(factor.snapshot().retiredAt()).isEqualTo(at);
        assertThat(factor.snapshot().content().title()).isEqualTo("A rival opened next door");
        assertThatThrownBy(() -> factor.reword(content("Else")))
                .isInstanceOf(DomainError.class)
                .hasMessageContaining("factor-retired");
        assertThatThrownBy(() -> factor.retire(at)).isInstanceOf(DomainError.class);
    }
}
