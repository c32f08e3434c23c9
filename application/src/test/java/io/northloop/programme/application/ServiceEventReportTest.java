package io.northloop.programme.application;

import static org.assertj.core.api.Assertions.assertThat;

import io.northloop.shared.Fault;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ServiceEventReportTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @ParameterizedTest
    @ValueSource(strings = {"1E2147483647", "1E16", "1E-11", "1E-2147483647", "0E2147483647"})
    void refuses_numbers_that_would_fill_memory_when_written_out(String number) {
        assertThat(report(new BigDecimal(number), Map.of()).faults(NOW))
                .containsExactly(Fault.at("/amount", "invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E2147483647", "1E31", "1E-2147483647"})
    void refuses_such_attributes_too(String number) {
        assertThat(report(null, Map.of("mileage", new BigDecimal(number))).faults(NOW))
                .containsExactly(Fault.at("/attributes/mileage", "invalid"));
    }

    @Test
    void takes_ordinary_numbers_however_they_are_written() {
        ServiceEventReport plain = report(new BigDecimal("1200"), Map.of("mileage", new BigDecimal("98000.5")));
        ServiceEventReport other = report(new BigDecimal("1.2E3"), Map.of("mileage", new BigDecimal("9.80005E4")));
        assertThat(plain.faults(NOW)).isEmpty();
        assertThat(other.faults(NOW)).isEmpty();
        assertThat(plain.event().fingerprint()).isEqualTo(other.event().fingerprint());
    }

    private static ServiceEventReport report(@Nullable BigDecimal amount, Map<String, @Nullable Object> attributes) {
        return new ServiceEventReport(
                "so-1",
                "harbour",
                "c-1",
                null,
                "MAINTENANCE",
                null,
                null,
                OffsetDateTime.parse("2026-11-22T09:00:00Z"),
                amount,
                "CNY",
                attributes);
    }
}
