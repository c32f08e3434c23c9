package io.northloop.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");

    @Test
    void equal_amounts_have_one_writing() {
        assertThat(money("1200.50")).isEqualTo(money("1200.5000"));
        assertThat(money("1E3")).isEqualTo(money("1000.0"));
        assertThat(money("0.00")).isEqualTo(money("0"));
        assertThat(money("1E3").amount().toString()).isEqualTo("1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E15", "1000000000000000", "0.00001", "1E2147483647", "1E-2147483647"})
    void amounts_of_too_many_digits_are_none(String amount) {
        assertThat(Money.isAmount(new BigDecimal(amount))).isFalse();
        assertThatThrownBy(() -> money(amount)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"999999999999999.9999", "-999999999999999.9999", "0", "-0.0001"})
    void amounts_up_to_the_bounds_are(String amount) {
        assertThat(Money.isAmount(new BigDecimal(amount))).isTrue();
    }

    @Test
    void only_codes_of_the_standard_are_currencies() {
        assertThat(Money.currency("CNY")).contains(CNY);
        assertThat(Money.currency("RMB")).isEmpty();
        assertThat(Money.currency("cny")).isEmpty();
        assertThat(Money.currency("")).isEmpty();
        assertThat(Money.currency(null)).isEmpty();
    }

    private static Money money(String amount) {
        return new Money(new BigDecimal(amount), CNY);
    }
}
